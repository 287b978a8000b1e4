"""Trying devices out: a sentence from the loudspeaker, a sentence into the microphone and back."""

from collections.abc import Callable
from pathlib import Path

from maju.domain.answer import TakeRecording
from maju.domain.errors import MajuError
from maju.services.device_check import CheckState, DeviceBench
from maju.services.voice_sample import VoiceSample
from maju.ui.bridge import Jobs
from maju.ui.pages.device_rows import HELLO, MicrophoneRow, SpeakerRow
from maju.ui.stage import Stage
from maju.ui.texts import known, tr


class DeviceTrials:
    """Speaks and plays on the lane ``voice``, records on the lane ``devices``."""

    def __init__(
        self,
        stage: Stage,
        jobs: Jobs,
        speaker: SpeakerRow,
        microphone: MicrophoneRow,
        tell: Callable[[MajuError], None],
    ) -> None:
        self._stage, self._jobs, self._tell = stage, jobs, tell
        self._speaker, self._microphone = speaker, microphone
        self._reading_file: Path | None = None
        self._sample = VoiceSample(
            lambda: stage.program.make_speaker(stage.in_use.speaker), lambda: stage.program.engines.synthesizer()
        )

    def stop(self) -> None:
        """Fall silent: the page goes."""
        self._sample.stop()

    def say_hello(self) -> None:
        """Speak a sentence in the chosen voice, then ask whether it was heard."""
        self._speaker.speaking()
        self._speaker.play.setEnabled(False)
        voice, speed = self._stage.settings.voice, self._stage.settings.speech_speed
        self._jobs.ask(
            self._stage.program.lanes["voice"],
            lambda: self._sample.say(HELLO, voice=voice, speed=speed),
            lambda _none: self._said(None),
            self._said,
        )

    def _said(self, error: MajuError | None) -> None:
        self._speaker.play.setEnabled(True)
        if error is None:
            self._speaker.spoken()
        else:
            remedy = tr("다른 스피커를 골라 보십시오. 질문은 글로도 볼 수 있습니다.")
            self._speaker.show_result(CheckState.FAILED, known(error), remedy)

    def read_aloud(self, bench: DeviceBench, begin: bool, longest_s: float) -> None:
        """Begin or end recording the sentence that is read."""
        lane = self._stage.program.lanes["devices"]
        self._microphone.set_reading(begin)
        if begin:
            self._jobs.ask(lane, lambda: bench.start_reading(longest_s))
        else:
            self._jobs.ask(lane, bench.stop_reading, self._was_read)

    def _was_read(self, recording: TakeRecording) -> None:
        self._reading_file = recording.audio
        if recording.audio is not None:
            self._microphone.offer_playback(recording.duration_s)

    def play_back(self) -> None:
        """Let the person hear what was recorded."""
        audio = self._reading_file
        if audio is None:
            return
        self._microphone.listen.setEnabled(False)
        lane = self._stage.program.lanes["voice"]
        self._jobs.ask(lane, lambda: self._sample.play(audio), self._played, self._not_played)

    def _played(self, _none: object) -> None:
        self._microphone.listen.setEnabled(True)

    def _not_played(self, error: MajuError) -> None:
        self._microphone.listen.setEnabled(True)
        self._tell(error)
