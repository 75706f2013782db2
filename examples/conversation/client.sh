# Says ten things, waits for the answer to each, and notes it; then says exit.
# $1: the questions, $2: the answers, $3: what was answered
exec 3>"$1" 4<"$2" 5>"$3"
for number in 1 2 3 4 5 6 7 8 9 10 exit; do
  if [ "$number" = exit ]; then question=exit; else question="message $number"; fi
  echo "$question" >&3
  if ! read -r answer <&4; then
    echo "the server has hung up" >&2
    exit 1
  fi
  echo "$answer" >&5
done
