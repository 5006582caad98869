#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:-PrintCompilation -XX:NativeMemoryTracking=summary -jar lib/shop.jar "$@"
