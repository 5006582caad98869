#!/bin/sh
exec java -XX:+UseZGC -XX:+ZGenerational -XX:+ExitOnOutOfMemoryError -jar build/libs/shop.jar
