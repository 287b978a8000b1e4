#!/bin/sh
# Sets a computer of a centre up from this folder, without a network: program, packs, models, the centre's material, kiosk.
# What is to be set up is in centre.conf. A run that fails puts the program and settings back; a further run goes on.
#
# Exit: 0 done · 1 failed, put back · 2 wrong arguments or settings · 3 maju is running · 5 damaged files · 6 too little space
set -eu
umask 022
LC_ALL=C.UTF-8
export LC_ALL

HERE=$(cd -P "$(dirname "$0")" && pwd)
ACTION=setup SILENT='' PIN_FILE='' LOG='' WAIT=0 RECORDS=''
OWN_LIST=CENTRE-SHA256SUMS.txt # of what the centre put into the folder itself
BACK='' FRESH='' ENTRY_MADE='' KIOSK_MADE='' SETTINGS_OLD='' SETTINGS_MADE=''
APP=kr.maju.Maju
KIOSK_LIST=/var/lib/maju-kiosk-setup/list # there where this computer is a kiosk

usage() {
    cat <<'TEXT'
사용법: sh 설치.sh [할 일] [선택]     (모두를 위한 설치는 sudo를 붙여서)

할 일 (없으면 centre.conf대로 설치하거나 갱신합니다)
  --check             폴더가 온전한지만 봅니다
  --make-list         모델과 자료를 다 담은 뒤 한 번: 담은 것의 SHA-256 목록을 만듭니다
  --uninstall         마주를 지웁니다. 기록은 묻고, 묻지 못하면 남깁니다

선택
  --silent            묻지 않고, 잘못되었을 때만 말합니다
  --pin-file 파일     센터 PIN이 첫 줄에 있는 파일 (키오스크와 센터 자료에 씁니다)
  --log 파일          남길 기록의 파일 (보통 /var/log/maju-centre.log)
  --wait 초           마주가 실행되고 있으면 끝나기를 그만큼 기다립니다
  --remove-records    지울 때 이 계정의 기록도 지웁니다. 되돌릴 수 없습니다
TEXT
}

note() { printf '%s %s\n' "$(date '+%Y-%m-%d %H:%M:%S')" "$*" >>"$LOG"; }

say() {
    [ -n "$SILENT" ] || printf '%s\n' "$*"
    [ -z "$LOG" ] || note "$*"
}

fail() { # code, sentence
    code=$1
    shift
    printf '%s\n' "$*" >&2
    [ -z "$LOG" ] || note "실패($code): $*"
    exit "$code"
}

logged() { # command: what it says goes into the log; its last sentence is told where it fails
    note "실행: $*"
    "$@" >"$LOG.part" 2>&1 && result=0 || result=$?
    cat "$LOG.part" >>"$LOG"
    [ "$result" -eq 0 ] || tail -n 3 "$LOG.part" >&2
    rm -f "$LOG.part"
    return "$result"
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --check) ACTION=check ;;
        --make-list) ACTION=make_list ;;
        --uninstall) ACTION=uninstall ;;
        --silent) SILENT=yes ;;
        --remove-records) RECORDS=remove ;;
        --pin-file | --log | --wait)
            [ $# -gt 1 ] || fail 2 "$1 뒤에 값이 없습니다. 바뀐 것은 없습니다. 사용법: sh 설치.sh --help"
            case $1 in --pin-file) PIN_FILE=$2 ;; --log) LOG_ASKED=$2 ;; *) WAIT=$2 ;; esac
            shift
            ;;
        --help | -h) usage && exit 0 ;;
        *) fail 2 "모르는 선택입니다: $1. 바뀐 것은 없습니다. 사용법: sh 설치.sh --help" ;;
        esac
        shift
    done
}

# --- settings ------------------------------------------------------------------------------------------------------------

conf() { # name: its value in centre.conf
    sed -e 's/\r$//' -e '1s/^\xef\xbb\xbf//' "$HERE/centre.conf" | sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" |
        tail -n 1 | sed 's/[[:space:]]*$//'
}

