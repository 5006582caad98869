#!/bin/sh
set -eu
GOTRACEBACK=crash exec ./shop
