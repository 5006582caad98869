# How the program is started, from the sources or from an image. Sourced with $jdk, $app (the folder of jars), $caches (the
# folder of ahead-of-time caches), $loader (what loads Java where the system does not) and $spoken set; `start` then becomes
# the program.

# Room for the young and for classes, so that a rush of a minute is over before there is much to collect.
flags="-Xms256m -Xmx512m -Xmn160m -XX:MetaspaceSize=128m -XX:+UseSerialGC -XX:-UsePerfData -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -Xlog:aot*=off -Xlog:cds*=off"
# These are over before code is compiled for the second time; and before code that Java makes for fields and methods
# that are found by name, each some milliseconds, is faster than none.
# qiangcai:ignore jvm-compiler-limited it answers and ends
guardflags="-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:aot*=off -Xlog:cds*=off"
# qiangcai:ignore jvm-compiler-limited it looks at thousands of files for some seconds, and ends
doctorflags="-XX:TieredStopAtLevel=1 -XX:-UseSerialGC -XX:+UseParallelGC -Djdk.reflect.useNativeAccessorOnly=true"

# The first touch of each page of memory costs a trap, which is dear on a virtual machine. Where Linux has large pages for
# those who ask, ask for them: a start then takes a third of the traps less.
large() {
    if read -r pages 2>/dev/null </sys/kernel/mm/transparent_hugepage/enabled; then
        case $pages in
            *'[never]'*) ;;
            *) flags="$flags -XX:+UseTransparentHugePages" guardflags="$guardflags -XX:+UseTransparentHugePages" ;;
        esac
    fi
}

# Without a locale, or with one that is not installed, Java would read and write Chinese as question marks.
unicode() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        '' | C | POSIX | *.[Uu][Tt][Ff]8 | *.[Uu][Tt][Ff]-8)
            if [ -n "$spoken" ]; then QIANGCAI_LANG=$spoken && export QIANGCAI_LANG; fi
            LC_ALL=C.UTF-8 && export LC_ALL
            ;;
    esac
}

# aot CACHE: leaves the flag that uses that cache in $aot, or the doctor's where the application has none of its own, or the one that makes it, where QIANGCAI_TRAIN names a file, or
# the one that writes down what such a cache would hold, where QIANGCAI_CLASSES names one.
aot() {
    if [ -n "${QIANGCAI_CLASSES:-}" ]; then
        aot=-XX:DumpLoadedClassList=$QIANGCAI_CLASSES
    elif [ -n "${QIANGCAI_TRAIN:-}" ]; then
        aot=-XX:AOTCacheOutput=$QIANGCAI_TRAIN
    elif [ -s "$caches/$1.aot" ]; then
        aot=-XX:AOTCache=$caches/$1.aot
    elif [ "$1" = app ] && [ -s "$caches/doctor.aot" ]; then
        aot=-XX:AOTCache=$caches/doctor.aot
    else
        aot=
    fi
}

# java WORD…: becomes Java; in a bundle by way of the loader that it brings.
java() {
    if [ -n "$loader" ]; then
        LOCPATH=$jdk/libc/locale && export LOCPATH
        exec "$loader" --inhibit-cache --library-path "$jdk/libc" "$jdk/bin/java" "$@"
    fi
    exec "$jdk/bin/java" "$@"
}

# refuse ENGLISH CHINESE
refuse() {
    case $spoken in
        zh*) printf '%s\n' "$2" >&2 ;;
        *) printf '%s\n' "$1" >&2 ;;
    esac
    exit 2
}

# older RELEASE THAN: whether the kernel's release (6.1.0-13-amd64) is below that one (3.10).
older() {
    minor=${1#*.}
    minor=${minor%%[!0-9]*}
    [ "${1%%.*}" -lt "${2%.*}" ] || { [ "${1%%.*}" -eq "${2%.*}" ] && [ "${minor:-0}" -lt "${2#*.}" ]; }
}

# An image is made for one kind of processor, and for kernels from one release on. Elsewhere an emulator may start it all
# the same; where none does, the system would say no more than "Exec format error" or "kernel too old".
fits() {
    [ -r "$app/machine" ] || return 0
    read -r processor kernel <"$app/machine"
    system=$(uname -rm 2>/dev/null) || return 0
    release=${system% *}
    found=${system##* }
    if [ "$found" != "$processor" ]; then
        (java -version) >/dev/null 2>&1 || refuse \
            "This qiangcai is made for $processor and cannot start on $found: take the one for $found, or make one there with ./build-dist." \
            "这个 qiangcai 适用于 $processor，无法在 $found 上启动：请使用适用于 $found 的版本，或在那里用 ./build-dist 生成。"
    elif older "$release" "$kernel" 2>/dev/null; then
        (java -version) >/dev/null 2>&1 || refuse \
            "This qiangcai needs Linux $kernel or later and cannot start on $release: a container has its host's kernel, so update the host, or start it elsewhere." \
            "这个 qiangcai 需要 Linux $kernel 或更高版本，无法在 $release 上启动：容器使用宿主机的内核，请升级宿主机，或在其他机器上启动。"
    fi
}

# The guard depends on no other floor, and starts from its own jar. It speaks UTF-8 where no locale says otherwise.
guard() {
    aot guard
    # shellcheck disable=SC2086 # flags are words
    java $guardflags ${aot:+"$aot"} -jar "$app"/qiangcai-guard-*.jar "$@"
}

# Becomes the application: the guard says with which command, and is gone before the application starts. Nothing of
# our own locale may reach it.
guard_exec() {
    command=$(unicode && guard exec --print "$@") || exit $?
    eval "exec $command"
}

# Whether the answer is text to read and not a command to become; what stands behind -- is the application's.
talks() {
    for word; do
        case $word in
            --) return 1 ;;
            --help | -h | help | --print) return 0 ;;
        esac
    done
    return 1
}

