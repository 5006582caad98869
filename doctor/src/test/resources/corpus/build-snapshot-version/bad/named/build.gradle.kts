val cart = "2.3.0-SNAPSHOT"

dependencies {
    implementation("com.partner:cart:$cart")
}
