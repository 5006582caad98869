#!/bin/sh
set -eu
cd /opt/shop
exec java -Xms4g -Xmx2g -jar lib/shop.jar "$@"
