#!/bin/sh
set -eu
cd /opt/shop
exec java -Xmx1g -XX:-Inline -jar lib/shop.jar "$@"
