#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:+PrintCompilation -Xmx1g -jar lib/shop.jar "$@"
