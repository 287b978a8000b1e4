"""``maju models``: what there is, what fits, and installing, carrying, checking and removing it."""

import argparse
import functools
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from maju.commands import model_json
from maju.commands.korean_parser import KoreanParser
from maju.commands.model_licences import ask_consent
from maju.commands.model_progress import ProgressLine, size, stopped_by_ctrl_c
from maju.commands.model_words import print_advice, print_checks, print_lines, tell_plan
from maju.commands.telling import EXIT_FAILED, EXIT_INTERRUPTED, print_json, say
from maju.domain.catalogue import ModelRecord, Slot, parse_profile
from maju.domain.errors import MajuError
from maju.domain.model_ports import OnProgress
from maju.domain.progress import Cancelled
from maju.services.model_desk import SLOT_LABELS, ModelDesk, licence_not_accepted, licences_of
from maju.services.model_views import ModelState

T = TypeVar("T")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[ModelDesk, argparse.Namespace], int]
_WITHOUT = {Slot.VOICE: "내장 음성", Slot.LANGUAGE: "기본 분석"}
STOPPED = "멈추었습니다. 여기까지 한 것은 그대로 있으니, 같은 명령을 다시 실행하면 이어서 합니다."


def add_models(models: argparse.ArgumentParser) -> None:
    """Add what belongs to ``models``."""
    actions: Commands = models.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    add = functools.partial(_add, actions)
    add("list", run_list, "모델과 그 상태를 보여 줍니다")
    add("advise", run_advise, "이 컴퓨터에 맞는 구성을 알려 줍니다")
    _add_install(add("install", run_install, "모델을 받거나 USB에서 가져와 설치합니다"))
    pack = add("pack", run_pack, "설치된 모델을 다른 컴퓨터로 가져갈 수 있게 담습니다")
    pack.add_argument("what", nargs="+", metavar="이름 … 폴더", help="담을 모델의 이름들과, 끝에 담을 폴더")
    pack.add_argument("--profile", metavar="구성", help="이름 대신 구성 전체: 최소, 표준, 고성능")
    verify = add("verify", run_verify, "설치된 모델의 파일이 설치할 때 그대로인지 봅니다")
    verify.add_argument("name", nargs="?", metavar="이름", help="모델 하나만 (없으면 모두)")
    remove = add("remove", run_remove, "모델을 지웁니다 (직접 더한 모델은 목록에서만 뺍니다)")
    remove.add_argument("name", metavar="이름")
    own = add("add", run_add, "내 모델 파일이나 폴더를 그 자리에 둔 채 더합니다")
    own.add_argument("path", type=Path, metavar="경로")
    own.add_argument("--slot", choices=[slot.value for slot in Slot], help="무엇에 쓸 모델인지 (없으면 알아냅니다)")
    use = add("use", run_use, "다음 면접부터 쓸 모델을 고릅니다", json=False)
    use.add_argument("slot", choices=[slot.value for slot in Slot])
    use.add_argument(
        "name", metavar="이름", help="설치된 모델의 이름, 또는 auto (목소리는 supertonic, piper, system, espeak-ng도)"
    )


def _add(actions: Commands, name: str, command: Command, words: str, *, json: bool = True) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    if json:
        parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.add_argument("--manifest", type=Path, help=argparse.SUPPRESS)
    parser.set_defaults(run=_with_desk(command))
    return parser


def _add_install(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="*", metavar="이름|폴더", help="모델의 이름들, 또는 담아 온 폴더 하나")
    parser.add_argument("--profile", metavar="구성", help="이름 대신 구성 전체: 최소, 표준, 고성능")
    parser.add_argument(
        "--accept-licence", action="append", default=[], metavar="번호", help="사용 조건을 읽고 동의한 라이선스"
    )
    parser.add_argument("--mirror", default="", metavar="주소", help="모델을 받을 곳 (보통 https://huggingface.co)")


def _with_desk(command: Command) -> Callable[[argparse.Namespace], int]:
    """Make the desk for a command; a job that was stopped says that it can go on."""

    def run(options: argparse.Namespace) -> int:
        from maju.bootstrap import build_model_desk, open_settings

        desk = build_model_desk(open_settings(), manifest=options.manifest, hub=getattr(options, "mirror", ""))
        try:
            return command(desk, options)
        except MajuError as error:
            if error.code != "download-cancelled":
                raise
        except KeyboardInterrupt:
            say("")
        say(STOPPED)
        return EXIT_INTERRUPTED

    return run


def _long(job: Callable[[OnProgress, Cancelled], T]) -> T:
    """Run a long job with its progress shown and Ctrl-C listened to."""
    line = ProgressLine()
    with stopped_by_ctrl_c() as stopped:
        try:
            return job(line.show, stopped)
        finally:
            line.end()


# --- looking ----------------------------------------------------------------------------------------------------------


