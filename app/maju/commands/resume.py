"""``maju resume``: the resume writer's conversation, question by question, and the files that come of it."""

import argparse
import functools
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from maju.commands.korean_parser import KoreanParser
from maju.commands.opening import open_program
from maju.commands.pasted import read_pasted
from maju.commands.resume_json import draft_to_plain, summary_to_plain, text_to_plain
from maju.commands.resume_words import print_list, print_question, print_text
from maju.commands.telling import EXIT_INTERRUPTED, print_json, say
from maju.domain.resume_draft import LONGEST_ANSWER
from maju.domain.resume_ports import KeptDraft
from maju.domain.resume_text import ResumeKind
from maju.services.model_views import Phrase
from maju.services.resume_writer.desk import ResumeDesk
from maju.services.resume_writer.length_words import text_notices
from maju.services.resume_writer.targets import Wish

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[ResumeDesk, argparse.Namespace], int]


def add_resume(resume: argparse.ArgumentParser) -> None:
    """Add what belongs to ``resume``."""
    actions: Commands = resume.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    add = functools.partial(_add, actions)
    new = add("new", run_new, "새 이력서를 시작합니다")
    wish = new.add_mutually_exclusive_group()
    wish.add_argument("--posting", default="", metavar="번호", help="지원할 공고 (‘maju jobs search’에 나오는 번호)")
    wish.add_argument("--occupation", default="", metavar="번호", help="지원할 직업 (‘maju jobs search’에 나오는 번호)")
    wish.add_argument("--job", default="", metavar="직무", help="지원할 직무를 직접 적습니다")
    new.add_argument(
        "--essay",
        action="append",
        default=[],
        metavar="문항",
        help="회사의 자기소개서 문항을 그대로 적습니다. 예: ‘지원 동기 (500자 이내)’. 여러 번 쓸 수 있습니다",
    )
    _add_answer(add("answer", run_answer, "지금 질문에 답합니다"))
    show = _on_draft(add("show", run_show, "지금까지의 대화와 글을 봅니다"))
    show.add_argument("--version", type=int, dest="number", metavar="번호", help="남겨 둔 글 가운데 이 번호의 글")
    add("list", run_list, "쓰던 이력서의 목록을 봅니다")
    _add_suggestion(add("suggestion", run_suggestion, "제안을 받아들이거나 뺍니다"))
    _on_draft(add("write", run_write, "언어 모델로 자기소개서 문장을 잇고, 글을 한 판 남깁니다"))
    _add_export(add("export", run_export, "Markdown이나 DOCX 파일로 씁니다"))
    delete = add("delete", run_delete, "이력서를 대화와 글까지 지웁니다")
    delete.add_argument("drafts", nargs="+", metavar="이력서")


