# Takes a change out of a text that has been changed further since. The first file has how the text after the change became
# the one of now, and the one before it: diff -U 0, each after a line that says which. The second one is the text of now,
# which is printed without the change; or nothing, if the words of the change do not stand there side by side any more.
NR == FNR && /^@@ [a-z]+$/ { which = $2; next }
NR == FNR && /^@@ -/ { hunk($2, $3); next }
NR == FNR { if (/^[+]/ && which == "before") put_back[changes] = put_back[changes] "\n" substr($0, 2); next }
{ now[++size] = $0 }
END {
  for (k = 1; k <= changes; k++) take_out(k)
  for (i = 1; i <= size + 1; i++) {
    if (i in back) print substr(back[i], 2)
    if (i <= size && !(i in gone)) print now[i]
  }
}
# "-7,2 +9": two lines from the 7th on became the 9th alone. A count of 0 stands behind the line that it names.
function hunk(old, new,  o, n) {
  split(substr(old, 2) ",1", o, ","); split(substr(new, 2) ",1", n, ",")
  if (!o[2]) o[1]++
  if (which == "before") { from[++changes] = o[1]; count[changes] = o[2] }
  else { since[++hunks] = o[1]; lost[hunks] = o[2]; won[hunks] = n[2] }
}
# Where a line of the text after the change is now; 0 if it is gone.
function place(line,  h, at) {
  at = line
  for (h = 1; h <= hunks && since[h] <= line; h++) {
    if (line < since[h] + lost[h]) return 0
    at += won[h] - lost[h]
  }
  return at
}
function take_out(k,  i, at) {
  at = place(from[k])
  if (!count[k] && !at && place(from[k] - 1)) at = place(from[k] - 1) + 1
  if (!at) exit 3
  for (i = 0; i < count[k]; i++) { if (place(from[k] + i) != at + i) exit 3; gone[at + i] = 1 }
  if (k in put_back) back[at] = back[at] put_back[k]
}
