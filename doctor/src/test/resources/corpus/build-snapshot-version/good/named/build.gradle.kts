version = "1.0.0-SNAPSHOT"
val cart = "2.3.0"

dependencies {
    implementation("com.partner:cart:$cart")
}
