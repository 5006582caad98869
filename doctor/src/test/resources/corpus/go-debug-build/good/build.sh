#!/bin/sh
set -eu
go build -gcflags='-m' -o bin/shop ./cmd/shop
