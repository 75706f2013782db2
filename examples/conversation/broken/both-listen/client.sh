# Waits for a word of the server's first.
exec 3>"$1" 4<"$2" 5>"$3"
read -r answer <&4
echo hello >&3
