# Says more than a pipe holds before it listens.
exec 3<"$1" 4>"$2"
printf '%0200000d' 0 >&4
cat <&3
