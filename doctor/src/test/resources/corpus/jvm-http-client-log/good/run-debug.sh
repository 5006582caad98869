#!/bin/sh
set -eu
cd /opt/shop
exec java -Djdk.httpclient.HttpClient.log=all -jar lib/shop.jar "$@"
