#!/bin/sh
# Starts the service of these examples.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${PORT:=8080}"
if [ -f "$here/extra.env" ]; then
    . "$here/extra.env"
fi
for part in migrate seed; do
    "$here/tool" "$part" || { echo "cannot $part" >&2; exit 1; }
done
exec java -Dserver.port="$PORT" -jar "$here/app.jar" "$@"
