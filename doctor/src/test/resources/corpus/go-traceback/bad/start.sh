#!/bin/sh
set -eu
GOTRACEBACK=system exec /usr/local/bin/shop
