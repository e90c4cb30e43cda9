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
