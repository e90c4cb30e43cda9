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
