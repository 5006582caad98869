#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:+UseG1GC -XX:MaxMetaspaceSize=256m -jar lib/shop.jar "$@"
