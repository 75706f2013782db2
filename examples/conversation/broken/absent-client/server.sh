# Answers whatever it is told, until it is told to exit.
# $1: the questions, $2: the answers
exec 3<"$1" 4>"$2"
while read -r question <&3; do
  if [ "$question" = exit ]; then
    echo "goodbye" >&4
    exit 0
  fi
  echo "you said: $question" >&4
done
echo "the client has hung up" >&2
exit 1
