# Waits for its own question.
exec 3>"$1"
read -r answer <"$1"
