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
