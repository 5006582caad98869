#!/bin/sh
set -eu
export GO111MODULE="off"
go build ./...
