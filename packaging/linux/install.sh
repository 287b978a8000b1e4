#!/bin/sh
# Installs, updates and removes maju on Linux. POSIX sh with GNU coreutils, findutils, tar, xz and flock; no Python.
#
# PREFIX/versions/ID      one version each, never changed after it is complete
# PREFIX/current          symbolic link to the version in use; switched by one rename, and everything outside points through it
# PREFIX/previous         the version before, while --keep-previous holds it
# PREFIX/packs            packs that stay through updates
# PREFIX/install-record   what was made outside PREFIX, written before it is made
#
# Exit: 0 done · 1 failed, all is as it was · 2 wrong arguments · 3 maju is running · 4 older version refused
#       5 damaged or unlisted files · 6 too little space
set -eu
umask 022
LC_ALL=C.UTF-8
export LC_ALL

HERE=$(cd -P "$(dirname "$0")" && pwd)
ACTION=install FOR='' SILENT='' ARCHIVE='' DOWNGRADE='' RECORDS='' WAIT=0 KEEP_PREVIOUS=''
OLD='' NEW='' SWITCHED=''
LINE='
'
APP=kr.maju.Maju
SPARE_KB=10240 # room for what is written beside the version itself: the record, links, caches of the desktop

usage() {
    cat <<'TEXT'
사용법: sh install.sh [할 일] [선택]

할 일 (없으면 설치 또는 갱신)
  --uninstall         마주를 지웁니다. 개인 기록은 따로 묻고, 묻지 못하면 남깁니다
  --back              --keep-previous로 남겨 둔 이전 버전으로 되돌립니다
  --keep-new          남겨 둔 이전 버전을 지우고 새 버전으로 굳힙니다

선택
  --for-me            내 계정에만 설치합니다 (관리자가 아니면 이것이 기본입니다)
  --for-all           이 컴퓨터의 모두에게 /opt/maju에 설치합니다 (관리자만)
  --archive 파일      이 묶음(.tar.xz)을 설치합니다. 같은 폴더에 SHA256SUMS.txt가 있어야 합니다
  --silent            묻지 않고, 잘못되었을 때만 말합니다
  --wait 초           마주가 실행되고 있으면 끝나기를 그만큼 기다립니다
  --allow-downgrade   지금보다 낮은 버전도 설치합니다
  --keep-previous     갱신한 뒤에 이전 버전을 남겨 둡니다
  --remove-records    지울 때 내 개인 기록도 지웁니다. 되돌릴 수 없습니다
  --keep-records      지울 때 개인 기록을 묻지 않고 남깁니다
TEXT
}

say() { [ -n "$SILENT" ] || printf '%s\n' "$*"; }

fail() { # code, sentence
    code=$1
    shift
    printf '%s\n' "$*" >&2
    exit "$code"
}

can_ask() { [ -z "$SILENT" ] && [ -t 0 ] && [ -t 1 ]; }

ask() { # question; yes only where somebody said so
    printf '%s [예/아니요] ' "$1"
    read -r answer || answer=
    case $answer in 예 | 네 | y | Y | yes) return 0 ;; *) return 1 ;; esac
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --uninstall) ACTION=uninstall ;;
        --back) ACTION=back ;;
        --keep-new) ACTION=keep_new ;;
        --for-me) FOR=me ;;
        --for-all) FOR=all ;;
        --silent) SILENT=yes ;;
        --allow-downgrade) DOWNGRADE=yes ;;
        --keep-previous) KEEP_PREVIOUS=yes ;;
        --remove-records) RECORDS=remove ;;
        --keep-records) RECORDS=keep ;;
        --archive | --wait)
            [ $# -gt 1 ] || fail 2 "$1 뒤에 값이 없습니다. 바뀐 것은 없습니다. 사용법: sh install.sh --help"
            if [ "$1" = --wait ]; then WAIT=$2; else ARCHIVE=$2; fi
            shift
            ;;
        --help | -h) usage && exit 0 ;;
        *) fail 2 "모르는 선택입니다: $1. 바뀐 것은 없습니다. 사용법: sh install.sh --help" ;;
        esac
        shift
    done
    case $WAIT in '' | *[!0-9]*) fail 2 "--wait 뒤에는 초를 숫자로 적어 주십시오. 바뀐 것은 없습니다." ;; esac
}

