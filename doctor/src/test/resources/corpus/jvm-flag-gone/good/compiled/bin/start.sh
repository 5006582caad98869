#!/bin/sh
exec java -XX:+UseConcMarkSweepGC -XX:+ExitOnOutOfMemoryError -jar target/shop.jar