read_settings() {
    [ -f "$HERE/centre.conf" ] || fail 2 "centre.conf가 없습니다. 바뀐 것은 없습니다. 센터 설치 폴더를 통째로 복사했는지 확인해 주십시오."
    strange=$(sed -e 's/\r$//' -e '1s/^\xef\xbb\xbf//' "$HERE/centre.conf" | grep -v '^[[:space:]]*\(#.*\)\{0,1\}$' |
        grep -vE '^[[:space:]]*(install|account|kiosk|autostart|packs|models|accept_licences)[[:space:]]*=' | head -n 1 || true)
    [ -z "$strange" ] || fail 2 "centre.conf의 이 줄을 알 수 없습니다: $strange. 바뀐 것은 없습니다."
    FOR=$(conf install) ACCOUNT=$(conf account) KIOSK=$(conf kiosk) AUTOSTART=$(conf autostart)
    PACKS=$(conf packs) MODELS=$(conf models) LICENCES=$(conf accept_licences)
    one_of install "${FOR:=all}" all me
    one_of kiosk "${KIOSK:=no}" yes no
    one_of autostart "${AUTOSTART:=no}" yes no
    : "${PACKS:=all}" "${MODELS:=all}"
    if [ "$FOR" = all ]; then
        [ "$(id -u)" -eq 0 ] || fail 2 "centre.conf의 install=all은 관리자만 할 수 있습니다. 바뀐 것은 없습니다. sudo를 붙여 다시 실행해 주십시오."
        [ "$KIOSK" = no ] || : "${ACCOUNT:=maju-kiosk}"
        : "${ACCOUNT:=${SUDO_USER:-root}}"
    else
        [ "$KIOSK" = no ] || fail 2 "키오스크(kiosk=yes)는 install=all일 때만 만들 수 있습니다. 바뀐 것은 없습니다."
        [ -z "$ACCOUNT" ] || [ "$ACCOUNT" = "$(id -un)" ] || fail 2 "install=me이면 account를 비워 두어야 합니다. 바뀐 것은 없습니다."
        ACCOUNT=$(id -un)
    fi
}

one_of() { # name, value, what it may be
    name=$1 value=$2
    shift 2
    for allowed in "$@"; do [ "$value" != "$allowed" ] || return 0; done
    fail 2 "centre.conf의 $name 값($value)을 쓸 수 없습니다. 쓸 수 있는 값: $*. 바뀐 것은 없습니다."
}