choose_places() {
    [ -n "$FOR" ] || { if [ "$(id -u)" -eq 0 ]; then FOR=all; else FOR=me; fi; }
    [ -n "${HOME:-}" ] || fail 2 "HOME이 정해져 있지 않습니다. 바뀐 것은 없습니다. 로그인한 계정에서 다시 실행해 주십시오."
    DATA=${XDG_DATA_HOME:-$HOME/.local/share}
    if [ "$FOR" = all ]; then
        PREFIX=/opt/maju BIN=/usr/bin SHARE=/usr/share
        [ "$(id -u)" -eq 0 ] ||
            fail 2 "모두를 위한 설치(--for-all)는 관리자만 할 수 있습니다. 바뀐 것은 없습니다. sudo를 붙이거나 --for-me로 다시 실행해 주십시오."
    else
        PREFIX=$(readlink -m "$DATA/maju-program") BIN=$HOME/.local/bin SHARE=$DATA
    fi
    # The desktop entry's Exec line has no safe way to hold these
    case $PREFIX in *[\"\`\$\\%]* | *"$LINE"*) fail 2 "폴더 이름($PREFIX)에 \" \` \$ \\ % 가운데 하나가 있어 설치할 수 없습니다. 바뀐 것은 없습니다." ;; esac
    RECORD=$PREFIX/install-record
    VERSIONS=$PREFIX/versions
    STAGING=$PREFIX/staging
}

# --- the source: nothing is touched before it is whole ---------------------------------------------------------------

find_source() {
    if [ -z "$ARCHIVE" ] && [ ! -f "$HERE/package.conf" ]; then
        for one in "$HERE"/maju-*-linux-*.tar.xz; do
            [ -f "$one" ] || continue
            [ -z "$ARCHIVE" ] || fail 2 "설치할 묶음이 둘 이상 있습니다. 바뀐 것은 없습니다. --archive로 하나를 골라 주십시오."
            ARCHIVE=$one
        done
        [ -n "$ARCHIVE" ] ||
            fail 2 "설치할 것을 찾지 못했습니다. 바뀐 것은 없습니다. 받은 묶음을 푼 폴더에서 실행하거나 --archive로 묶음을 알려 주십시오."
    fi
    if [ -n "$ARCHIVE" ]; then
        [ -f "$ARCHIVE" ] || fail 2 "$ARCHIVE 파일이 없습니다. 바뀐 것은 없습니다."
        command -v xz >/dev/null ||
            fail 2 "묶음을 푸는 xz가 이 컴퓨터에 없습니다. 바뀐 것은 없습니다. 꾸러미 xz-utils(또는 xz)를 설치한 뒤 다시 실행해 주십시오."
        check_archive
        CONF=$(tar -xJOf "$ARCHIVE" --occurrence=1 --wildcards '*/package.conf' 2>/dev/null) || CONF=
    else
        check_files "$HERE" || fail 5 "받은 파일이 온전하지 않습니다. 설치하지 않았고, 바뀐 것은 없습니다. 다시 받거나 다시 복사해 주십시오."
        CONF=$(cat "$HERE/package.conf")
    fi
    VERSION=$(value version) ID=$(value id) KILOBYTES=$(value kilobytes) MACHINE=$(value machine)
    case $ID in "$VERSION"-*) ;; *) CONF= ;; esac
    case $KILOBYTES in '' | *[!0-9]*) CONF= ;; esac
    [ -n "$CONF" ] || fail 5 "이 묶음은 마주의 것이 아닙니다. 설치하지 않았고, 바뀐 것은 없습니다. 받은 곳에서 다시 받아 주십시오."
    [ "$MACHINE" = "$(uname -m | sed 's/^aarch64$/arm64/')" ] ||
        fail 2 "이 묶음은 $MACHINE 컴퓨터의 것이고, 이 컴퓨터는 $(uname -m)입니다. 바뀐 것은 없습니다. 맞는 묶음을 받아 주십시오."
}

