#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:+ShopVendorTuning -XX:StartFlightRecording -jar lib/shop.jar "$@"
