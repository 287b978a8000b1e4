#!/bin/sh
# Makes this computer a kiosk: an account of its own, cage on the first console, sticks for that account alone, no sleep.
# Every file it makes is in a list; --undo takes away those and nothing else. A run that fails takes back what it has made.
#
# Exit: 0 done · 1 failed, taken back · 2 wrong arguments, or something that has to be there is missing
set -eu
umask 022
LC_ALL=C.UTF-8
export LC_ALL

HERE=$(cd -P "$(dirname "$0")" && pwd)
ACTION=install SILENT='' ACCOUNT=maju-kiosk ROOT='' PROGRAM='' REMOVE_RECORDS=''
LIST_NAME=/var/lib/maju-kiosk-setup/list
SYSTEMD=/etc/systemd

usage() {
    cat <<'TEXT'
사용법: sudo sh 설치.sh [선택]

  (선택 없이)         이 컴퓨터를 마주 키오스크로 만듭니다. 다시 실행하면 파일을 새로 씁니다
  --undo              키오스크 설정을 모두 되돌립니다. 키오스크 계정의 자료는 남깁니다
  --remove-records    --undo와 함께: 키오스크 계정과 그 자료도 지웁니다. 되돌릴 수 없습니다
  --account 이름      키오스크 계정의 이름 (보통 maju-kiosk)
  --program 파일      마주의 위치 (보통 /usr/bin/maju)
  --root 폴더         시험용: 그 폴더 아래에 파일만 만들고 시스템은 건드리지 않습니다
  --silent            잘못되었을 때만 말합니다
TEXT
}

say() { [ -n "$SILENT" ] || printf '%s\n' "$*"; }

fail() { # code, sentence
    code=$1
    shift
    printf '%s\n' "$*" >&2
    exit "$code"
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --undo) ACTION=undo ;;
        --remove-records) REMOVE_RECORDS=yes ;;
        --silent) SILENT=yes ;;
        --help | -h) usage && exit 0 ;;
        --account | --root | --program)
            [ $# -gt 1 ] || fail 2 "$1 다음에 값이 없습니다. 바뀐 것은 없습니다."
            case $1 in
            --account) ACCOUNT=$2 ;;
            --root) ROOT=${2%/} ;;
            --program) PROGRAM=$2 ;;
            esac
            shift
            ;;
        *) fail 2 "모르는 선택입니다: $1. 바뀐 것은 없습니다. --help로 쓰는 법을 볼 수 있습니다." ;;
        esac
        shift
    done
    case $ACCOUNT in
    '' | root | *[!a-z0-9_-]* | [!a-z_]*) fail 2 "계정 이름으로 쓸 수 없습니다: $ACCOUNT. 바뀐 것은 없습니다." ;;
    esac
    LIST=$ROOT$LIST_NAME
}

real() { [ -z "$ROOT" ]; } # a root of a test is no system

# What is made, each with its source in files/; a dash stands for a link
made_files() {
    cat <<LIST
$SYSTEMD/system/maju-kiosk.service maju-kiosk.service
$SYSTEMD/system/multi-user.target.wants/maju-kiosk.service - ../maju-kiosk.service
$SYSTEMD/system/display-manager.service.d/maju-kiosk.conf no-display-manager.conf
$SYSTEMD/system/ctrl-alt-del.target - /dev/null
$SYSTEMD/logind.conf.d/maju-kiosk.conf logind.conf
/etc/sysctl.d/90-maju-kiosk.conf sysctl.conf
/etc/sysusers.d/maju-kiosk.conf maju-kiosk.sysusers
/etc/tmpfiles.d/maju-kiosk.conf maju-kiosk.tmpfiles
/etc/pam.d/maju-kiosk maju-kiosk.pam
/etc/udev/rules.d/90-maju-kiosk.rules sticks.rules
LIST
}

