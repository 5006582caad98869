repositories {
    maven {
        url = uri("http://repo.example/maven")
        isAllowInsecureProtocol = true
    }
}
