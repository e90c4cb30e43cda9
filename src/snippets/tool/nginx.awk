# Changes statements of an nginx configuration; every byte that is not changed stays. RULE has a word a line: where, and
# after a line "--" what, as often as needed. HIGHER has the statements of http { } in other files. Ends with 3 if nothing
# is there to change, with 4 if the text cannot be read.
{ line[NR] = $0 }
END {
  mode = "gap"
  for (l = 1; l < NR; l++) {
    if (l > 1) eat("\n")
    size = length(line[l])
    for (i = 1; i <= size; i++) eat(substr(line[l], i, 1))
  }
  if (mode != "gap" && before != "gap" || block) stop(4, "its braces or quotes do not match")
  text[++n] = buffer
  if (ENVIRON["RULE"] == "") { print_http(); exit }
  read_rule()
  for (i = 0; i <= n; i++) if (is_meant(i)) chosen[++found] = i
  if (!found) stop(3, "nothing matches: " where)
  for (p = 2; p <= parts; p++) for (c = 1; c <= found; c++) act(chosen[c])
  for (i = 1; i <= n; i++) printf "%s", front[i] text[i]
}
function stop(status, why) { print why > "/dev/stderr"; exit status }

# Reading: text[] alternates between gaps and statements, so that joined they are the file again.
function eat(c) {
  if (mode == "lua") {
    lua(c)
  } else if (mode == "comment") {
    buffer = buffer c; if (c == "\n") mode = before
  } else if (mode == "quote") {
    add(c)
    if (escaped) escaped = 0; else if (c == "\\") escaped = 1; else if (c == quote) mode = "space"
  } else if (mode != "word" && c == "#") {
    buffer = buffer c; before = mode; mode = "comment"
  } else if (mode == "gap" && c ~ /[ \t\r\n;]/) {
    buffer = buffer c
  } else if (mode == "gap") {
    text[++n] = buffer; buffer = ""; words = 0
    if (c == "}") close_block(); else { mode = "space"; eat(c) }
  } else if (escaped || c == "{" && dollar) {
    escaped = dollar = 0; add(c)
  } else if (c ~ /[ \t\r\n]/) {
    buffer = buffer c; mode = "space"; dollar = 0
  } else if (c == ";" || c == "{") {
    end_statement(c)
  } else {
    if (mode == "space") {
      start[n + 1, ++words] = length(buffer) + 1; mode = "word"
      if (c == "\"" || c == "\047") { quote = c; mode = "quote" }
    }
    if (mode == "word") { escaped = c == "\\"; dollar = c == "$" }
    add(c)
  }
}
# Lua is passed over, but for its braces outside of strings and comments.
function lua(c) {
  buffer = buffer c
  if (quote == "-") { if (c == "\n") quote = "" }
  else if (quote) { if (escaped) escaped = 0; else if (c == "\\") escaped = 1; else if (c == quote) quote = "" }
  else if (c == "\"" || c == "\047" || c == "-" && buffer ~ /--$/) quote = c
  else depth += (c == "{") - (c == "}")
  if (!depth) { text[++n] = substr(buffer, 1, length(buffer) - 1); buffer = ""; close_block() }
}
function add(c) { buffer = buffer c; word[n + 1, words] = word[n + 1, words] c }
function close_block() { text[++n] = "}"; block = outer[block]; mode = "gap" }
function end_statement(c) {
  text[++n] = buffer c; name[n] = word[n, 1]; count[n] = words; inside[n] = block; row[n] = l
  buffer = ""; mode = "gap"; dollar = 0
  if (c == ";") return
  block = opens[n] = n; outer[n] = inside[n]
  if (name[n] ~ /_by_lua_block$/) { mode = "lua"; depth = 1; quote = "" }
}

# Without a rule: the statements right inside http { }, for a whole configuration as nginx -T prints it.
function print_http(  i) { for (i = 1; i <= n; i++) if (count[i] && !(i in opens) && (!inside[i] || name[inside[i]] == "http")) print statement(i) }