check_system() {
    real || return 0
    [ "$(id -u)" = 0 ] || fail 2 "관리자 권한이 필요합니다. 바뀐 것은 없습니다. ‘sudo sh 설치.sh’로 다시 실행해 주십시오."
    command -v systemctl >/dev/null || fail 2 "systemd로 시작하는 리눅스에서만 쓸 수 있습니다. 바뀐 것은 없습니다."
    [ "$ACTION" = install ] || return 0
    missing=''
    command -v cage >/dev/null || missing="$missing cage"
    command -v Xwayland >/dev/null || missing="$missing xwayland" # without it Debian's cage does not start
    [ -z "$missing" ] || fail 2 "키오스크 화면에 필요한 것이 없습니다:$missing. 바뀐 것은 없습니다. 데비안과 우분투에서는 ‘sudo apt-get install$missing’으로 설치한 뒤 다시 실행해 주십시오."
    [ -x "${PROGRAM:=$(command -v maju || echo /usr/bin/maju)}" ] ||
        fail 2 "마주가 $PROGRAM 에 없습니다. 바뀐 것은 없습니다. 마주를 모두를 위해 설치한 뒤 다시 실행해 주십시오."
    case $(getent passwd "$ACCOUNT" | cut -d : -f 6) in
    /home/*) fail 2 "$ACCOUNT 계정은 사람이 쓰는 계정이라 키오스크로 만들지 않았습니다. 바뀐 것은 없습니다. 다른 이름을 골라 주십시오." ;;
    esac
    # A link of another's making is not ours to replace: it would be gone after --undo
    link=$SYSTEMD/system/ctrl-alt-del.target
    if [ -L "$link" ] && ! listed "$link"; then SKIP=$link; fi
}

listed() { [ -f "$LIST" ] && grep -qxF -e "$1" "$LIST"; }

note() { # a name, before it is made: what a power cut leaves is in the list
    listed "$1" || printf '%s\n' "$1" >>"$LIST"
}

numbers_of() { # the account's user and group; a test has its own
    if real; then
        getent passwd "$ACCOUNT" | cut -d : -f 3,4 | tr : ' '
    else
        echo '990 990'
    fi
}

make_folder() {
    [ ! -d "$ROOT$1" ] || return 0
    make_folder "$(dirname "$1")"
    note "folder $1"
    mkdir "$ROOT$1"
}

write_one() { # name, source, target of a link
    [ "$1" != "$SKIP" ] || return 0
    note "$1"
    make_folder "$(dirname "$1")"
    if [ "$2" = - ]; then
        ln -sfnT "$3" "$ROOT$1"
    else
        sed "s,@ACCOUNT@,$ACCOUNT,g; s,@PROGRAM@,${PROGRAM:-/usr/bin/maju},g; s,@LANG@,$LANG_OF_KIOSK,g; s,@UID@,${NUMBERS% *},g; s,@GID@,${NUMBERS#* },g" \
            "$HERE/files/$2" >"$ROOT$1.new"
        mv -fT "$ROOT$1.new" "$ROOT$1"
    fi
}

make_account() {
    write_one /etc/sysusers.d/maju-kiosk.conf maju-kiosk.sysusers ''
    write_one /etc/tmpfiles.d/maju-kiosk.conf maju-kiosk.tmpfiles ''
    real || return 0
    getent passwd "$ACCOUNT" >/dev/null || note "account $ACCOUNT"
    systemd-sysusers /etc/sysusers.d/maju-kiosk.conf
    systemd-tmpfiles --create /etc/tmpfiles.d/maju-kiosk.conf
}

install() {
    check_system
    FIRST=''
    grep -qsv '^account ' "$LIST" || FIRST=yes
    mkdir -p "$(dirname "$LIST")"
    : >>"$LIST"
    trap 'take_back' EXIT
    trap 'exit 1' INT TERM HUP
    NUMBERS='' LANG_OF_KIOSK=C.UTF-8
    make_account
    NUMBERS=$(numbers_of)
    made_files | while read -r name source target; do write_one "$name" "$source" "$target"; done
    reload
    trap - EXIT
    say "이 컴퓨터를 키오스크로 만들었습니다. 다음에 켤 때 마주 키오스크가 바로 열립니다."
    say "PIN을 아직 정하지 않았다면: sudo -H -u $ACCOUNT maju kiosk set-pin"
    say "되돌리려면: sudo sh 설치.sh --undo"
}

take_back() { # a first run that failed leaves nothing; a later one leaves what worked before
    [ -n "$FIRST" ] || fail 1 "키오스크 설정을 새로 쓰지 못했습니다. 남은 공간을 확인하고 다시 실행해 주십시오."
    remove_listed
    fail 1 "키오스크로 만들지 못해 모두 되돌렸습니다. 남은 공간과 위의 말을 확인하고 다시 실행해 주십시오."
}

remove_listed() {
    account=''
    while read -r name rest; do
        case $name in
        account) account=$rest ;;
        "$SYSTEMD"/* | /etc/*) rm -f "$ROOT$name.new" "$ROOT$name" 2>/dev/null || true ;;
        esac
    done <"$LIST"
    tac "$LIST" | sed -n 's/^folder //p' | while read -r name; do rmdir "$ROOT$name" 2>/dev/null || true; done
    reload
    if real && [ -n "$account" ] && { [ -n "$REMOVE_RECORDS" ] || is_empty "/var/lib/$account"; }; then
        userdel "$account" && rm -rf "/var/lib/${account:?}"
    fi
    if [ -n "$account" ] && real && getent passwd "$account" >/dev/null; then
        echo "account $account" >"$LIST" # its records stay; a further --undo --remove-records still knows them
    else
        rm -f "$LIST"
        rmdir "$(dirname "$LIST")"
    fi
}

is_empty() { [ -z "$(ls -A "$1" 2>/dev/null)" ]; }

reload() {
    real && [ -d /run/systemd/system ] || return 0 # an image that is being made runs nothing yet
    systemctl daemon-reload
    udevadm control --reload 2>/dev/null || true # a container has no udev
}

undo() {
    check_system
    [ -f "$LIST" ] || fail 2 "이 컴퓨터는 마주 키오스크가 아닙니다. 바뀐 것은 없습니다."
    # Not while it runs: the session in front of the screen ends by itself and wipes what it has
    if real && systemctl is-active --quiet maju-kiosk.service 2>/dev/null; then
        systemctl stop maju-kiosk.service
    fi
    remove_listed
    say "키오스크 설정을 모두 되돌렸습니다. 다시 켜면 이전처럼 시작합니다."
    [ -n "$REMOVE_RECORDS" ] || say "키오스크 계정의 자료는 남겼습니다. 그것까지 지우려면 --undo --remove-records로 실행합니다."
}

SKIP=''
read_arguments "$@"
"$ACTION"
