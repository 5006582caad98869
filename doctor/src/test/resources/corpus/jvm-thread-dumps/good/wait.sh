#!/bin/sh
until curl -fs http://127.0.0.1:8080/health; do sleep 1; done
kill -TERM "$1"
