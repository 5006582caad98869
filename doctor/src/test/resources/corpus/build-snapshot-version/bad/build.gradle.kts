plugins {
    id("com.acme.release") version "0.9-SNAPSHOT"
}
