# Says more than a pipe holds.
exec 3>"$1" 4<"$2" 5>"$3"
head -c 200000 /dev/zero >&3
