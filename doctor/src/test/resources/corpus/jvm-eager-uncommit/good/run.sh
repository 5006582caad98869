#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:G1PeriodicGCInterval=0 -jar lib/shop.jar "$@"
