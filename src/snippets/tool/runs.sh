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
# heir KIND ABOUT FILE: the entry of the next newer run about the same thing; a FILE of each entry tells their order.
heir() {
  next=
  for other in $(others "$1" "$2"); do
    [ "$other.$3" -nt "$dir/$number.$3" ] || continue
    [ -n "$next" ] && [ ! "$next.$3" -nt "$other.$3" ] || next=$other
  done
  [ -n "$next" ]
}
# bequeath KIND ABOUT: if a newer run needs the state that this one made, what was before is that run's to bring back.
bequeath() {
  heir "$1" "$2" before || return 1
  leave "$dir/$number.before" && say "stays, since a newer run needs it: $2"
}
leave() { cp "$1" "$next.new" && touch -r "$next.before" "$next.new" && mv -f "$next.new" "$next.before" || full "$next.before"; }
