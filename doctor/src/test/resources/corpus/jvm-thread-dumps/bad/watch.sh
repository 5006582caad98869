#!/bin/bash
PID=$(pgrep -f shop.jar)
for i in 1 2 3 4 5 6 7 8 9; do
  kill -3 "$PID"
  sleep 60
done
