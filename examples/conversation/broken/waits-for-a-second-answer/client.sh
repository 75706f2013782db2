# Lets the server answer, hang up and leave, and listens once more.
echo message >"$1"
read -r answer <"$2"
sleep 0.5
read -r answer <"$2"
