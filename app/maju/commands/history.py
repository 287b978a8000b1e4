"""``maju history``, ``recover``, ``transcribe``: what was recorded, looked at again."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.commands.with_program import with_program
from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.services.program import Program


def add_recover(recover: argparse.ArgumentParser) -> None:
    """The arguments of ``recover``."""
    recover.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    recover.add_argument("--finish", action="store_true", help="되살린 면접을 여기서 마치고 보고서를 낼 수 있게 합니다")
    recover.set_defaults(run=with_program(run_recover))


def add_transcribe(transcribe: argparse.ArgumentParser) -> None:
    """The arguments of ``transcribe``."""
    transcribe.add_argument("what", help="면접 번호 또는 WAV 파일")
    transcribe.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    transcribe.set_defaults(run=with_program(run_transcribe))


def add_history(history: argparse.ArgumentParser) -> None:
    """The arguments of ``history``."""
    history.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    history.add_argument("--delete", metavar="번호", help="면접 하나를 파일까지 지웁니다")
    history.add_argument("--delete-all", action="store_true", help="모든 면접을 파일까지 지웁니다")
    history.set_defaults(run=with_program(run_history))


def run_history(program: Program, options: argparse.Namespace) -> int:
    """List interviews, newest first; or delete."""
    if options.delete_all:
        count = program.store.delete_all()
        program.privacy.destroyed("interview", count)
        say(f"면접 {count}개를 파일까지 지웠습니다.")
        return 0
    if options.delete:
        program.store.delete(options.delete)
        program.privacy.destroyed("interview", 1)
        say(f"{options.delete} 면접을 파일까지 지웠습니다.")
        return 0
    summaries = program.store.summaries()
    if options.json:
        print_json([asdict(summary) for summary in summaries])
        return 0
    for s in summaries:
        level = f"평균 {s.mean_level:.1f}단계" if s.mean_level is not None else "판단 보류"
        mark = " · 예행연습" if s.rehearsal else ""
        print(
            f"{s.id}  {s.started_at[:16].replace('T', ' ')}  {s.group.label} · {s.experience.label} · {s.format_name}  답변 {s.answers}개 · {level}{mark}"
        )
    if not summaries:
        say("아직 면접 기록이 없습니다.")
    return 0


def run_recover(program: Program, options: argparse.Namespace) -> int:
    """Repair what a crash left and analyse it; ``--finish`` closes the interviews, else the window offers to go on."""
    found = program.recovery.look()
    for interrupted in found:
        for stored in program.recovery.unjudged(interrupted.record.plan.id):
            program.analyse_again(stored)
        if options.finish:
            program.recovery.finish(interrupted.record.plan.id)
    if options.json:
        print_json(
            [
                {
                    "id": i.record.plan.id,
                    "answers": i.answers,
                    "question": i.question_number,
                    "last_s": round(i.last_s, 2),
                }
                for i in found
            ]
        )
        return 0
    for i in found:
        print(
            f"{i.record.plan.id}  앞의 답변 {i.answers}개와 {i.question_number}번째 질문의 {i.last_s:.0f}초까지 남아 있습니다."
        )
    if not found:
        say("중간에 멈춘 면접이 없습니다.")
    return 0


def run_transcribe(program: Program, options: argparse.Namespace) -> int:
    """Transcribe the answers of an interview that have no words yet, or one WAV file."""
    if program.engines.recognizer() is None:
        raise MajuError(
            "stt-model-missing",
            "음성 인식 모델이 없습니다. ‘maju models install whisper-small’로 받거나 USB에서 가져온 뒤 다시 실행해 주십시오. 녹음은 그대로입니다.",
        )
    path = Path(options.what)
    if path.is_file():
        return _transcribe_file(program, path, options.json)
    done: list[dict[str, Any]] = []
    for stored in program.store.takes(options.what) or _unknown(program, options.what):
        if stored.take.transcript.source is TranscriptSource.NONE and stored.take.recording.audio is not None:
            stored = program.analyse_again(stored)
            done.append({"take": str(stored.take.id), **transcript_to_plain(stored.take.transcript)})
    if options.json:
        print_json(done)
        return 0
    for item in done:
        print(f"{item['take']}: {item['text']}")
    if not done:
        say("글로 옮길 녹음이 남아 있지 않습니다.")
    return 0


def _unknown(program: Program, interview_id: str) -> tuple[()]:
    """An interview without takes is fine; one that is not there is an error."""
    program.store.get(interview_id)
    return ()


def _transcribe_file(program: Program, path: Path, as_json: bool) -> int:
    recognizer = program.engines.recognizer()
    if recognizer is None:
        return EXIT_FAILED
    transcript = recognizer.transcribe(path)
    if as_json:
        print_json(transcript_to_plain(transcript))
    else:
        if transcript.notice:
            say(transcript.notice)
        print(transcript.text or "발화가 감지되지 않았습니다.")
    return 0


def transcript_to_plain(transcript: Transcript) -> dict[str, Any]:
    """A transcript for JSON: text, source, model, notice and words with seconds."""
    return {
        "text": transcript.text,
        "source": transcript.source.value,
        "model": transcript.model,
        "notice": transcript.notice,
        "duration_s": transcript.duration_s,
        "words": [asdict(word) for word in transcript.words],
    }
