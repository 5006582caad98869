dependencies {
    /* "x:y:latest.release" */
    implementation(libs.okhttp)
    implementation("com.squareup.okhttp3:okhttp:5.1.0")
}
