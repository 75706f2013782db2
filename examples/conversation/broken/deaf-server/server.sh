# Comes, and never listens.
exec 3<"$1" 4>"$2"
sleep 1000
