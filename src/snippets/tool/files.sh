# put FROM PATH: one move replaces the file. A file that others hold on to (a mount, a second name) gets the text in place,
# after there was proof of room for it.
put() {
  beside=$(dirname "$2")/.fix502-new
  cp -a "$2" "$beside" && cat "$1" > "$beside" && cmp -s "$1" "$beside" || { rm -f "$beside"; full "$2"; }
  if is_held "$2"; then rm -f "$beside"; (trap '' INT HUP TERM; cat "$1" > "$2") || full "$2"; else mv -f "$beside" "$2"; fi
}
is_held() { [ "$where" = container ] || [ "$(stat -c %h "$1")" != 1 ] || grep -qF " $1 " /proc/self/mountinfo; }

# replace PATH: the end of every edit; the text to be is in $dir/text.
replace() {
  cmp -s "$1" "$dir/text" && { say "$1 is so already."; return; }
  [ -s "$dir/text" ] || die "that would leave nothing of $1, which stays as it is."
  note "$1"
  cp -a "$1" "$dir/$number.before" && cp "$dir/text" "$dir/$number.after" || full "$1"
  echo "$rule" > "$dir/$number.rule" || full "$1"
  diff -u "$1" "$dir/text" | sed -e '1,2d' -e 's/\r$//'
  noted edited "$1"
  put "$dir/$number.after" "$1"
}
file() {
  path=$(readlink -f "$1") && [ -f "$path" ] || die "there is no file $1. Nothing was changed."
  [ -s "$path" ] || die "$1 is empty. Nothing was changed."
}

# What this run has done to a file already finds nothing a second time, and need not.
is_done() { for kept in $(known edited "$path"); do [ "$rule" = "$(cat "$dir/$kept.rule")" ] && say "$path is so already." && return; done; return 1; }

# write PATH [MODE] < TEXT: a file that is not there yet, or that this run has written.
write() {
  cat > "$dir/text" && [ -s "$dir/text" ] || full "$1"
  if [ -e "$1" ] || [ -L "$1" ]; then
    if cmp -s "$dir/text" "$1"; then
      is_ours "$1" || [ -z "$(others wrote "$1")" ] || { note "$1"; cp "$dir/text" "$dir/$number.after" && noted wrote "$1" || full "$1"; }
      say "$1 is so already."
      return
    fi
    is_ours "$1" || die "$1 is there with other content, and stays as it is. See what it is for; move it away if nothing needs it."
  fi
  make_folders "$(dirname "$1")"
  note "$1"
  beside=$(dirname "$1")/.fix502-new
  cp "$dir/text" "$dir/$number.after" && noted wrote "$1" && cp "$dir/text" "$beside" && chmod "${2:-644}" "$beside" \
    && cmp -s "$dir/text" "$beside" && mv -f "$beside" "$1" || { rm -f "$beside"; full "$1"; }
  say "wrote $1"
}
is_ours() { for kept in $(known wrote "$1"); do cmp -s "$dir/$kept.after" "$1" && return; done; return 1; }
make_folders() {
  [ "$1" != / ] || return 0
  make_folders "$(dirname "$1")"
  if [ ! -d "$1" ]; then note "$1"; noted made "$1"; mkdir "$1" || full "$1"
  elif [ -z "$(known made "$1")" ] && [ -n "$(others made "$1")" ]; then note "$1"; noted made "$1"; fi
}

# copy FROM PATH: the whole text of a file, in the place of another, or where there is none.
copy() {
  [ -f "$1" ] && [ -s "$1" ] || die "there is no file $1, or it is empty. Nothing was changed."
  if [ -e "$2" ]; then file "$2"; cp "$1" "$dir/text" || full "$2"; replace "$path"; else write "$2" "${3:-644}" < "$1"; fi
}