# Where: "at NAMES [ADDRESSES or SCHEME:// or WORD] [of BLOCK NAME]" statements, "in BLOCK [NAME]" blocks; 0 is the main level.
function read_rule(  all, lines, k) {
  lines = split(ENVIRON["RULE"], all, "\n"); parts = 1
  for (k = 1; k <= lines; k++) if (all[k] == "--") parts++; else part[parts, ++length_of[parts]] = all[k]
  where = join(1, 1)
  for (k = 3; k <= length_of[1]; k++) if (part[1, k] == "of") of = k
  for (k = 1; k <= n; k++) if (name[k] == "server" && k in opens) servers++
}
function join(q, k,  s) { for (s = part[q, k++]; k <= length_of[q]; k++) s = s " " part[q, k]; return s }
function is_meant(i) {
  if (part[1, 1] == "in") return part[1, 2] == "main" ? i == 0 : is_block(i, part[1, 2], part[1, 3])
  if (name[i] == "" || i in opens || name[i] !~ "^(" part[1, 2] ")$") return 0
  return (of == 3 || length_of[1] < 3 || is_named(i, part[1, 3])) && (!of || is_of(i))
}
function is_named(i, list,  k) {
  if (list == scheme(i) || is_in(list, whole(i))) return 1
  for (k = 2; k <= count[i]; k++) if (is_in(list, word[i, k])) return 1
  return 0
}
# A file without any server { } is included by one: all of it belongs to the site.
function is_of(i) {
  if (part[1, of + 1] == "server" && !servers) return 1
  for (i = inside[i]; i; i = outer[i]) if (is_block(i, part[1, of + 1], part[1, of + 2])) return 1
  return 0
}
function is_block(i, kind, wanted) {
  if (!(i in opens) || name[i] != kind) return 0
  return wanted == "" || (kind == "server" ? serves(i, wanted) : kind == "upstream" ? groups(i, wanted) : word[i, 2] == wanted)
}
# A group is known by its name, or by the address of a server in it.
function groups(i, list,  j) {
  for (j = i + 1; j <= n; j++) if (inside[j] == i && name[j] == "server" && is_in(list, whole(j))) return 1
  return is_in(list, word[i, 2])
}
# Without a name that could be compared, the only server of the file is the one.
function serves(i, host,  j, k, w, other) {
  for (j = i + 1; j <= n; j++) if (inside[j] == i && name[j] == "server_name")
    for (k = 2; k <= count[j]; k++) {
      w = word[j, k]; gsub(/["\047]/, "", w)
      if (w == host || w ~ /^[*]?[.]/ && is_end(substr(w, index(w, ".")), w ~ /^[.]/ ? "." host : host)) return 1
      if (w !~ /^(_|localhost|~.*)?$/) other = 1
    }
  return servers == 1 && !other
}
function is_end(end, s) { return length(s) >= length(end) && substr(s, length(s) - length(end) + 1) == end }
function is_in(list, wanted,  all, k) {
  for (k = split(list, all, "|"); k; k--) if (all[k] == wanted) return 1
  return 0
}

# An address is scheme://host:port/uri or scheme://unix:path:uri.
function scheme(i) { return word[i, 2] !~ /^unix:/ && match(word[i, 2], /^[a-z]+:\/\//) ? substr(word[i, 2], 1, RLENGTH) : "" }
function place(i,  a) {
  a = substr(word[i, 2], length(scheme(i)) + 1)
  match(a, a ~ /^unix:/ ? "^unix:[^:]*" : "^[^/]*")
  return substr(a, 1, RLENGTH)
}
function uri(i) { return substr(word[i, 2], length(scheme(i) place(i)) + 1) }
function whole(i,  a) {
  a = place(i)
  if (a ~ /^unix:/) { sub(/^unix:\/+/, "unix:/", a); return a }
  return a ~ /[^:]:[0-9]+$/ ? a : a ":" (scheme(i) ~ /s:/ ? 443 : 80)
}

# What.
function act(i,  what, value) {
  what = part[p, 1]; value = part[p, 2]
  if (what == "address") set_address(i, value)
  else if (what == "scheme") { if (scheme(i) != value "://") set_word(i, 2, value "://" (place(i) ~ /^unix:/ ? place(i) : whole(i)) uri(i)) }
  else if (what == "parameter") set_parameter(i, value)
  else if (what == "no-parameter") drop_parameter(i, value)
  else if (what == "become") become(i)
  else if (what == "word") add_word(i, block_for(i), value, part[p, 3])
  else if (what == "buffers") agree(i, block_for(i), value "_", bytes(part[p, 3]))
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
