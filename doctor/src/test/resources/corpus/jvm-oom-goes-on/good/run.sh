#!/bin/sh
set -eu
cd /opt/shop
exec java -Xmx1g -jar lib/shop.jar "$@"
