#!/bin/sh
set -eu
go build -o dist/shop ./cmd/shop
