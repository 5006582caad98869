#!/bin/sh
set -eu
cd /opt/shop
exec java -Xlog:disable -Xlog:all=warning:stderr -jar lib/shop.jar "$@"
