# Comes, and never says a word.
exec 3>"$1" 4<"$2" 5>"$3"
sleep 1000
