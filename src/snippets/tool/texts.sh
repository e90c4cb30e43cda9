# nginx FILE WHERE … -- WHAT …: statements of nginx's configuration; see the reader below.
nginx_edit() {
  file "$1"; shift
  HIGHER=$({ $nginx -T 2>/dev/null; echo .; } | RULE='' awk "$reader" 2>/dev/null) RULE=$(printf '%s\n' "$@")
  export HIGHER RULE
  { cat "$path"; printf '\n.'; } | awk "$reader" > "$dir/text" 2> "$dir/why" || { is_done && return; cat "$dir/why" >&2; die "nothing was changed in $path. Is it the file that has the line? nginx -T prints “# configuration file …:” above each file’s text."; }
  cat "$dir/why" >&2
  replace "$path"
}
# sub FILE PATTERN REPLACEMENT [DONE]: lines of any text, by extended regular expressions without "#".
sub() {
  file "$1"
  if ! grep -qE -e "$2" "$path"; then
    is_done && return
    [ -n "${4-}" ] && grep -qE -e "$4" "$path" && { say "$1 is so already."; return; }
    die "no line of $1 has what is to be changed. Nothing was changed."
  fi
  sed -E "s#$2#$3#g" "$path" > "$dir/text" || full "$1"
  replace "$path"
}
# line FILE TEXT: a line at the end, unless it is there.
line() {
  file "$1"
  grep -qxF -e "$2" "$path" && { say "$1 is so already."; return; }
  { cat "$path"; [ -z "$(tail -c 1 "$path")" ] || echo; echo "$2"; } > "$dir/text" || full "$1"
  replace "$path"
}
# ini FILE SECTION KEY VALUE: a larger number that stands there is kept.
ini() {
  file "$1"
  awk -v section="[$2]" -v key="$3" -v value="$4" '
    function is_key(s) { sub(/^[ \t]*/, "", s); return s ~ "^" key "[ \t]*=" }
    { line[NR] = $0; if ($0 ~ /^[ \t]*\[/) { now = $1; if (now == section) top = NR } }
    now == section && is_key($0) { at = NR }
    END {
      if (!top) exit 3
      if (at) { have = line[at]; sub(/^[^=]*=[ \t]*/, "", have); if (have + 0 > value + 0) print "kept, since it is larger: " line[at] > "/dev/stderr"; else sub(/=.*/, "= " value, line[at]) }
      for (i = 1; i <= NR; i++) { print line[i]; if (i == top && !at) print key " = " value }
    }' "$path" > "$dir/text" || die "there is no section [$2] in $1. Nothing was changed."
  replace "$path"
}
# comment FILE LINE: puts ";" before a line of an ini file.
comment() {
  file "$1"
  sed -n "$2p" "$path" | grep '[^[:space:]]' || die "line $2 of $1 is empty, or not there. Nothing was changed."
  ! sed -n "$2p" "$path" | grep -q '^[[:space:]]*\[' || die "that line begins a section, and stays. Nothing was changed."
  sed "$2s/^[^;]/;&/" "$path" > "$dir/text" || full "$1"
  replace "$path"
}
# restarting FILE SERVICE: has Compose start a service again; "always" is kept.
restarting() {
  file "$1"
  SERVICE=$2 awk '
    { line[NR] = $0; indent = match($0, /[^ ]/) - 1; text = substr($0, indent + 1); sub(/[ \t\r]*(#.*)?$/, "", text) }
    text == "" { next }
    indent == 0 { is_service = text == "services:"; level = mine = 0; next }
    !is_service { next }
    !level { level = indent }
    indent == level { mine = text == ENVIRON["SERVICE"] ":"; if (mine) at = NR; next }
    mine && !inner { inner = indent }
    mine && indent == inner && text ~ /^restart:/ { have = NR; kept = text ~ /(always|unless-stopped)/ }
    END {
      if (!at) exit 3
      if (have && !kept) line[have] = sprintf("%*s", inner, "") "restart: unless-stopped"
      for (i = 1; i <= NR; i++) { print line[i]; if (i == at && !have) printf "%*srestart: unless-stopped\n", inner ? inner : 2 * level, "" }
    }' "$path" > "$dir/text" || die "$1 has no service $2 with lines of its own. Nothing was changed."
  replace "$path"
}
