# Never comes.
sleep 1000
