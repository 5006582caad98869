# A Maven that compares what it downloads with .mvn/checksums: 3.9. Older ones take no notice of them. Where there is none
# on the path, the one on the path fetches it, from wherever it gets its artifacts, and it is compared here. Sourced after
# launch/jdk.sh, with $here set.

maven_version=3.9.16
maven_sum=80ffca22aed9e8b9713a232f3394fd81d7f20322df75efdb2b047dbd3e3a23bb

# checking_maven: leaves it in $mvn.
checking_maven() {
    need_maven
    if [ -n "$(JAVA_HOME=$jdk mvn -v 2>/dev/null | sed -n 's/.*Apache Maven 3\.9\..*/yes/p')" ]; then
        mvn=mvn
        return 0
    fi
    maven=${HOME:-$here/target}/.m2/qiangcai
    mvn=$maven/apache-maven-$maven_version/bin/mvn
    [ ! -x "$mvn" ] || return 0
    say "fetching Maven $maven_version, which checks what it downloads …" "正在下载会校验依赖的 Maven $maven_version …"
    mkdir -p "$maven"
    archive=$maven/apache-maven-$maven_version-bin.tar.gz
    # Empty: so a Maven that does compare them does not stop at this one.
    (cd "$here" && JAVA_HOME=$jdk exec mvn -N dependency:copy -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin \
        -DoutputDirectory="$maven" -Dmdep.overWriteReleases=true) >"$maven/fetch.log" 2>&1 </dev/null || {
        why_not "$maven/fetch.log"
        say "Maven $maven_version could not be fetched: install Maven 3.9 and put it on the path, or look at $maven/fetch.log" \
            "无法下载 Maven $maven_version：请安装 Maven 3.9 并加入 PATH，或查看 $maven/fetch.log"
        exit 2
    }
    found=$(sha256sum "$archive")
    if [ "${found%% *}" != "$maven_sum" ]; then
        rm -f "$archive"
        say "org.apache.maven:apache-maven:$maven_version is not what it was: its SHA-256 is ${found%% *}, and $maven_sum is pinned. Do not use the repository that it came from." \
            "org.apache.maven:apache-maven:$maven_version 已被改动：其 SHA-256 为 ${found%% *}，应为 $maven_sum。请不要使用它的来源仓库。"
        exit 2
    fi
    tar -xzf "$archive" -C "$maven"
}
