#!/bin/sh
set -eu
cd /opt/shop
exec java -Xverify:all -jar lib/shop.jar "$@"
