#!/bin/sh
set -eu
cd /opt/shop
exec java -Xint -Xmx512m -jar lib/shop.jar "$@"
