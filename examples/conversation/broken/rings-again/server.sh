# Takes one call.
read -r question <"$1"
echo "you said: $question" >"$2"