def run_list(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Every model with its state."""
    lines = desk.lines()
    if options.json:
        print_json({"models": [model_json.line_to_plain(line) for line in lines]})
    else:
        print_lines(lines)
    return 0


def run_advise(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Which profile fits this computer and why."""
    advice = desk.advice()
    if options.json:
        print_json(model_json.advice_to_plain(advice))
    else:
        print_advice(advice)
    return 0


# --- installing and carrying ------------------------------------------------------------------------------------------


def run_install(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Fetch models, or bring them from a pack."""
    place = _pack_place(desk, options)
    if place is not None:
        return _install_pack(desk, place, options)
    names = _names(desk, options.what, options.profile)
    plan = desk.plan(names)
    if plan.models:
        tell_plan(plan)
    consent = ask_consent(plan.licences, frozenset(options.accept_licence))
    wanted = [entry.id for entry in plan.models if entry.licence.id not in consent.declined]
    records = _long(
        lambda show, stopped: desk.install(wanted, accepted=consent.accepted, on_progress=show, cancelled=stopped)
    )
    missing = {entry.id for entry in plan.models}
    _tell_installed(records, [name for name in names if name not in missing], as_json=options.json)
    left_out = [entry.label for entry in plan.models if entry.id not in wanted]
    if left_out:
        say(f"사용 조건에 동의하지 않아 받지 않았습니다: {', '.join(left_out)}")
    return EXIT_FAILED if left_out else 0


def _install_pack(desk: ModelDesk, place: Path, options: argparse.Namespace) -> int:
    contents = desk.pack_contents(place)
    say(f"{place}에 모델 {len(contents.models)}개({size(contents.bytes)})가 담겨 있습니다.")
    consent = ask_consent(licences_of(contents.models), frozenset(options.accept_licence))
    for licence, entries in licences_of(contents.models):
        if licence.id not in consent.accepted:
            raise licence_not_accepted(licence, entries)
    records = _long(lambda show, stopped: desk.install_pack(place, on_progress=show, cancelled=stopped))
    _tell_installed(records, [], as_json=options.json)
    return 0


def _tell_installed(records: Sequence[ModelRecord], here: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        print_json(model_json.records_to_plain(records, here))
        return
    for record in records:
        mark = "" if record.pinned else " (해시가 미리 알려지지 않은 파일이 있어, 지금 받은 것을 기준으로 삼습니다)"
        print(f"설치했습니다: {record.id}{mark}")
    for name in here:
        print(f"이미 설치되어 있습니다: {name}")


def run_pack(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Write models to a folder for another computer."""
    *given, out = options.what
    names = _names(desk, given, options.profile)
    written = _long(lambda show, stopped: desk.pack(names, Path(out), on_progress=show, cancelled=stopped))
    if options.json:
        print_json(model_json.pack_to_plain(written))
    else:
        print(f"{len(names)}개 모델을 파일 {len(written)}개로 담았습니다: {written[0].parent}")
        print(f"다른 컴퓨터에서: maju models install {shlex.quote(str(written[0].parent))}")
    return 0


def _names(desk: ModelDesk, given: Sequence[str], profile: str | None) -> list[str]:
    """The models meant. Raises: MajuError ``models-unnamed``, ``model-unknown``, ``profile-unknown``."""
    if profile is not None and not given:
        return [entry.id for entry in desk.advice().offer(parse_profile(profile)).models]
    if not given or profile is not None:
        sentence = "모델의 이름들이나 ‘--profile 표준’ 가운데 하나를 적어 주십시오. 이름은 ‘maju models list’에서 볼 수 있습니다."
        raise MajuError("models-unnamed", sentence)
    return [desk.catalogue().find(name).id for name in given]


def _pack_place(desk: ModelDesk, options: argparse.Namespace) -> Path | None:
    """The pack meant: one argument that is no model's name, but a path."""
    if len(options.what) != 1 or options.what[0] in {entry.id for entry in desk.catalogue()}:
        return None
    place = Path(options.what[0])
    return place if place.exists() or len(place.parts) > 1 else None


# --- checking, removing, adding, choosing -----------------------------------------------------------------------------


def run_verify(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Exit 1 where a file has changed or is missing."""
    results = _long(lambda show, stopped: desk.verify(options.name, on_progress=show, cancelled=stopped))
    if options.json:
        print_json(model_json.checks_to_plain(results))
    else:
        print_checks(results)
    return 0 if all(model_json.is_whole(checks) for _, checks in results) else EXIT_FAILED


def run_remove(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Remove a model, an unfinished download too."""
    line = desk.line(options.name)
    if line.state is ModelState.PARTIAL:
        desk.discard(line.name)
        freed = line.bytes_here
    else:
        freed = desk.remove(line.slot, line.name)
    if options.json:
        print_json({"name": line.name, "slot": line.slot.value, "bytes_freed": freed})
    elif line.own:
        print(f"‘{line.name}’을(를) 목록에서 뺐습니다. 파일은 그대로 두었습니다.")
    else:
        print(f"‘{line.name}’을(를) 지웠습니다. {size(freed)}가 비었습니다.")
    return 0


def run_add(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Remember a model of one's own where it lies."""
    line = desk.add_own(options.path, Slot(options.slot) if options.slot else None)
    if options.json:
        print_json({"model": model_json.line_to_plain(line)})
        return 0
    print(f"{SLOT_LABELS[line.slot]}에 쓸 모델 ‘{line.name}’을(를) 더했습니다. 파일은 그 자리에 둡니다.")
    if line.warning is not None:
        print(line.warning)
    if not line.in_use:
        print(f"이 모델을 쓰려면: maju models use {line.slot.value} {shlex.quote(line.name)}")
    return 0


def run_use(desk: ModelDesk, options: argparse.Namespace) -> int:
    """Choose what the next interview uses; exit 1 where it will still be something else."""
    from maju.bootstrap import open_settings

    slot = Slot(options.slot)
    open_settings().change(**desk.settings_for(slot, options.name))
    use = next(use for use in desk.uses() if use.slot is slot)
    print(f"다음 면접부터 {SLOT_LABELS[slot]}: {use.name or _WITHOUT.get(slot, '없음')}")
    if use.words is not None:
        say(str(use.words))
    return EXIT_FAILED if use.words is not None else 0
