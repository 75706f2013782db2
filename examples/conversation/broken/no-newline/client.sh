# Forgets the end of the line, which the server waits for.
exec 3>"$1" 4<"$2" 5>"$3"
printf hello >&3
read -r answer <&4
