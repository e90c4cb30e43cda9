# What.
function act(i,  what, value) {
  what = part[p, 1]; value = part[p, 2]
  if (what == "address") set_address(i, value)
  else if (what == "scheme") { if (scheme(i) != value "://") set_word(i, 2, value "://" (place(i) ~ /^unix:/ ? place(i) : whole(i)) uri(i)) }
  else if (what == "parameter") set_parameter(i, value)
  else if (what == "no-parameter") drop_parameter(i, value)
  else if (what == "become") become(i)
  else if (what == "word") add_word(i, block_for(i), value, part[p, 3])
  else if (what == "buffers") { if (family(name[i]) == value) agree(i, block_for(i), value "_", bytes(part[p, 3])) }
  else settle(what, i)
}
function block_for(i) { return part[1, 1] == "in" ? i : inside[i] }
function set_address(i, new) {
  if (new ~ /[$]/ && uri(i) != "") stop(3, "line " row[i] " has a path after the host. With a variable nginx would send that path instead of the one that was asked for.")
  set_word(i, 2, scheme(i) new fitting(uri(i), new))
}
function fitting(u, a) { sub(/^:/, "", u); return (u != "" && a ~ /^unix:/ ? ":" : "") u }
function set_word(i, k, new,  grown) {
  grown = length(new) - length(word[i, k])
  text[i] = substr(text[i], 1, start[i, k] - 1) new substr(text[i], start[i, k] + length(word[i, k]))
  for (word[i, k++] = new; k <= count[i]; k++) start[i, k] += grown
}
function stem(w) { sub(/=.*/, "", w); return w }
function size_of(w) { sub(/^[^=]*=/, "", w); return w + 0 }
# "at-least:max_conns=20" leaves a larger number; of max_conns also none and 0, which are no limit.
function set_parameter(i, new,  k, least, limit) {
  least = sub(/^at-least:/, "", new); limit = stem(new) == "max_conns"
  for (k = 2; k <= count[i]; k++) {
    if (new == "nodelay" && stem(word[i, k]) == "delay") { keep(i, word[i, k]); return }
    if (stem(word[i, k]) != stem(new)) continue
    if (least && (size_of(word[i, k]) > size_of(new) || limit && !size_of(word[i, k]))) keep(i, word[i, k])
    else set_word(i, k, new)
    return
  }
  if (least && limit) return
  k = count[i]++; least = word[i, k]
  set_word(i, k, least " " new)
  word[i, k] = least; word[i, k + 1] = new; start[i, k + 1] = start[i, k] + length(least) + 1
}
function drop_parameter(i, gone,  k) {
  for (k = 3; k <= count[i]; k++) if (stem(word[i, k]) == gone) {
    set_word(i, k, "")
    text[i] = substr(text[i], 1, start[i, k - 1] + length(word[i, k - 1]) - 1) substr(text[i], start[i, k])
  }
}
# What comes after it in the rule sees the new directive.
function become(i,  k, s, w) {
  for (k = 2; k <= length_of[p]; k++) s = s (s == "" ? "" : gap(i)) part[p, k]
  text[i] = s
  split(part[p, length_of[p]], w, " "); sub(/;$/, "", w[2])
  name[i] = w[1]; word[i, 2] = w[2]
}
# "at-least NAME VALUE", "at-most NAME VALUE", "set NAME …" and "add NAME …": in the block, unless it is there; "default
# NAME …": unless one of that name holds there already. Beside a pass line, what is for another family is left out, and
# what is about TLS if it has none.
function settle(what, i,  b, j, directive, new, there) {
  b = block_for(i); directive = part[p, 2]; new = join(p, 2) ";"
  if (part[1, 1] == "at" && name[i] ~ /_pass$/ && !belongs(directive, i)) return
  for (j = 1; j <= n; j++) if (name[j] == directive && inside[j] == b && is_of_key(j)) {
    there = 1
    if (what ~ /^at-/) raise(j)
    else if (what == "set" && statement(j) != new) text[j] = new
    else if (what == "default" && statement(j) != new) keep(j, word[j, 2])
    if (what == "add" && statement(j) == new) return
  }
  if (what == "at-least" && part[1, 1] == "in") for (j = 1; j <= n; j++)
    if (name[j] == directive && inside[j] != b && name[inside[j]] != "upstream" && is_below(j, b)) raise(j)
  if (!there && what == "default" && directive ~ /_set_header$/ && (j = includes_headers(b))) { keep(j, word[j, 2]); return }
  if (there && what != "add" || what ~ /^at-|^default/ && is_inherited(b, directive, what)) return
  if (directive ~ /_(set_header|param)$/) bring_along(b, directive, i)
  insert(b, i, new)
}
function belongs(directive, i) {
  if (directive ~ /_ssl_/ && scheme(i) !~ /s:/) return 0
  return directive !~ /^(proxy|fastcgi|uwsgi|scgi|grpc)_/ || family(directive) == family(name[i])
}
function family(d) { sub(/_.*/, "", d); return d }
function is_keyed(directive) { return directive ~ /_(set_header|param)$/ || directive == "include" }
function is_of_key(j) { return !is_keyed(name[j]) || tolower(word[j, 2]) == tolower(part[p, 3]) }
function statement(j,  k, s) { s = name[j]; for (k = 2; k <= count[j]; k++) s = s " " word[j, k]; return s ";" }
function is_below(j, b) { for (j = inside[j]; j; j = outer[j]) if (j == b) return 1; return b == 0 }
function gap(i,  g) { g = text[i - 1]; return g ~ /\n/ || i == 2 ? "\n" indent(g) : " " }
function indent(g) { sub(/.*\n/, "", g); return g ~ /^[ \t]*$/ ? g : "" }
function insert(b, i, new) {
  if (given[b, new]++) return
  if (part[1, 1] == "in") for (i = b + 1; i <= n; i++) if (name[i] != "" && inside[i] == b) break
  if (i && i <= n) front[i] = front[i] new gap(i); else text[b] = text[b] " " new
}
function raise(j) {
  if (falls_short(name[j], word[j, 2])) set_word(j, 2, part[p, 3]); else if (word[j, 2] != part[p, 3]) keep(j, word[j, 2])
}
function keep(j, value) { print "kept as it is: " name[j] " " value " (line " row[j] ")" > "/dev/stderr" }
# The statement of that name that holds in a block: its own, one from around it, or one of http { } in another file.
function effective(b, directive,  j, k, all, w) {
  for (;; b = outer[b]) {
    for (j = n; j; j--) if (name[j] == directive && inside[j] == b && is_of_key(j)) return statement(j)
    if (name[b] == "upstream") return ""
    if (!b) break
  }
  for (k = split(ENVIRON["HIGHER"], all, "\n"); k; k--) {
    split(all[k], w, " ")
    if (w[1] == directive && (!is_keyed(directive) || tolower(w[2]) == tolower(part[p, 3]))) return all[k]
  }
  return ""
}
function value_of(b, directive, k,  w) { split(effective(b, directive), w, " "); sub(/;$/, "", w[k]); return w[k] }
function is_inherited(b, directive, what,  value) {
  value = value_of(b, directive, 2)
  if (value == "" || what != "default" && falls_short(directive, value)) return 0
  print "kept as it is, from outside: " effective(b, directive) > "/dev/stderr"
  return 1
}
# A block with one such line inherits none: those that it had from outside stand in it from now on, but for those that
# this rule writes. A file that the block includes, such as proxy_params, has lines of its own.
function includes_headers(b,  j) {
  for (j = 1; j <= n; j++) if (name[j] == "include" && inside[j] == b && word[j, 2] ~ /prox|header/) return j
  return 0
}
function bring_along(b, directive, i,  j, k, all, w, up) {
  if (includes_headers(b)) return
  for (j = 1; j <= n; j++) if (name[j] == directive && inside[j] == b) return
  for (up = b; up; ) {
    up = outer[up]
    for (j = 1; j <= n; j++) if (name[j] == directive && inside[j] == up) { k = 1; if (!is_written(directive, word[j, 2])) insert(b, i, statement(j)) }
    if (k) return
  }
  for (k = split(ENVIRON["HIGHER"], all, "\n"); k; k--) {
    split(all[k], w, " ")
    if (w[1] == directive && !is_written(directive, w[2])) insert(b, i, all[k])
  }
}
function is_written(directive, key,  q) {
  for (q = 2; q <= parts; q++) if (part[q, 1] != "default" && part[q, 2] == directive && tolower(part[q, 3]) == tolower(key)) return 1
  return 0
}
# "word NAME WORD DEFAULT …": one more word in a list. Where there is no list yet, what nginx takes by default goes first.
function add_word(i, b, directive, new,  s) {
  s = effective(b, directive); sub(/;$/, "", s)
  if (index(" " s " ", " " new " ")) return
  if (s == "" || s == directive " off") s = directive (length_of[p] > 3 ? " " join(p, 4) : "")
  put(b, i, directive, s " " new ";")
}
function put(b, i, directive, new,  j, there) {
  for (j = 1; j <= n; j++) if (name[j] == directive && inside[j] == b) { text[j] = new; there = 1 }
  if (!there) insert(b, i, new)
}
# "buffers FAMILY SIZE": the three sizes that nginx wants to agree; none gets smaller. nginx refuses a busy size that is
# less than one buffer, or more than all of them but one.
function agree(i, b, f, want,  size, number, each, busy, most) {
  size = larger(want, bytes(value_of(b, f "buffer_size", 2)))
  number = value_of(b, f "buffers", 2) + 0; each = bytes(value_of(b, f "buffers", 3)); busy = bytes(value_of(b, f "busy_buffers_size", 2))
  if (size > bytes(value_of(b, f "buffer_size", 2))) put(b, i, f "buffer_size", f "buffer_size " in_k(size) ";")
  if ((number - 1) * each < 2 * larger(size, each)) {
    number = larger(number, 4); each = larger(size, each)
    put(b, i, f "buffers", f "buffers " number " " in_k(each) ";")
  }
  most = larger(size, each)
  if (!busy || busy < most || busy > (number - 1) * each) put(b, i, f "busy_buffers_size", f "busy_buffers_size " in_k(busy > 2 * most && busy <= (number - 1) * each ? busy : 2 * most) ";")
}
function larger(x, y) { return x > y ? x : y }
function bytes(v) { return amount("size", v) + 0 }
function in_k(v) { return v % 1024 ? v : v / 1024 "k" }
# Times in seconds, sizes in bytes; what cannot be compared does not fall short. 0 is no limit for a body, and no idle
# connection at all.
function falls_short(directive, have) {
  if (have !~ /^([0-9]+[a-zA-Z]*)+$/ || directive ~ /^(client_max_body_size|keepalive_timeout)$/ && have ~ /^0/) return 0
  return part[p, 1] == "at-most" ? amount(directive, have) > amount(directive, part[p, 3]) : amount(directive, have) < amount(directive, part[p, 3])
}
function amount(directive, v,  sum, unit, factor) {
  v = tolower(v)
  while (match(v, /^[0-9]+[a-z]*/)) {
    unit = substr(v, 1, RLENGTH); v = substr(v, RLENGTH + 1); factor = 1
    if (unit ~ /ms$/) factor = 0.001
    else if (directive ~ /_(timeout|time)$/) factor = unit ~ /m$/ ? 60 : unit ~ /h$/ ? 3600 : unit ~ /d$/ ? 86400 : 1
    else factor = unit ~ /k$/ ? 1024 : unit ~ /m$/ ? 1048576 : unit ~ /g$/ ? 1073741824 : 1
    sum += factor * unit
  }
  return sum
}
