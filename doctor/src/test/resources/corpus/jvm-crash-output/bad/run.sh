#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:ErrorFile=/dev/stderr -Xmx512m -jar lib/shop.jar "$@"
