#!/bin/sh
# fix502: what a runbook changes goes through this file. It keeps what was there, so that "undo" takes back what was done
# and nothing else. Every step may be run twice. Each run has a folder of its own; nothing kept is ever overwritten.
set -u
umask 022
export LC_ALL=C
home=/root/fix502

die() { echo "fix502: $*" >&2; exit 1; }
say() { echo "fix502: $*"; }
full() { die "no room, or no right to write: $1 is as it was."; }

# begin NAME [container]: a dated folder, and a link NAME that leads to it until the run is undone.
begin() (
  umask 077
  link=$home/$1
  if [ ! -e "$link/journal" ] || [ -e "$link/undone" ]; then
    new=$(mktemp -d "$link-$(date +%Y-%m-%d-%H%M%S)-XXXXXX") || full "$home"
    echo "$1" > "$new/name" && echo "${2-}" > "$new/where" && : > "$new/journal" && ln -sfn "$new" "$link" || full "$link"
  fi
  cp "$0" "$link/run.new" && mv -f "$link/run.new" "$link/run" || full "$link"
  say "What is there before a change is kept in $(readlink "$link")"
)

# The journal has a line for each change: number, kind, what it is about. It is written before the change is made.
note() { # ABOUT: the next number
  number=$(($(cat "$dir/count" 2>/dev/null || echo 0) + 1))
  echo "$number" > "$dir/count" || full "$1"
}
noted() { printf '%s\t%s\t%s\n' "$number" "$1" "$2" >> "$dir/journal" || full "$2"; }
known() { ABOUT=$2 awk -F '\t' -v kind="$1" '$2 == kind && $3 == ENVIRON["ABOUT"] { print $1 }' "${3-$dir}/journal"; }

