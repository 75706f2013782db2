# Says more than a pipe holds before it listens.
exec 3>"$1" 4<"$2" 5>"$3"
printf '%0200000d' 0 >&3
cat <&4 >&5
