# Waits for a word of the client's first.
exec 3<"$1" 4>"$2"
read -r question <&3
echo hello >&4
