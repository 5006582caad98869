#!/bin/sh
set -eu
export GOSUMDB="off"
go build ./...
