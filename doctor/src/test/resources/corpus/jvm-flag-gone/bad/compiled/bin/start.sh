#!/bin/sh
exec java -XX:+UseZGC -XX:+ZGenerational -XX:+ExitOnOutOfMemoryError -jar target/shop.jar
