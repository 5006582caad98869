plugins { application }
java { toolchain { languageVersion = JavaLanguageVersion.of(25) } }
tasks.withType<Test> { javaLauncher = javaToolchains.launcherFor { languageVersion = JavaLanguageVersion.of(17) } }
