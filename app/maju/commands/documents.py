"""``maju documents``: what is read out of a candidate's files, kept and forgotten."""

import argparse
import functools
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from maju.commands.document_json import added_to_plain, document_to_plain, text_to_plain
from maju.commands.korean_parser import KoreanParser
from maju.commands.pasted import read_pasted
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.commands.with_program import with_program
from maju.domain.document import DocumentKind, DocumentText, Paragraph, StoredDocument
from maju.domain.document_lines import BETWEEN_CELLS
from maju.domain.errors import MajuError
from maju.services.materials.desk import MaterialDesk
from maju.services.program import Program

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[MaterialDesk, argparse.Namespace], int]
_MOST_PASTED = 4_000_000
"""Characters read of standard input: four times what a document may have, so that the reader can say that it is too long."""


def add_documents(documents: argparse.ArgumentParser) -> None:
    """Add what belongs to ``documents``."""
    actions: Commands = documents.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    add = functools.partial(_add, actions)
    read = add("read", run_read, "파일에서 읽은 것을 보여 줍니다 (남기지 않습니다)")
    read.add_argument("file", type=Path, metavar="파일", help="PDF, DOCX, HWP, HWPX, TXT, MD")
    new = add("add", run_add, "파일이나 붙여넣은 글을 읽어 내 자료에 넣습니다")
    new.add_argument("files", nargs="*", type=Path, metavar="파일", help="PDF, DOCX, HWP, HWPX, TXT, MD")
    new.add_argument("--paste", action="store_true", help="글을 표준 입력에서 받습니다")
    new.add_argument("--name", default="붙여넣은 글", metavar="이름", help="붙여넣은 글의 이름")
    kinds = ", ".join(f"{kind.value}({kind.label})" for kind in DocumentKind)
    new.add_argument(
        "--kind", choices=[kind.value for kind in DocumentKind], metavar="종류", help=f"{kinds} (보통 내용으로 압니다)"
    )
    add("list", run_list, "내 자료에 있는 문서를 보여 줍니다")
    remove = add("remove", run_remove, "문서와 거기에서 읽은 것을 지웁니다")
    remove.add_argument("ids", nargs="*", metavar="번호", help="‘maju documents list’에 나오는 번호")
    remove.add_argument("--all", action="store_true", help="모든 문서를 지웁니다")


def _add(actions: Commands, name: str, command: Command, words: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.set_defaults(run=with_program(functools.partial(_at_the_desk, command)))
    return parser


def _at_the_desk(command: Command, program: Program, options: argparse.Namespace) -> int:
    traces = logging.getLogger("maju.documents")
    if not traces.hasHandlers():  # without one Python prints the trace of a damaged file on the person's terminal
        traces.addHandler(logging.NullHandler())
    return command(program.materials(), options)


def run_read(desk: MaterialDesk, options: argparse.Namespace) -> int:
    """Show what is in a file."""
    text = desk.read(options.file)
    if options.json:
        print_json(text_to_plain(text))
        return 0
    print(_head(text))
    for line in _body(text):
        print(line)
    for hidden in text.hidden:
        say(f"사람 눈에 보이지 않던 글이라 쓰지 않습니다({hidden.by.label}): {hidden.text}")
    for notice in text.notices:
        say(str(notice))
    return 0


def run_add(desk: MaterialDesk, options: argparse.Namespace) -> int:
    """Keep files or a pasted text; one that is refused does not keep the others from coming in."""
    if bool(options.files) == options.paste:
        raise MajuError("documents-nothing", "넣을 파일을 적거나 --paste로 글을 주십시오. 둘을 함께 쓸 수는 없습니다.")
    kind = DocumentKind(options.kind) if options.kind else None
    added: list[StoredDocument] = []
    refused: list[tuple[str, MajuError]] = []
    if options.paste:
        added.append(desk.add_pasted(read_pasted(_MOST_PASTED), options.name, kind))
    for path in options.files:
        try:
            added.append(desk.add(path, kind))
        except MajuError as error:
            refused.append((path.name, error))
    if options.json:
        print_json(added_to_plain(added, refused))
    else:
        _say_added(added)
    for _, why in refused:
        say(str(why))
    return EXIT_FAILED if refused else 0


def run_list(desk: MaterialDesk, options: argparse.Namespace) -> int:
    """The documents, the newest last."""
    documents = desk.documents()
    if options.json:
        print_json([document_to_plain(document) for document in documents])
        return 0
    for document in documents:
        print(_line(document))
    if not documents:
        say("내 자료에 문서가 없습니다. ‘maju documents add 파일’로 넣으실 수 있습니다.")
    return 0


def run_remove(desk: MaterialDesk, options: argparse.Namespace) -> int:
    """Forget documents. Raises: MajuError ``documents-nothing``, ``document-unknown``."""
    there = [document.id for document in desk.documents()]
    if bool(options.ids) == options.all:
        raise MajuError("documents-nothing", "지울 문서의 번호를 적거나 --all을 주십시오.")
    for identifier in options.ids:
        if identifier not in there:
            raise MajuError(
                "document-unknown",
                "‘{id}’ 문서를 찾을 수 없어 아무것도 지우지 않았습니다. ‘maju documents list’에서 번호를 확인해 주십시오.",
                id=identifier,
            )
    count = desk.remove(there if options.all else options.ids)
    if options.json:
        print_json({"removed": count})
    else:
        say(f"문서 {count}개와 거기에서만 읽은 것을 지웠습니다. 직접 적거나 고치신 것은 그대로입니다.")
    return 0


def _say_added(added: Sequence[StoredDocument]) -> None:
    for document in added:
        print(_line(document))
        for notice in document.text.notices:
            say(str(notice))
        if document.text.hidden:
            say(f"사람 눈에 보이지 않던 글 {len(document.text.hidden)}곳은 쓰지 않습니다.")


def _line(document: StoredDocument) -> str:
    pages = f" · {document.text.pages}쪽" if document.text.pages else ""
    day = document.added_at[:16].replace("T", " ")
    return f"{document.id}  {day}  {document.kind.label} · {document.text.format.value}{pages}  {document.text.name}"


def _head(text: DocumentText) -> str:
    pages = f", {text.pages}쪽" if text.pages else ""
    return f"{text.name} ({text.format.value}{pages})"


def _body(text: DocumentText) -> list[str]:
    lines: list[str] = []
    for block in text.blocks:
        if isinstance(block, Paragraph):
            lines.append(f"# {block.text}" if block.heading else block.text)
        else:
            lines += [BETWEEN_CELLS.join(" ".join(cell.split()) for cell in row) for row in block.rows]
    return lines
