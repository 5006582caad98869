#!/bin/sh
set -eu
# GODEBUG=asyncpreemptoff=1 prints too much
export APP_DEBUG="asyncpreemptoff=1"
exec ./shop
