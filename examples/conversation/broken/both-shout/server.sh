# Says more than a pipe holds before it listens.
exec 3<"$1" 4>"$2"
head -c 200000 /dev/zero >&4
cat <&3
