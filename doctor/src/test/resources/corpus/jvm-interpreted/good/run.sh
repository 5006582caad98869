#!/bin/sh
set -eu
cd /opt/shop
exec java -Xinternalversion -jar lib/shop.jar "$@"