is_chosen() { # name, list: all, none or names
    [ "$2" != all ] || return 0
    case " $2 " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

choose_places() {
    if [ "$FOR" = all ]; then
        PREFIX=/opt/maju LOG=/var/log/maju-centre.log AUTOSTART_IN=/etc/xdg/autostart
    else
        DATA=${XDG_DATA_HOME:-$HOME/.local/share}
        PREFIX=$(readlink -m "$DATA/maju-program") LOG=$HOME/.local/state/maju-centre.log
        AUTOSTART_IN=${XDG_CONFIG_HOME:-$HOME/.config}/autostart
    fi
    LOG=$(readlink -m "${LOG_ASKED:-$LOG}")
    mkdir -p "$(dirname "$LOG")"
    : >>"$LOG" || { LOG='' && fail 2 "기록 파일에 쓸 수 없습니다. 바뀐 것은 없습니다. --log로 다른 파일을 골라 주십시오."; }
}

find_home() { # of the account, which the kiosk's set-up may have made just now
    if [ "$FOR" = all ]; then
        OF_ACCOUNT=$(getent passwd "$ACCOUNT" | cut -d : -f 6) || OF_ACCOUNT=''
        [ -n "$OF_ACCOUNT" ] || fail 2 "$ACCOUNT 계정이 이 컴퓨터에 없습니다. centre.conf의 account를 확인해 주십시오."
        RECORDS_IN=$OF_ACCOUNT/.local/share/maju
    else
        OF_ACCOUNT=$HOME RECORDS_IN=$DATA/maju
    fi
}

# --- the folder ------------------------------------------------------------------------------------------------------------

centre_files() { # what the centre put into the folder itself
    (cd "$HERE" && find . -type f ! -name '.*' ! -iname thumbs.db ! -name SHA256SUMS.txt ! -name "$OWN_LIST*" | LC_ALL=C sort) |
        sed 's,^\./,,' | while IFS= read -r file; do
        grep -qxF -e "$file" "$1" || printf '%s\n' "$file"
    done
}

names_of() { # a list of sums
    tr -d '\r' <"$1" | cut -c 67-
}

check_folder() {
    [ -f "$HERE/SHA256SUMS.txt" ] || fail 5 "SHA256SUMS.txt가 없습니다. 바뀐 것은 없습니다. 센터 설치 폴더를 통째로 다시 복사해 주십시오."
    say "폴더의 파일이 온전한지 확인합니다."
    for list in SHA256SUMS.txt "$OWN_LIST"; do
        [ -f "$HERE/$list" ] || continue
        bad=$(tr -d '\r' <"$HERE/$list" | (cd "$HERE" && sha256sum --check --strict --quiet - 2>&1) | head -n 3 || true)
        [ -z "$bad" ] || fail 5 "$list 와 다른 파일이 있습니다: $bad. 바뀐 것은 없습니다. 그 파일을 다시 복사해 주십시오."
    done
    if [ ! -f "$HERE/$OWN_LIST" ]; then
        say "센터에서 담은 모델과 자료의 목록($OWN_LIST)이 없어 그것들은 확인하지 못했습니다. 목록은 --make-list로 만듭니다."
        return
    fi
    known=$(mktemp)
    names_of "$HERE/SHA256SUMS.txt" >"$known"
    names_of "$HERE/$OWN_LIST" >>"$known"
    extra=$(centre_files "$known" | head -n 1)
    rm -f "$known"
    [ -z "$extra" ] || fail 5 "목록에 없는 파일이 있습니다: $extra. 바뀐 것은 없습니다. 센터에서 담은 것이면 --make-list로 목록을 다시 만들어 주십시오."
}

run_check() { check_folder && say "폴더가 온전합니다."; }

run_make_list() {
    LOG=''
    known=$(mktemp)
    names_of "$HERE/SHA256SUMS.txt" >"$known"
    centre_files "$known" | (cd "$HERE" && tr '\n' '\0' | xargs -0 -r sha256sum) >"$HERE/$OWN_LIST.new"
    rm -f "$known"
    mv -f "$HERE/$OWN_LIST.new" "$HERE/$OWN_LIST"
    say "센터에서 담은 파일 $(wc -l <"$HERE/$OWN_LIST")개의 목록을 만들었습니다: $OWN_LIST"
}

# --- setting up ------------------------------------------------------------------------------------------------------------

program() { # arguments: the installed program, over the records of the account
    if [ "$FOR" = all ]; then
        env -u MAJU_HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME HOME="$OF_ACCOUNT" "$PREFIX/current/maju" "$@" </dev/null
    else
        "$PREFIX/current/maju" "$@" </dev/null
    fi
}

# shellcheck disable=SC2317 # logged calls it
installer() { sh "$HERE/program/install.sh" "--for-$FOR" --silent --wait "$WAIT" "$@" </dev/null; }

run_setup() {
    check_folder
    find_archive
    [ "$KIOSK" = yes ] || find_home
    check_pin_file
    say "설치를 시작합니다. 기록: $LOG"
    rm -f "$LOG.part"
    install_program # puts itself back where it fails
    trap put_back EXIT
    trap 'exit 1' INT TERM HUP
    install_packs
    [ "$KIOSK" = no ] || set_kiosk_up
    find_home
    [ -d "$RECORDS_IN" ] || FRESH=$RECORDS_IN
    install_models
    [ "$KIOSK" = no ] || set_kiosk
    bring_material
    set_autostart
    hand_over
    trap - EXIT INT TERM HUP
    logged installer --keep-new || true
    rm -f "$RECORDS_IN/kiosk/kiosk.toml.before"
    say "설치를 마쳤습니다."
}

find_archive() {
    ARCHIVE=''
    for one in "$HERE"/program/maju-*-linux-"$(uname -m | sed 's/^aarch64$/arm64/')".tar.xz; do
        [ ! -f "$one" ] || ARCHIVE=$one
    done
    [ -n "$ARCHIVE" ] || fail 2 "이 컴퓨터($(uname -m))에 설치할 프로그램이 program 폴더에 없습니다. 바뀐 것은 없습니다."
}

check_pin_file() { # before anything is touched: what needs it later
    [ -z "$PIN_FILE" ] || [ -r "$PIN_FILE" ] || fail 2 "PIN이 든 파일을 읽을 수 없습니다: $PIN_FILE. 바뀐 것은 없습니다."
    [ -n "$PIN_FILE" ] || [ "$KIOSK" = no ] || [ -z "$(materials)" ] ||
        fail 2 "키오스크의 자료를 들이려면 센터 PIN이 있어야 합니다. 바뀐 것은 없습니다. --pin-file로 PIN이 든 파일을 알려 주십시오."
}

install_program() {
    say "[1/5] 프로그램을 설치합니다."
    before=$(readlink "$PREFIX/current" 2>/dev/null || true)
    logged installer --archive "$ARCHIVE" --keep-previous || fail $? "프로그램을 설치하지 못했습니다. 자세한 것: $LOG"
    if [ -z "$before" ]; then BACK=remove; elif [ -L "$PREFIX/previous" ]; then BACK=previous; fi
}

install_packs() {
    say "[2/5] 추가 꾸러미를 설치합니다."
    for pack in "$HERE"/packs/maju-*-linux-"$(uname -m | sed 's/^aarch64$/arm64/')"-pack-*.zip; do
        [ -f "$pack" ] || continue
        name=${pack##*-pack-}
        is_chosen "${name%.zip}" "$PACKS" || continue
        # Beside the program, for everybody: the program looks there in every version
        logged env MAJU_HOME="$PREFIX" "$PREFIX/current/maju" packs install "$pack" || fail 1 "추가 꾸러미를 설치하지 못했습니다: ${pack##*/}"
    done
}

install_models() {
    say "[3/5] 모델을 설치합니다."
    for model in "$HERE"/models/*/; do
        [ -d "$model" ] || continue
        model=${model%/}
        is_chosen "${model##*/}" "$MODELS" || continue
        set -- models install "$model"
        for licence in $LICENCES; do set -- "$@" --accept-licence "$licence"; done
        logged program "$@" || fail 1 "모델을 설치하지 못했습니다: ${model##*/}"
    done
}

set_kiosk_up() { # the account, its session, the lock-down: the recipe's own script
    [ -f "$HERE/kiosk/linux/설치.sh" ] || fail 2 "키오스크 설정(kiosk/linux)이 이 폴더에 없습니다."
    [ -e "$KIOSK_LIST" ] || KIOSK_MADE=--undo
    [ -z "$KIOSK_MADE" ] || getent passwd "$ACCOUNT" >/dev/null || KIOSK_MADE='--undo --remove-records' # an account of this run
    logged sh "$HERE/kiosk/linux/설치.sh" --silent --account "$ACCOUNT" || fail 1 "키오스크를 준비하지 못했습니다."
}

set_kiosk() {
    say "[4/5] 키오스크를 설정합니다."
    mkdir -p "$RECORDS_IN/kiosk"
    if [ -f "$HERE/kiosk/kiosk.toml" ] && ! cmp -s "$HERE/kiosk/kiosk.toml" "$RECORDS_IN/kiosk/kiosk.toml"; then
        SETTINGS_MADE=$RECORDS_IN/kiosk/kiosk.toml
        if [ -f "$SETTINGS_MADE" ]; then
            SETTINGS_OLD=$SETTINGS_MADE.before
            cp -p "$SETTINGS_MADE" "$SETTINGS_OLD"
        fi
        cp "$HERE/kiosk/kiosk.toml" "$SETTINGS_MADE.new"
        mv -f "$SETTINGS_MADE.new" "$SETTINGS_MADE"
    fi
    if [ -n "$PIN_FILE" ] && ! program kiosk status --json 2>/dev/null | grep -q '"pin_set": *true'; then
        logged program kiosk set-pin --pin-file "$PIN_FILE" || fail 1 "센터 PIN을 정하지 못했습니다."
    fi
    case $(program kiosk status --json 2>>"$LOG" || true) in
    *'"ready": true'*) ;;
    *'"pin-unset"'*) say "센터 PIN이 아직 없습니다. $ACCOUNT 계정에서 ‘maju kiosk set-pin’으로 정하면 키오스크가 열립니다." ;;
    *) logged program kiosk status || true && fail 1 "키오스크 설정을 쓸 수 없습니다." ;;
    esac
}

