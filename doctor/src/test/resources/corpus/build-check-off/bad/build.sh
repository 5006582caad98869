#!/bin/sh
./mvnw -B -Dmaven.wagon.http.ssl.insecure=true package
