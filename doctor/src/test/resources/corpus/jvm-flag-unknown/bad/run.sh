#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:UseSerialGC -Xmx512m -jar lib/shop.jar "$@"
