#!/bin/sh
set -eu
go build -o shop . && ./shop
