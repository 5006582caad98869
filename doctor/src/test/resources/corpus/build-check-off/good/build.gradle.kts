repositories {
    maven {
        url = uri("https://repo.example/maven")
        isAllowInsecureProtocol = false
    }
}
