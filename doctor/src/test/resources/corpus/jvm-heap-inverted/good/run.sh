#!/bin/sh
set -eu
cd /opt/shop
exec java -Xms2g -Xmx2048m -jar lib/shop.jar "$@"
