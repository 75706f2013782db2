# Says more than a pipe holds.
exec 3>"$1" 4<"$2" 5>"$3"
printf '%0200000d' 0 >&3
