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
