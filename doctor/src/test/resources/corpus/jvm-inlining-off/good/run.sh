#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:-Inline -XX:+Inline -jar lib/shop.jar "$@"
