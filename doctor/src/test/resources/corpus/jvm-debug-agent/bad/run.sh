#!/bin/sh
set -eu
cd /opt/shop
exec java -Xdebug -Xmx512m -jar lib/shop.jar "$@"
