#!/bin/sh
set -eu
cd /opt/shop
exec java -Xverify:none -Xmx512m -jar lib/shop.jar "$@"