value() { printf '%s\n' "$CONF" | sed -n "s/^$1=//p" | head -n 1; }

check_archive() {
    list=$(dirname "$ARCHIVE")/SHA256SUMS.txt
    name=$(basename "$ARCHIVE")
    [ -f "$list" ] ||
        fail 5 "$name 옆에 SHA256SUMS.txt가 없어 온전한지 알 수 없습니다. 설치하지 않았고, 바뀐 것은 없습니다. 함께 받아 같은 폴더에 두어 주십시오."
    wanted=$(tr -d '\r' <"$list" | awk -v name="$name" '{ file = substr($0, 67); sub(/.*\//, "", file) } file == name { print $1; exit }')
    [ -n "$wanted" ] || fail 5 "SHA256SUMS.txt에 $name 줄이 없습니다. 설치하지 않았고, 바뀐 것은 없습니다."
    say "묶음이 온전한지 확인합니다."
    [ "$(sha256sum <"$ARCHIVE" | cut -c 1-64)" = "$wanted" ] ||
        fail 5 "묶음의 내용이 SHA256SUMS.txt와 다릅니다($name). 설치하지 않았고, 바뀐 것은 없습니다. 다시 받거나 다시 복사해 주십시오."
}

check_files() { # folder of a version: every file as it was made, and every link
    [ -f "$1/files.sha256" ] && [ -f "$1/links.txt" ] || return 1
    (cd "$1" && sha256sum --check --strict --quiet files.sha256 >/dev/null 2>&1) || return 1
    (cd "$1" && find . -type l ! -path ./packs -printf '%p\t%l\n' | LC_ALL=C sort | cmp -s - links.txt)
}

check_space() {
    place=$PREFIX
    while [ ! -d "$place" ]; do place=$(dirname "$place"); done
    free=$(df -Pk "$place" | awk 'NR == 2 { print $4 }')
    needed=$((KILOBYTES + KILOBYTES / 20 + SPARE_KB))
    [ "$free" -ge "$needed" ] ||
        fail 6 "남은 공간이 $((free / 1024)) MB입니다($place). 설치하지 않았고, 바뀐 것은 없습니다. $((needed / 1024)) MB를 비운 뒤 다시 실행해 주십시오."
}

# --- what is outside ---------------------------------------------------------------------------------------------------

outside_links() { # folder of a version: "place TAB target" of each link outside PREFIX
    printf '%s\t%s\n' "$BIN/maju" "$PREFIX/current/maju"
    (cd "$1/share" && find . -type f | LC_ALL=C sort) | while IFS= read -r file; do
        printf '%s\t%s\n' "$SHARE/${file#./}" "$PREFIX/current/share/${file#./}"
    done
}

check_outside() { # nothing of somebody else is in the way
    if [ "$FOR" = all ] && { [ -e /opt/maju/maju ] || [ -L /opt/maju/maju ]; }; then
        fail 2 "이 컴퓨터에는 .deb로 설치한 마주가 있습니다. 바뀐 것은 없습니다. 새 .deb로 갱신하거나, ‘apt remove maju’로 지운 뒤 다시 실행해 주십시오."
    fi
    for place in "$BIN/maju" "$SHARE/applications/$APP.desktop"; do
        if [ -e "$place" ] || [ -L "$place" ]; then
            is_ours "$place" || fail 2 "이 설치 프로그램이 만들지 않은 것이 그 자리에 있습니다: $place. 바뀐 것은 없습니다. 다른 곳으로 옮긴 뒤 다시 실행해 주십시오."
        fi
    done
}