# Options that the environment holds are judged by the doctor before a JVM obeys them: a debugger's port would be open by
# the time that the program looks. The guard is left alone: what it finds there is meant for the application.
judge() {
    [ "${QIANGCAI_ALLOW_DEBUG:-}" != 1 ] && [ -z "${QIANGCAI_TRAIN:-}${QIANGCAI_CLASSES:-}" ] || return 0
    [ -n "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}${QIANGCAI_JAVA_OPTIONS:-}" ] || return 0
    set -- "JAVA_TOOL_OPTIONS=${JAVA_TOOL_OPTIONS:-}" "JDK_JAVA_OPTIONS=${JDK_JAVA_OPTIONS:-}" \
        "_JAVA_OPTIONS=${_JAVA_OPTIONS:-}" "QIANGCAI_JAVA_OPTIONS=${QIANGCAI_JAVA_OPTIONS:-}"
    (
        unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
        aot doctor
        # shellcheck disable=SC2086 # flags are words
        java $flags $doctorflags ${aot:+"$aot"} -jar "$app/qiangcai.jar" dist check-options "$@"
    ) || exit $?
}

# pages WORD…: ends with what the program says of itself, where that is what is asked for. It wrote that down when the image
# was made, so that nobody waits for Java to start.
pages() {
    out=1
    case $* in
        '') page=help out=2 ;;
        --help | -h) page=help ;;
        --version | -V) page=version ;;
        *) return 0 ;;
    esac
    # What these ask for, Java has to say.
    [ -z "${NO_COLOR+set}${CLICOLOR+set}${CLICOLOR_FORCE+set}" ] || return 0
    [ -z "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}${QIANGCAI_JAVA_OPTIONS:-}" ] || return 0
    page=$app/pages/$page.$(tongue)
    if [ -t $out ]; then page=$page.colour; fi
    [ -r "$page" ] || return 0
    while IFS= read -r line; do printf '%s\n' "$line" >&$out; done <"$page"
    exit $((out * 2 - 2))
}

# The language that Java would speak: the first that is said.
tongue() {
    for said in "${QIANGCAI_LANG:-}" "${LC_ALL:-}" "${LC_MESSAGES:-}" "${LANG:-}"; do
        case $said in
            '' | C | C.*) ;;
            [zZ][hH]*) echo zh && return ;;
            *) break ;;
        esac
    done
    echo en
}

start() {
    fits
    pages "$@"
    large
    if [ "${1:-} ${2:-}" = "guard exec" ]; then
        shift 2
        talks "$@" || guard_exec "$@"
        set -- guard exec "$@"
    fi
    unicode
    if [ "${1:-}" = guard ]; then
        shift
        guard "$@"
    fi
    judge
    if [ "${1:-}" = doctor ]; then
        flags="$flags $doctorflags"
        aot doctor
    else
        aot app
    fi
    set -- -jar "$app/qiangcai.jar" "$@"
    if [ -d "$app/native" ]; then
        set -- "-Dorg.sqlite.lib.path=$app/native" "-DZstdNativePath=$app/native/libzstd-jni.so" \
            "-Dlibrary.jline.path=$app/native" "$@"
    fi
    if [ -n "$loader" ]; then
        # Java would start programs by way of the system's loader; and without a list of hosts there is no localhost.
        set -- -Djdk.lang.Process.launchMechanism=FORK "$@"
        if [ ! -e /etc/hosts ] && [ ! -e /etc/resolv.conf ]; then
            set -- "-Djdk.net.hosts.file=$jdk/libc/hosts" "$@"
        fi
    fi
    if [ -f "$app/java.args" ]; then set -- "@$app/java.args" "$@"; fi
    # shellcheck disable=SC2086 # flags are words
    java $flags ${QIANGCAI_JAVA_OPTIONS:-} ${aot:+"$aot"} "$@"
}
