#!/bin/sh
set -eu
cd /opt/shop
exec java -Xint -jar lib/shop.jar "$@"
