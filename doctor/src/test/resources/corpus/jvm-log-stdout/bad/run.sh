#!/bin/sh
set -eu
cd /opt/shop
exec java -Xmx512m -Xlog:gc -jar lib/shop.jar "$@"
