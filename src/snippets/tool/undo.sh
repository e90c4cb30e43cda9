# undo: the last change first. What was changed by somebody else since then is not touched.
undo() {
  while [ -s "$dir/journal" ]; do
    number=$(tail -n 1 "$dir/journal" | cut -f 1); kind=$(tail -n 1 "$dir/journal" | cut -f 2); about=$(tail -n 1 "$dir/journal" | cut -f 3-)
    undo_$kind "$about"
    sed '$d' "$dir/journal" > "$dir/rest" && mv -f "$dir/rest" "$dir/journal" || full "$dir/journal"
  done
  : > "$dir/undone"
  say "All that this run had done is undone. What it had kept stays in $dir"
}
undo_wrote() {
  rm -f "$(dirname "$1")/.fix502-new"
  [ -e "$1" ] || return 0
  [ -z "$(others wrote "$1")" ] || { say "$1 stays, since another run needs it."; return; }
  if is_ours "$1"; then rm -f "$1"; say "removed $1"; else say "$1 has been changed since, and stays."; fi
}
undo_made() { rmdir "$1" 2>/dev/null || :; }
# What others have changed since stays. Where a newer run has changed the very same words, the change stays for it, and goes
# with its undo.
undo_edited() {
  rm -f "$(dirname "$1")/.fix502-new"
  cmp -s "$1" "$dir/$number.before" && return
  if cmp -s "$1" "$dir/$number.after"; then cp "$dir/$number.before" "$dir/text" || full "$1"
  elif without "$1"; then :
  elif heir edited "$1" after && { cmp -s "$next.before" "$dir/$number.left" || without "$next.before"; }; then
    # Killed after this, it finds the newer run's state as it left it.
    [ -e "$dir/$number.left" ] || cp "$dir/text" "$dir/$number.left" || full "$1"
    leave "$dir/$number.left"
    say "a newer run has changed the same words of $1: they stay, and go with it: $(dirname "$next")"
    return
  else die "$1 has been changed since in the very same place, and stays. What this run did there: diff $dir/$number.before $dir/$number.after"; fi
  put "$dir/text" "$1"
  say "$1 is without this change again"
}
# without FILE: its text without this change goes to $dir/text, statement by statement, or if that fails word by word.
without() {
  for size in '[;{}]' '[;{}]|[[:blank:]]+'; do
    for each in before after; do apart < "$dir/$number.$each" > "$dir/apart.$each" || full "$1"; done
    apart < "$1" > "$dir/apart.now" || full "$1"
    { echo "@@ now"; diff -U 0 "$dir/apart.after" "$dir/apart.now"; echo "@@ before"; diff -U 0 "$dir/apart.after" "$dir/apart.before"; } > "$dir/apart.diff"
    awk "$joiner" "$dir/apart.diff" "$dir/apart.now" | awk '{ printf "%s", (NR > 1 && !sub(/^@fix502@/, "") ? "\n" : "") $0 }' > "$dir/text"
    if [ -s "$dir/text" ]; then [ -n "$(tail -c 1 "$1")" ] || echo >> "$dir/text"; return; fi
  done
  return 1
}
apart() { sed -E "s/$size/\n@fix502@&\n@fix502@/g"; }
undo_rights() {
  ! bequeath rights "$1" || return 0
  while read -r mode user group path; do
    if [ -L "$path" ]; then chown -h "$user:$group" "$path"; elif [ -e "$path" ]; then chown "$user:$group" "$path" && chmod "$mode" "$path"; fi
  done < "$dir/$number.before"
}
undo_tried() { bequeath tried "$1" || sh -c "$(cat "$dir/$number.before")" || die "it failed: $(cat "$dir/$number.before"). Run this again when it can work."; }
undo_unit() {
  ! bequeath unit "$1" || return 0
  read -r enabled active < "$dir/$number.before"
  case $enabled in enabled | disabled) [ "$(is_enabled "$1")" = "$enabled" ] || service "${enabled%d}" "$1" ;; esac
  case $active in active) [ "$(is_active "$1")" = active ] || service start "$1" ;; *) service stop "$1" 2>/dev/null || : ;; esac
}
undo_composed() {
  composed=/etc/systemd/system/$1.service.d/zz-fix502.conf
  [ -e "$composed" ] || return 0
  grep '^#[=+] ' "$composed" | NAME=$name_of awk '!($1 == "#+" && $2 == ENVIRON["NAME"])' > "$dir/lines"
  lay "$composed" > /dev/null
}
