#!/bin/sh
while true; do
  jstack -l 1 >> /logs/threads.txt
  sleep 10
done
