#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:StartFlightRecording=maxsize=200m,path-to-gc-roots=true -jar lib/shop.jar "$@"
