# Hangs up after each question, and rings again; the server does not.
echo message >"$1"
read -r answer <"$2"
sleep 0.5
echo exit >"$1"
