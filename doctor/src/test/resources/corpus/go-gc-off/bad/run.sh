#!/bin/sh
set -eu
GOGC=off ./shop
