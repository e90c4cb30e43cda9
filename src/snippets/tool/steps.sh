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
