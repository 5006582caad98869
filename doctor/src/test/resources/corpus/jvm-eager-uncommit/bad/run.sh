#!/bin/sh
set -eu
cd /opt/shop
exec java -XX:+UseShenandoahGC -XX:ShenandoahUncommitDelay=100 -jar lib/shop.jar "$@"