is_ours() { # place of a link
    [ -L "$1" ] || return 1
    case $(readlink "$1") in "$PREFIX/current/"*) return 0 ;; *) return 1 ;; esac
}

record() { # lines of "kind TAB place" on standard input are added to the record, whole or not at all
    { cat "$RECORD" 2>/dev/null || true; cat; } | awk '!seen[$0]++' >"$RECORD.new"
    sync "$RECORD.new"
    mv -f "$RECORD.new" "$RECORD"
}

recorded() { # kind
    [ ! -f "$RECORD" ] || sed -n "s/^$1	//p" "$RECORD"
}

missing_folders() { # places of files on standard input: the folders above them that are not there, outermost first
    while IFS= read -r place; do
        place=${place%/*}
        while [ ! -d "${place:-/}" ]; do
            printf 'folder\t%s\n' "$place"
            place=${place%/*}
        done
    done | LC_ALL=C sort -u
}

make_links() { # folder of a version. Nothing is kept in files here: it also has to work on a full disk
    links=$(outside_links "$1") && places=$LINE$(printf '%s\n' "$links" | cut -f 1)$LINE || return 1
    printf '%s\n' "$links" | while IFS='	' read -r place target; do
        if [ -e "$place" ] || [ -L "$place" ]; then
            [ "$(readlink "$place" || true)" != "$target" ] || continue
            is_ours "$place" || fail 1 "이 설치 프로그램이 만들지 않은 것이 그 자리에 있습니다: $place. 다른 곳으로 옮긴 뒤 다시 실행해 주십시오."
        fi
        [ -d "${place%/*}" ] || mkdir -p "${place%/*}" || exit 1
        ln -sfn "$target" "$place" || exit 1
    done || return 1
    recorded link | while IFS= read -r place; do # of a version that had more
        case $places in *"$LINE$place$LINE"*) ;; *) ! is_ours "$place" || rm -f "$place" ;; esac
    done
    refresh_desktop
}

links_are_right() { # folder of a version
    outside_links "$1" | while IFS='	' read -r place target; do
        [ -L "$place" ] && [ "$(readlink "$place")" = "$target" ] || exit 1
    done
}

plan() { # folder of a version: what is going to be outside, and what the desktop's tools are going to make of it
    printf 'folder\t%s\n' "$PREFIX"
    outside_links "$1" | cut -f 1 | sed 's/^/link	/'
    outside_links "$1" | cut -f 1 | missing_folders
    [ -e "$SHARE/applications/mimeinfo.cache" ] || printf 'cache\t%s\n' "$SHARE/applications/mimeinfo.cache"
    [ -e "$SHARE/mime/version" ] || printf 'cache\t%s\n' "$SHARE/mime"
}

refresh_desktop() { # the desktop's own caches, where it has them
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$SHARE/applications" 2>/dev/null || true; fi
    if command -v update-mime-database >/dev/null && [ -d "$SHARE/mime/packages" ]; then
        update-mime-database "$SHARE/mime" >/dev/null 2>&1 || true
    fi
    if [ -f "$SHARE/icons/hicolor/icon-theme.cache" ] && command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -t -f "$SHARE/icons/hicolor" 2>/dev/null || true
    fi
}

drop_caches() { # places of caches that were not there before maju, on standard input: gone, unless somebody else needs them now
    while IFS= read -r place; do
        case $place in
        */mimeinfo.cache) [ -n "$(find "$(dirname "$place")" -name '*.desktop' 2>/dev/null)" ] || rm -f "$place" ;;
        */mime) [ -n "$(find "$place/packages" -name '*.xml' 2>/dev/null)" ] || find "$place" -maxdepth 1 -type f -delete 2>/dev/null || true ;;
        esac
    done
}

# --- one at a time, and not under a running program --------------------------------------------------------------------