materials() { find "$HERE/materials" -type f ! -name '.*' ! -iname thumbs.db 2>/dev/null | LC_ALL=C sort; }

bring_material() {
    say "[5/5] 센터의 자료를 들입니다."
    materials | while IFS= read -r file; do
        if [ "$KIOSK" = yes ]; then
            logged program desk packs --add "$file" --pin-file "$PIN_FILE" || exit 1
        else
            bring_for_one "$file" || exit 1
        fi
    done || fail 1 "자료를 들이지 못했습니다. 어느 파일인지는 기록에 있습니다: $LOG"
}

bring_for_one() { # file: a format is a file among the person's own; anything else is a posting
    case $1 in
    *.toml) mkdir -p "$RECORDS_IN/formats" && cp "$1" "$RECORDS_IN/formats/" ;;
    *) logged program jobs import "$1" ;;
    esac
}

set_autostart() {
    entry=$AUTOSTART_IN/$APP.desktop
    if [ "$AUTOSTART" = yes ] && [ "$KIOSK" = no ]; then
        [ -L "$entry" ] || ENTRY_MADE=$entry
        mkdir -p "$AUTOSTART_IN"
        ln -sfn "$PREFIX/current/share/applications/$APP.desktop" "$entry"
    else
        drop_autostart
    fi
}

