# Answers once.
read -r question <"$1"
echo "you said: $question" >"$2"
