#!/bin/sh
set -eu
go build -gcflags='-N -l' -o bin/shop ./cmd/shop
