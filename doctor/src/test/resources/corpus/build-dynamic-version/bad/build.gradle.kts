plugins { java }
dependencies {
    // implementation("a:b:1.+")
    implementation("com.squareup.okhttp3:okhttp:[5.0,6.0)")
}