# others KIND ABOUT: entries of other runs, not undone, about the same thing. What two runs need goes with the second undo.
others() {
  for other in "$(dirname "$dir")"/*; do
    [ ! -L "$other" ] && [ "$other" != "$dir" ] && [ -s "$other/journal" ] || continue
    for entry in $(known "$1" "$2" "$other"); do echo "$other/$entry"; done
  done
}
# bequeath KIND ABOUT: if a newer run needs the state that this one made, what was before is that run's to bring back.
bequeath() {
  heir=
  for other in $(others "$1" "$2"); do
    [ "$other.before" -nt "$dir/$number.before" ] || continue
    [ -n "$heir" ] && [ ! "$heir" -nt "$other.before" ] || heir=$other.before
  done
  [ -n "$heir" ] || return 1
  cp "$dir/$number.before" "$heir.new" && touch -r "$heir" "$heir.new" && mv -f "$heir.new" "$heir" || full "$heir"
  say "stays, since a newer run needs it: $2"
}

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
# pool PROGRAM FILE < TEXT: settings of PHP-FPM in a file of their own. What is in force already and more is kept: larger
# numbers, -1 and 0 where they mean "no limit", and the users and clients that are let in.
pool() {
  was=$dir/$(basename "$2").was
  if [ ! -s "$was" ]; then
    "$1" -tt > "$was.new" 2>&1 || die "$1 refuses its configuration as it is: $(grep -E 'ERROR|not found' "$was.new"). Nothing was changed."
    "$1" -i 2>/dev/null | grep -a '^[a-z_.]* => ' >> "$was.new"
    mv "$was.new" "$was" || full "$was"
  fi
  awk '
    function after(s, sign) { s = substr(s, index(s, sign) + length(sign)); return s == "undefined" ? "" : s }
    function keep() { print "kept as it is: " section " " key " = " old > "/dev/stderr"; print key " = " old }
    FNR == NR && / => / { key = $1; s = after($0, " => "); sub(/ => .*/, "", s); ini[key] = s; next }
    FNR == NR { sub(/^.*NOTICE: /, ""); if (/^\[/) section = $1 == "[General]" ? "[global]" : $1; else { sub(/^[ \t]+/, ""); key = $0; sub(/ = .*/, "", key); have[section, key] = after($0, " = ") } next }
    /^\[/ { section = $1; print; next }
    {
      key = want = $0; sub(/ *=.*/, "", key); sub(/^[^=]*= */, "", want); old = have[section, key]
      name = key; if (sub(/^php_value\[/, "", name) && sub(/\]$/, "", name) && old == "") old = ini[name]
      if (key ~ /auto_prepend_file/) old = have[section, "php_value[auto_prepend_file]"] have[section, "php_admin_value[auto_prepend_file]"]
      if (key ~ /auto_prepend_file/ && old != "" && old != want) { print "fix502: " section " has " key " = " old " already, which this would replace. Nothing was changed." > "/dev/stderr"; exit 1 }
      if (key == "listen.acl_users" && old have[section, "listen.acl_groups"] == "") next
      if (key ~ /^listen.(acl_users|allowed_clients)$/ && old != "") print key " = " (index("," old ",", "," want ",") ? old : old "," want)
      else if (key != "listen" && want ~ /^[0-9]+s?$/ && old ~ /^-?[0-9]+s?$/ && (old + 0 > want + 0 || key == "listen.backlog" && old < 0 || key ~ /^(request_terminate_timeout|php_value.max_execution_time.)$/ && old + 0 == 0)) keep()
      else print
    }' "$was" - > "$dir/pool" || exit 1
  write "$2" < "$dir/pool"
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
# copy FROM PATH: the whole text of a file, in the place of another, or where there is none.
copy() {
  [ -f "$1" ] && [ -s "$1" ] || die "there is no file $1, or it is empty. Nothing was changed."
  if [ -e "$2" ]; then file "$2"; cp "$1" "$dir/text" || full "$2"; replace "$path"; else write "$2" "${3:-644}" < "$1"; fi
}

# rights PATH …, rights -R FOLDER: modes and owners are kept, before chmod and chown change them.
rights() {
  [ -n "$(known rights "$*")" ] && return
  note "$*"
  if [ "$1" = -R ]; then find "$2" -exec stat -c '%a %u %g %n' {} +; else stat -c '%a %u %g %n' "$@"; fi > "$dir/$number.before" \
    || die "one of these is not there: $*. Nothing was changed."
  noted rights "$*"
}
# try UNDO COMMAND …: any other command, with the one that takes it back.
try() {
  undo=$1; shift
  if [ -z "$(known tried "$*")" ]; then
    note "$*"; echo "$undo" > "$dir/$number.before" || full "$*"; noted tried "$*"
  fi
  "$@" || die "it failed: $*"
}
# kernel NAME NUMBER [NUMBER]: a setting, now and at boot. A larger number is kept; of a range, a lower start and a higher end.
kernel() {
  have=$(sysctl -n "$1" | tr '\t' ' ') || die "there is no $1. Nothing was changed."
  want=$(echo "$have ${*#"$1"}" | awk 'NF == 2 { print ($1 > $2 ? $1 : $2) } NF == 4 { print ($1 < $3 ? $1 : $3), ($2 > $4 ? $2 : $4) }')
  set -- "$1" "sysctl -qw $1=$want"
  [ "$have" != "$want" ] || [ -n "$(known tried "$2")$(others tried "$2")" ] || { say "kept as it is: $1 = $have"; return; }
  # By name the largest number comes last, and holds.
  echo "$1 = $want" | write "/etc/sysctl.d/zz-fix502-$(echo "$1" | tr '._' '--')-$(printf %07d "${want##* }").conf"
  try "[ \"\$(sysctl -n $1 | tr '\\t' ' ')\" != '$want' ] || sysctl -qw $1='$have'" sysctl -qw "$1=$want"
}
# unit UNIT VERB …: a service; whether it was enabled and running is kept.
unit() {
  name=${1%.service}; shift
  case " $* " in *" stop "* | *" disable "*) ! is_vital "$name" || die "$name is not stopped by a runbook: nginx, your own session or the system hang on it. Give the other program another port." ;; esac
  if [ -z "$(known unit "$name")" ]; then
    note "$name"; echo "$(is_enabled "$name") $(is_active "$name")" > "$dir/$number.before" || full "$name"; noted unit "$name"
  fi
  for verb in "$@"; do service "$verb" "$name" || die "it failed: $verb $name"; done
}
is_vital() {
  case $1 in
    nginx | nginx@* | openresty | angie | tengine | ssh | sshd | ssh[.@]* | sshd[.@]* | session-* | user@* | systemd-* | dbus* | [Nn]etwork* | getty* | docker | docker.* | containerd) return 0 ;;
  esac
  has_systemd && [ "$(cat "/proc/$(systemctl show -p MainPID --value "$1")/comm" 2>/dev/null)" = nginx ]
}
has_systemd() { [ -d /run/systemd/system ]; }
is_enabled() { if has_systemd; then systemctl is-enabled "$1" 2>/dev/null || :; else rc-update show default | grep -qw -e "$1" && echo enabled || echo disabled; fi; }
is_active() { if has_systemd; then systemctl is-active "$1" || :; else rc-service "$1" status > /dev/null 2>&1 && echo active || echo inactive; fi; }
service() {
  if has_systemd; then
    [ "$1" != start ] || systemctl reset-failed "$2" 2>/dev/null
    systemctl "$1" "$2"
  else
    case $1 in
      enable) rc-update add "$2" default ;;
      disable) rc-update del "$2" default ;;
      start) rc-service "$2" status > /dev/null 2>&1 || { rc-service "$2" zap > /dev/null 2>&1; rc-service "$2" start; } ;;
      *) rc-service "$2" "$1" ;;
    esac
  fi
}
# environment UNIT NAME VALUE [exactly], setting UNIT KEY VALUE: one drop-in a service has what all fixes say. Of an option
# such as --timeout=95 a larger number that is there is kept.
environment() {
  value=$3
  [ "${4-}" = exactly ] || value=$(larger "$(before_us "${1%.service}" "$2")" $3)
  [ -z "$value" ] || compose "${1%.service}" environment "$2" "$value"
}
larger() {
  have=$1; shift
  for option in "$@"; do
    case ${option%%=*} in --timeout) short='|-t ?' ;; --workers) short='|-w ?' ;; *) short= ;; esac
    number=$(echo " $have" | grep -oE -e " (${option%%=*}[= ]$short)[0-9]+" | tail -n 1 | grep -oE '[0-9]+$')
    if [ "${option#*=}" = "$option" ] || [ -z "$number" ] || [ "$number" -le "${option#*=}" ] 2>/dev/null; then echo "$option"
    else echo "kept, since it is larger: ${option%%=*} $number" >&2; fi
  done | tr '\n' ' ' | sed 's/ $//'
}
# variable UNIT NAME VALUE [at-least]: a variable with one value, in the same drop-in.
variable() {
  have=$(before_us "${1%.service}" "$2")
  if [ "${4-}" = at-least ] && [ "${have:-0}" -gt "$3" ] 2>/dev/null; then say "kept, since it is larger: $2=$have"; return; fi
  compose "${1%.service}" variable "$2" "$3"
}
setting() { compose "${1%.service}" setting "$2" "$3"; }
compose() {
  composed=/etc/systemd/system/$1.service.d/zz-fix502.conf
  { [ ! -e "$composed" ] || grep '^#[=+] ' "$composed"; } | NAME=$name_of awk -v kind="$2" -v key="$3" '!($1 == "#+" && $2 == ENVIRON["NAME"] && $3 == kind && $4 == key)' > "$dir/lines"
  [ "$2" != variable ] || overrides "$1" "$3"
  if [ "$2" = environment ] && ! grep -q "^#= $3 " "$dir/lines"; then
    overrides "$1" "$3"
    echo "#= $3 $(before_us "$1" "$3")" >> "$dir/lines"
  fi
  echo "#+ $name_of $2 $3 $4" >> "$dir/lines" || full "$composed"
  [ -n "$(known composed "$1")" ] || { make_folders "$(dirname "$composed")"; note "$1"; noted composed "$1"; }
  lay "$composed"
}
overrides() {
  for other in $(systemctl show -p EnvironmentFiles --value "$1" | sed 's/ (.*//'); do
    ! grep -q "^$2=" "$other" 2>/dev/null || die "$other sets $2, and wins over a drop-in. Change it there. Nothing was changed."
  done
}
before_us() { systemctl show -p Environment --value "$1" | awk -v key="$2" '{ while (match($0, /"([^"\\]|\\.)*"|[^ ]+/)) { w = substr($0, RSTART, RLENGTH); $0 = substr($0, RSTART + RLENGTH); gsub(/^"|"$/, "", w); if (index(w, key "=") == 1) v = substr(w, length(key) + 2) } } END { print v }'; }
lay() {
  if grep -q '^#+ ' "$dir/lines"; then
    { echo '# Composed by fix502, a line for each fix. The fix changes it and takes it back.'; cat "$dir/lines"; echo '[Service]'
      awk '{ k = $1 == "#=" ? $2 : $4; v = $0; sub($1 == "#=" ? "^#= [^ ]+ ?" : "^#[+] [^ ]+ [^ ]+ [^ ]+ ", "", v) }
        $1 == "#=" { base[k] = v; next }
        $3 != "environment" { plain[($3 == "variable" ? "Environment=" : "") k] = v; next }
        { if (!(k in all)) all[k] = base[k]; all[k] = all[k] (all[k] == "" ? "" : " ") v }
        END { for (k in all) { gsub(/[\\"]/, "\\\\&", all[k]); gsub(/%/, "%%", all[k]); print "Environment=\"" k "=" all[k] "\"" } for (k in plain) print k "=" plain[k] }' "$dir/lines" | sort
    } > "$dir/text" && cp "$dir/text" "$(dirname "$1")/.fix502-new" && chmod 644 "$(dirname "$1")/.fix502-new" && mv -f "$(dirname "$1")/.fix502-new" "$1" || full "$1"
    cat "$1"
  else
    rm -f "$1"
  fi
}

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
undo_edited() {
  rm -f "$(dirname "$1")/.fix502-new"
  cmp -s "$1" "$dir/$number.before" && return
  if cmp -s "$1" "$dir/$number.after"; then cp "$dir/$number.before" "$dir/text" || full "$1"; else take_out "$1"; fi
  put "$dir/text" "$1"
  say "$1 is without this change again"
}
# Others have changed the file since: only this change is taken out, word group by word group.
take_out() {
  command -v patch > /dev/null || die "$1 has been changed since by something else. To take out this change alone, install patch, and run this again."
  apart "$1" > "$dir/apart.now" && apart "$dir/$number.before" > "$dir/apart.before" && apart "$dir/$number.after" > "$dir/apart.after" || full "$1"
  diff -u "$dir/apart.after" "$dir/apart.before" > "$dir/change"
  patch -s -F 3 -r - -o "$dir/joined" "$dir/apart.now" < "$dir/change" > /dev/null \
    || die "$1 has been changed since in the very same place. Roll back the newer change first: $(newer "$1")"
  awk '{ printf "%s", (NR > 1 && !sub(/^@fix502@/, "") ? "\n" : "") $0 }' "$dir/joined" > "$dir/text"
  [ -z "$(tail -c 1 "$dir/joined")" ] && echo >> "$dir/text"
  :
}
apart() { sed 's/[;{}]/&\n@fix502@/g' "$1"; }
newer() { grep -lF "	edited	$1" "$home"/*/journal | grep -vF "$dir/" | sed 's#/journal##' | tr '\n' ' '; }
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

case ${1-} in
  begin) shift; begin "$@"; exit ;;
esac
dir=$(cd "$(dirname "$0")" && pwd -P)
name_of=$(cat "$dir/name") || die "start with the block “Begin”."
where=$(cat "$dir/where") nginx=nginx
[ "$where" != container ] || nginx='docker compose exec -T nginx nginx'
[ "$1" = undo ] || [ ! -e "$dir/undone" ] || die "this run is undone. Start again with the block “Begin”."
rule=$* step=$1; shift
case $step in
  write | sub | line | ini | comment | pool | restarting | copy | rights | try | kernel | unit | environment | variable | setting | undo) $step "$@" ;;
  nginx) nginx_edit "$@" ;;
  *) die "“$step” is no step." ;;
esac
