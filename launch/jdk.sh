# Finds a JDK 25, and speaks the caller's language. Sourced by ./qiangcai and ./build-dist, which set $program.

spoken=${QIANGCAI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
case $spoken in
    zh*) zh=yes ;;
    *) zh= ;;
esac

# say ENGLISH CHINESE
say() {
    if [ -n "$zh" ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

jdk25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
            'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'* | 'JAVA_VERSION="25-'* | 'JAVA_VERSION="25+'*) return 0 ;;
        esac
    done <"$1/release"
    return 1
}

# find_jdk [JAVA]: leaves the folder in $jdk. JAVA is the one on the path, with its links followed; it is tried last.
find_jdk() {
    user=${HOME:-/nonexistent}
    for jdk in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JDK25_HOME:-}" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* \
        /opt/java/* /opt/* "$user"/.sdkman/candidates/java/* "$user"/.jdks/* \
        "$user"/.local/share/mise/installs/java/* "$user"/.asdf/installs/java/* "$user"/.jbang/cache/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "${1:+${1%/bin/java}}"; do
        if [ -n "$jdk" ] && jdk25 "$jdk"; then
            return 0
        fi
    done
    say "$program needs a JDK 25 and found none: install one (https://adoptium.net/temurin/releases/?version=25, 'brew install openjdk@25', 'sdk install java 25-tem') or set JAVA_HOME to it." \
        "$program 需要 JDK 25，但没有找到：请安装（https://adoptium.net/temurin/releases/?version=25，或 brew install openjdk@25，或 sdk install java 25-tem），或把 JAVA_HOME 指向它。"
    exit 2
}

need_maven() {
    if ! command -v mvn >/dev/null; then
        say "$program builds with Maven 3.8.7 or later and found no mvn: install it ('apt install maven', 'brew install maven', https://maven.apache.org/download.cgi)." \
            "$program 需要用 Maven 3.8.7 或更高版本编译，但没有找到 mvn：请安装（apt install maven，或 brew install maven，或 https://maven.apache.org/download.cgi）。"
        exit 2
    fi
}

# why_not LOG: the lines of Maven's log that say why a build failed.
why_not() {
    if grep -q '^\[ERROR\]' "$1"; then sed -n '/^\[ERROR\] ./p; /-> \[Help/q' "$1" | head -n 15 >&2; else tail -n 15 "$1" >&2; fi
}
