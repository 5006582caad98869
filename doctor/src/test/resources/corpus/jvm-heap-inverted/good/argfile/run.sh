#!/bin/sh
exec java @conf/shop.argfile -jar /srv/shop.jar