def _add(actions: Commands, name: str, command: Command, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.set_defaults(run=_with_desk(command))
    return parser


def _on_draft(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("draft", metavar="이력서", help="‘maju resume list’에 나오는 번호")
    return parser


def _add_answer(parser: argparse.ArgumentParser) -> None:
    _on_draft(parser)
    parser.add_argument("text", nargs="?", metavar="답", help="답. ‘-’이면 표준 입력에서 읽습니다")
    parser.add_argument("--skip", action="store_true", help="이 질문을 건너뜁니다")
    parser.add_argument(
        "--revise",
        nargs="+",
        default=[],
        metavar=("질문", "답"),
        help="먼저 한 답을 고칩니다 (질문의 이름, 예: education). 새 답은 앞이나 뒤에 적습니다",
    )
    parser.set_defaults(refuse=parser.error)  # the answer stands before or behind --revise, which argparse cannot say
    _add_on(parser)


def _add_on(parser: argparse.ArgumentParser) -> None:
    words = "이 판에서만 넣습니다. 그사이 바뀌었으면 넣지 않습니다 (보통 가장 새 판)"
    parser.add_argument("--on", type=int, metavar="판", help=words)


def _add_suggestion(parser: argparse.ArgumentParser) -> None:
    _on_draft(parser)
    parser.add_argument("suggestion", metavar="제안")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--accept", action="store_true", help="글에 넣습니다")
    which.add_argument("--decline", action="store_true", help="넣지 않습니다")
    parser.add_argument("--text", default="", metavar="문장", help="이렇게 고쳐 넣습니다")
    _add_on(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _on_draft(parser)
    parser.add_argument("out", type=Path, metavar="파일", help=".md나 .docx로 끝나는 이름")
    parser.add_argument(
        "--kind", choices=[kind.value for kind in ResumeKind], default="both", help="이력서, 자기소개서, 둘 다"
    )
    parser.add_argument("--version", type=int, dest="number", metavar="번호", help="남겨 둔 글 가운데 이 번호의 글")


# --- commands -----------------------------------------------------------------------------------------------------------


def run_new(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Begin, and ask the first question."""
    kept = desk.start(Wish(options.job, options.occupation, options.posting, tuple(options.essay)))
    say(f"새 이력서를 시작했습니다({kept.draft.id}). 한 답은 그때그때 저장됩니다.")
    return _told(desk, kept, options)


def run_answer(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Answer, skip or revise; exit 1 where the turn was refused."""
    revised, *words = options.revise or [""]
    told = [each for each in (options.text, " ".join(words)) if each]
    if len(told) != (0 if options.skip else 1):
        options.refuse("답을 하나 적거나 --skip을 붙여 주십시오. 앞서 한 답은 그대로입니다.")
    kept = desk.get(options.draft)
    on = kept.version if options.on is None else options.on
    text = "" if options.skip else _text(told[0])
    current = kept.draft.current
    question = current.id if current is not None else ""
    if revised:
        kept = desk.revise(options.draft, on, revised, text)
    elif options.skip:
        kept = desk.skip(options.draft, on, question)
    else:
        kept = desk.answer(options.draft, on, question, text)
    return _told(desk, kept, options)


def run_show(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """The conversation and its text, or one text that was kept."""
    kept = desk.get(options.draft)
    if options.number is not None:
        version = desk.text(options.draft, options.number)
        if options.json:
            print_json(
                {"number": version.number, "written_at": version.written_at, "text": text_to_plain(version.text)}
            )
        else:
            print_text(version.text)
        return 0
    if options.json:
        print_json(_plain(desk, kept))
        return 0
    print_text(desk.compose(kept.draft), kept.draft)
    print()
    print_question(kept.draft)
    return 0


def run_list(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """All conversations."""
    kept = desk.drafts()
    if options.json:
        print_json({"resumes": [summary_to_plain(each) for each in kept]})
    else:
        print_list(kept)
    return 0


def run_suggestion(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Take or leave a suggestion."""
    on = desk.get(options.draft).version if options.on is None else options.on
    kept = desk.decide(options.draft, on, options.suggestion, accepted=options.accept, text=options.text)
    return _told(desk, kept, options)


def run_write(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Have the language model word the essays where there is one; keep the text."""
    worded = desk.word(options.draft, desk.get(options.draft).version)
    version = desk.keep(options.draft)
    if options.json:
        print_json(_plain(desk, worded.kept, worded.notices))
        return 0
    for notice in worded.notices:
        say(str(notice))
    say(f"{version.number}번째 글을 남겼습니다.")
    print_text(version.text, worded.kept.draft)
    return 0


def run_export(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Write a file."""
    version = desk.export(options.draft, options.out, ResumeKind(options.kind), options.number)
    notices = [str(notice) for notice in text_notices(version.text)]
    if options.json:
        print_json({"file": str(options.out), "kind": options.kind, "number": version.number, "notices": notices})
        return 0
    for notice in notices:
        say(f"※ {notice}")
    print(f"{options.out}에 {version.number}번째 글을 썼습니다.")
    return 0


def run_delete(desk: ResumeDesk, options: argparse.Namespace) -> int:
    """Forget conversations; none where one is not there. Raises: MajuError ``resume-unknown``."""
    for identifier in options.drafts:
        desk.get(identifier)
    count = desk.remove(options.drafts)
    if options.json:
        print_json({"deleted": count})
    else:
        print(f"이력서 {count}개를 지웠습니다.")
    return 0


# --- inside -------------------------------------------------------------------------------------------------------------


def _told(desk: ResumeDesk, kept: KeptDraft, options: argparse.Namespace) -> int:
    if options.json:
        print_json(_plain(desk, kept))
    else:
        print_question(kept.draft)
    return 0


def _plain(desk: ResumeDesk, kept: KeptDraft, notices: tuple[Phrase, ...] = ()) -> dict[str, object]:
    return draft_to_plain(kept, desk.compose(kept.draft), desk.texts(kept.draft.id), notices)


def _text(given: str) -> str:
    """Standard input is read much further than an answer may be long, so that a longer one is refused with its length."""
    return read_pasted(100 * LONGEST_ANSWER).rstrip("\r\n") if given == "-" else given


def _with_desk(command: Command) -> Callable[[argparse.Namespace], int]:
    """Build the program for a command and close it afterwards."""

    def run(options: argparse.Namespace) -> int:
        program = open_program(options)
        try:
            return command(program.resumes(), options)
        except KeyboardInterrupt:
            say("여기서 멈추었습니다. 지금까지의 답은 저장되어 있습니다.")
            return EXIT_INTERRUPTED
        finally:
            program.close()

    return run
