#!/bin/sh
# Whether a container's program can go on: it is not stopped, and what it has to keep can be written. It starts no Java, so
# that it costs nothing beside a rush: app/health.sh in an image, run by the container's shell.
set -eu

read -r _ _ state _ </proc/1/stat
case $state in
    T | t | Z | X)
        echo "the program is stopped (state $state)"
        exit 1
        ;;
esac
home=${QIANGCAI_HOME:-/var/lib/qiangcai}
try=$home/.health.$$
trap 'rm -f "$try" 2>/dev/null' EXIT
if ! { echo healthy >"$try"; } 2>/dev/null || [ ! -s "$try" ]; then
    echo "$home cannot be written to: a journal could not be kept there"
    exit 1
fi
