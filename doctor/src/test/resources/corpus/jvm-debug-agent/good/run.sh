#!/bin/sh
set -eu
cd /opt/shop
exec java -Ddebug=true -agentlib:extrace -jar lib/shop.jar "$@"