drop_autostart() {
    case $(readlink "$AUTOSTART_IN/$APP.desktop" 2>/dev/null || true) in "$PREFIX"/*) rm -f "$AUTOSTART_IN/$APP.desktop" ;; esac
}

hand_over() { # what root wrote among an account's files
    [ "$FOR" = all ] || return 0
    for folder in "$OF_ACCOUNT/.local" "$OF_ACCOUNT/.local/share" "$OF_ACCOUNT/.config"; do
        [ ! -d "$folder" ] || chown -h "$ACCOUNT": "$folder"
    done
    for folder in "$RECORDS_IN" "$OF_ACCOUNT/.config/maju"; do
        [ ! -d "$folder" ] || chown -hR "$ACCOUNT": "$folder"
    done
}

# shellcheck disable=SC2317 # the trap calls it
put_back() {
    code=$?
    [ "$code" -ne 0 ] || code=1
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [ -z "$ENTRY_MADE" ] || rm -f "$ENTRY_MADE"
    if [ -n "$SETTINGS_OLD" ]; then mv -f "$SETTINGS_OLD" "$SETTINGS_MADE"; elif [ -n "$SETTINGS_MADE" ]; then rm -f "$SETTINGS_MADE"; fi
    # shellcheck disable=SC2086 # two words
    [ -z "$KIOSK_MADE" ] || logged sh "$HERE/kiosk/linux/설치.sh" --silent --account "$ACCOUNT" $KIOSK_MADE
    if [ "$BACK" = remove ]; then
        [ -z "$FRESH" ] || rm -rf "$FRESH"
        logged installer --uninstall --keep-records
    elif [ "$BACK" = previous ]; then
        logged installer --back
    fi
    [ -n "$FRESH" ] || [ -z "${OF_ACCOUNT:-}" ] || hand_over
    printf '%s\n' "설치를 끝내지 못해 프로그램과 설정을 처음대로 되돌렸습니다. 기록은 그대로이고, 이미 다 옮긴 모델은 다음 설치 때 다시 옮기지 않습니다. 자세한 것: $LOG" >&2
    note "되돌렸습니다($code)."
    exit "$code"
}

# --- removing --------------------------------------------------------------------------------------------------------------

run_uninstall() {
    [ -d "$PREFIX" ] || { say "설치된 마주가 없습니다. 지운 것은 없습니다." && return; }
    find_home
    KEYS=$OF_ACCOUNT/.config/maju
    [ "$FOR" = all ] || KEYS=${XDG_CONFIG_HOME:-$HOME/.config}/maju
    if [ -z "$RECORDS" ] && [ -z "$SILENT" ] && [ -t 0 ] && [ -d "$RECORDS_IN" ]; then
        printf '%s' "$ACCOUNT 계정의 기록과 모델($RECORDS_IN)도 지울까요? 되돌릴 수 없습니다. [예/아니요] "
        read -r answer || answer=''
        case $answer in 예 | 네 | y | Y | yes) RECORDS=remove ;; esac
    fi
    if [ "$RECORDS" = remove ]; then logged program vault destroy --yes || true; fi
    logged installer --uninstall --keep-records || fail $? "마주를 지우지 못했습니다. 바뀐 것은 없습니다."
    [ "$RECORDS" != remove ] || rm -rf "$RECORDS_IN" "$KEYS"
    if [ -e "$KIOSK_LIST" ] && [ -f "$HERE/kiosk/linux/설치.sh" ]; then
        logged sh "$HERE/kiosk/linux/설치.sh" --silent --undo || fail 1 "마주는 지웠지만 키오스크 설정을 다 거두지 못했습니다. 자세한 것: $LOG"
    fi
    drop_autostart
    say "마주를 지웠습니다."
    if [ "$RECORDS" != remove ] && [ -d "$RECORDS_IN" ]; then say "기록은 그대로 있습니다: $RECORDS_IN"; fi
}

main() {
    read_arguments "$@"
    if [ "$ACTION" = make_list ]; then run_make_list && exit 0; fi
    read_settings
    choose_places
    case $ACTION in
    setup) run_setup ;;
    check) run_check ;;
    uninstall) run_uninstall ;;
    esac
    exit 0
}

main "$@"
