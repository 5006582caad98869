#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:+UseParNewGC -Xmx1g -jar lib/shop.jar "$@"
