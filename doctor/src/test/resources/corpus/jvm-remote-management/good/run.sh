#!/bin/sh
set -eu
cd /opt/shop
exec java -Dcom.sun.management.jmxremote.port=9010 -Dcom.sun.management.jmxremote.password.file=/etc/jmx/pw -jar lib/shop.jar "$@"