lock() {
    exec 9<"$PREFIX"
    flock -w 5 9 || fail 3 "다른 설치가 진행되고 있습니다. 바뀐 것은 없습니다. 끝난 뒤 다시 실행해 주십시오."
}

is_running() { [ -n "$(find /proc -maxdepth 2 -name exe -lname "$VERSIONS/*" 2>/dev/null | head -n 1)" ]; }

refuse_running() {
    waited=0
    while is_running; do
        [ "$waited" -lt "$WAIT" ] || fail 3 "마주가 실행되고 있습니다. 바뀐 것은 없습니다. 마주를 닫은 뒤 다시 실행해 주십시오."
        [ "$waited" -gt 0 ] || say "마주가 끝나기를 기다립니다."
        sleep 1
        waited=$((waited + 1))
    done
}

# --- installing and updating -------------------------------------------------------------------------------------------

run_install() {
    find_source
    check_outside
    if [ -d "$PREFIX" ]; then
        lock
        clean_leftovers
    fi
    OLD=$(readlink "$PREFIX/current" 2>/dev/null || true)
    if already_here; then return; fi
    refuse_downgrade
    refuse_running
    check_space
    if can_ask && ! ask "마주 $VERSION 버전을 설치할까요? (놓을 곳: $PREFIX)"; then
        fail 1 "설치하지 않았습니다. 바뀐 것은 없습니다."
    fi
    trap roll_back EXIT
    trap 'exit 1' INT TERM HUP
    unpack
    put_in_place
    trap - EXIT INT TERM HUP
    [ -n "$KEEP_PREVIOUS" ] || rm -f "$PREFIX/previous"
    clean_leftovers
    say "마주 $VERSION 버전을 설치했습니다. 프로그램 목록에서 ‘마주’를 여십시오. (명령: $BIN/maju)"
    say "지우려면: sh $PREFIX/current/install.sh --uninstall"
}

already_here() { # whether there is nothing to do; missing links are made again
    [ -n "$OLD" ] && [ -f "$RECORD" ] && [ "$(sed -n 's/^id=//p' "$PREFIX/current/package.conf" 2>/dev/null)" = "$ID" ] || return 1
    check_files "$PREFIX/$OLD" || { say "설치된 파일 가운데 손상된 것이 있어 다시 설치합니다." && return 1; }
    [ -n "$KEEP_PREVIOUS" ] || { rm -f "$PREFIX/previous" && clean_leftovers; } # of a run that was killed in its last moment
    if links_are_right "$PREFIX/$OLD"; then
        say "마주 $VERSION 버전이 이미 설치되어 있습니다. 바뀐 것은 없습니다."
    else
        plan "$PREFIX/$OLD" | record
        make_links "$PREFIX/$OLD"
        say "마주 $VERSION 버전이 이미 설치되어 있습니다. 빠진 메뉴와 아이콘을 다시 만들었습니다."
    fi
}

refuse_downgrade() {
    [ -n "$OLD" ] && [ -z "$DOWNGRADE" ] || return 0
    here=$(sed -n 's/^version=//p' "$PREFIX/current/package.conf" 2>/dev/null || true)
    newest=$(printf '%s\n%s\n' "$here" "$VERSION" | sort -V | tail -n 1)
    [ -n "$here" ] && [ "$newest" != "$VERSION" ] || return 0
    if can_ask && ask "지금 버전($here)보다 낮은 버전($VERSION)입니다. 새 버전이 쓴 기록을 읽지 못할 수 있습니다. 그래도 설치할까요?"; then
        return 0
    fi
    fail 4 "지금 버전($here)보다 낮은 버전($VERSION)이라 설치하지 않았습니다. 바뀐 것은 없습니다. 꼭 필요하면 --allow-downgrade를 붙이십시오."
}

unpack() {
    say "[1/3] 파일을 풉니다."
    if [ ! -d "$PREFIX" ]; then
        folders=$(printf '%s\n' "$PREFIX/x" | missing_folders)
        mkdir -p "$PREFIX"
        lock
        printf '%s\n' "$folders" | record
    fi
    mkdir -p "$VERSIONS" "$PREFIX/packs" "$STAGING"
    if [ -n "$ARCHIVE" ]; then
        tar -xJf "$ARCHIVE" -C "$STAGING" --strip-components=1 --no-same-owner || fail 1 "파일을 다 풀지 못했습니다."
    else
        { cut -c 67- "$HERE/files.sha256" && cut -f 1 "$HERE/links.txt" && printf '%s\n' files.sha256 links.txt; } |
            tar -C "$HERE" -cf - --verbatim-files-from -T - | tar -C "$STAGING" -xf - --no-same-owner ||
            fail 1 "파일을 다 복사하지 못했습니다."
    fi
    chmod -R u+rwX,go+rX,go-w "$STAGING"
    say "[2/3] 쓴 것을 다시 읽어 확인합니다."
    check_files "$STAGING" || fail 1 "쓴 파일이 원본과 다릅니다. 디스크에 남은 공간과 상태를 확인해 주십시오."
    timeout 120 "$STAGING/maju" --version >/dev/null || fail 1 "새 버전이 이 컴퓨터에서 시작되지 않습니다."
}

put_in_place() {
    say "[3/3] 새 버전으로 바꿉니다."
    mkdir -p "$STAGING/share/applications"
    EXEC="\"$PREFIX/current/maju\"" awk '/^Exec=/ { print "Exec=" ENVIRON["EXEC"] " %f"; next } { print }' \
        "$STAGING/$APP.desktop" >"$STAGING/share/applications/$APP.desktop"
    ln -s ../../packs "$STAGING/packs"
    NEW=versions/$ID
    again=1
    while [ -e "$PREFIX/$NEW" ]; do # the same version, damaged, is still in use
        again=$((again + 1))
        NEW=versions/$ID-$again
    done
    sync -f "$STAGING"
    mv -T "$STAGING" "$PREFIX/$NEW"
    plan "$PREFIX/$NEW" | record
    refuse_running
    [ -z "$OLD" ] || point previous "$OLD"
    SWITCHED=yes
    point current "$NEW"
    make_links "$PREFIX/$NEW"
    sync -f "$PREFIX"
}

point() { # name of a link in PREFIX, target: in one step
    ln -sfn "$2" "$PREFIX/$1.new"
    mv -fT "$PREFIX/$1.new" "$PREFIX/$1"
}

clean_leftovers() { # of runs that were killed, and versions nobody uses
    rm -rf "$STAGING" "$PREFIX"/*.new
    for version in "$VERSIONS"/*; do
        name=versions/$(basename "$version")
        [ "$name" = "$(readlink "$PREFIX/current" 2>/dev/null || true)" ] ||
            [ "$name" = "$(readlink "$PREFIX/previous" 2>/dev/null || true)" ] || rm -rf "$version"
    done
}

# shellcheck disable=SC2317 # the trap calls it
roll_back() {
    code=$?
    [ "$code" -ne 0 ] || code=1
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    if [ -n "$OLD" ]; then
        [ -z "$SWITCHED" ] || point current "$OLD"
        rm -f "$PREFIX/previous"
        clean_leftovers
        make_links "$PREFIX/$OLD"
        printf '%s\n' "갱신을 끝내지 못해 이전 버전으로 되돌렸습니다. 이전 버전과 개인 기록은 그대로입니다." >&2
    else
        clear_away
        printf '%s\n' "설치를 끝내지 못해 처음 상태로 되돌렸습니다. 개인 기록은 건드리지 않았습니다." >&2
    fi
    exit "$code"
}

run_back() {
    was=$(readlink "$PREFIX/previous" 2>/dev/null || printf none)
    [ -d "$PREFIX/$was" ] || fail 1 "되돌릴 이전 버전이 없습니다. 바뀐 것은 없습니다."
    lock
    refuse_running
    point current "$was"
    rm -f "$PREFIX/previous"
    make_links "$PREFIX/$was"
    clean_leftovers
    say "이전 버전으로 되돌렸습니다."
}

run_keep_new() {
    [ -d "$PREFIX" ] || fail 1 "마주가 설치되어 있지 않습니다. 바뀐 것은 없습니다."
    lock
    rm -f "$PREFIX/previous"
    clean_leftovers
}

# --- uninstalling ------------------------------------------------------------------------------------------------------

run_uninstall() {
    # /opt/maju without these is a .deb's
    if [ ! -d "$PREFIX" ] || { [ "$FOR" = all ] && [ ! -f "$RECORD" ] && [ ! -d "$VERSIONS" ]; }; then
        say "설치된 마주가 없습니다. 지운 것은 없습니다."
        return
    fi
    [ "$FOR" = me ] || [ "$RECORDS" != remove ] ||
        fail 2 "모두를 위한 설치를 지울 때는 각 사람의 기록을 지우지 않습니다. 바뀐 것은 없습니다. 지우려는 분의 계정에서 ‘maju vault destroy’를 먼저 실행해 주십시오."
    lock
    refuse_running
    if can_ask && ! ask "마주를 지울까요?"; then fail 1 "지우지 않았습니다. 바뀐 것은 없습니다."; fi
    KEYS=${XDG_CONFIG_HOME:-$HOME/.config}/maju
    there=''
    if [ -e "$DATA/maju" ] || [ -e "$KEYS" ]; then there=yes; fi
    if [ "$FOR" = me ] && [ -n "$there" ] && [ -z "$RECORDS" ] && can_ask &&
        ask "내 면접 기록과 설정($DATA/maju)도 지울까요? 되돌릴 수 없습니다."; then
        RECORDS=remove
    fi
    if [ "$RECORDS" = remove ] && [ -n "$there" ]; then remove_records; fi
    clear_away
    say "마주를 지웠습니다."
    if [ "$FOR" = all ]; then
        say "각 사람의 기록은 그 사람의 자료 폴더(~/.local/share/maju)에 그대로 있습니다."
    elif [ "$RECORDS" != remove ] && [ -n "$there" ]; then
        say "개인 기록은 그대로 있습니다: $DATA/maju"
    fi
}

remove_records() { # the key first, wherever it is kept, so that what a disk may still hold cannot be read
    timeout 120 "$PREFIX/current/maju" vault destroy --yes </dev/null >/dev/null 2>&1 || true # a PIN, a damaged vault: it goes with its folder
    rm -rf "$DATA/maju" "$KEYS"
    say "개인 기록을 지웠습니다."
}

clear_away() { # everything but what belongs to persons
    folders=$(recorded folder | LC_ALL=C sort -r)
    caches=$(recorded cache)
    recorded link | while IFS= read -r place; do
        ! is_ours "$place" || rm -f "$place"
    done
    refresh_desktop
    printf '%s\n' "$caches" | drop_caches
    rm -f "$PREFIX/current"
    rm -rf "$VERSIONS" "$STAGING" "$PREFIX/packs"
    printf '%s\n' "$folders" | while IFS= read -r folder; do
        case $PREFIX/ in "$folder/"*) ;; *) [ ! -d "$folder" ] || find "$folder" -depth -type d -empty -delete 2>/dev/null || true ;; esac
    done
    rm -rf "$PREFIX"
    printf '%s\n' "$folders" | while IFS= read -r folder; do
        [ ! -d "$folder" ] || rmdir "$folder" 2>/dev/null || true
    done
}

main() {
    read_arguments "$@"
    choose_places
    case $ACTION in
    install) run_install ;;
    uninstall) run_uninstall ;;
    back) run_back ;;
    keep_new) run_keep_new ;;
    esac
    exit 0 # nothing is read from this file any more: it may be gone
}

main "$@"
