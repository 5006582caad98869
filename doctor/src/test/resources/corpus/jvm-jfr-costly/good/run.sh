#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:StartFlightRecording=name=profile,maxsize=100m -jar lib/shop.jar "$@"
