#!/bin/sh
set -eu
GOGC=200 ./shop
