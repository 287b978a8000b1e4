"""The candidate's own materials as the window and the command line ask for them."""

import hashlib
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileStore, ReadBy
from maju.domain.document import DocumentKind, DocumentReader, DocumentStore, DocumentText, Paragraph, StoredDocument
from maju.domain.document_lines import lines_of
from maju.domain.phrase import Phrase
from maju.domain.ports import LanguageModel
from maju.domain.progress import Cancelled, OnCount, never, nobody
from maju.domain.prompts import PromptText
from maju.services.materials.found import Reading
from maju.services.materials.merging import joined
from maju.services.materials.model_reading import ModelReader
from maju.services.materials.prompt_text import PromptMaterials, prompt_materials
from maju.services.materials.rule_reading import RuleReader

NO_MODEL = "언어 모델이 없어 규칙으로만 읽었습니다. 빠진 항목은 직접 더하실 수 있습니다."
BY_RULES = "{why} ‘{name}’은(는) 규칙으로 읽은 것까지만 담았습니다."


@dataclass(frozen=True, slots=True)
class MaterialParts:
    """What the desk is made of. ``reader``, ``rules`` and ``prompts`` are made when first needed; ``now``: ISO 8601."""

    documents: DocumentStore
    profiles: ProfileStore
    reader: Callable[[], DocumentReader]
    rules: Callable[[], RuleReader]
    model: Callable[[], LanguageModel | None]
    prompts: Callable[[], Mapping[str, PromptText]]
    hold: Callable[[], Callable[[], None]]
    now: Callable[[], str]


class MaterialDesk:
    """Documents and the profile. Calls block, any thread may call; the window uses the lane ``materials``."""

    def __init__(self, parts: MaterialParts) -> None:
        self._parts = parts
        self._changing = threading.RLock()
        self._read: dict[str, Reading] = {}

    # --- documents ----------------------------------------------------------------------------------------------------

    def read(self, path: Path) -> DocumentText:
        """What is in a file; nothing is kept. Raises: MajuError of :class:`maju.domain.document.DocumentReader`."""
        return self._parts.reader().read(path)

    def add(self, path: Path, kind: DocumentKind | None = None) -> StoredDocument:
        """Read a file, keep what was read and put it into the profile. ``kind`` is guessed where it is None; the same contents
        are one document. Raises: MajuError as :meth:`read`."""
        text = self.read(path)
        return self._keep(text, kind, path.stat().st_size)

    def add_pasted(self, text: str, name: str, kind: DocumentKind | None = None) -> StoredDocument:
        """The same for a text that was pasted. Raises: MajuError ``document-empty``, ``-too-large``."""
        return self._keep(self._parts.reader().pasted(text, name), kind, 0)

    def documents(self) -> tuple[StoredDocument, ...]:
        """The newest last."""
        return self._parts.documents.all()

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget documents and what was read of them alone; what a person has written or put right stays. Returns how many."""
        with self._changing:
            count = self._parts.documents.remove(identifiers)
            self._renew()
            return count

    # --- the profile --------------------------------------------------------------------------------------------------

    def profile(self) -> CandidateProfile:
        """As it is now."""
        return self._parts.profiles.profile()

    def put_item(self, item: ProfileItem) -> CandidateProfile:
        """Put an item right (same id) or add one: it is the person's from now on."""
        with self._changing:
            profile = self.profile()
            own = self._named(replace(item, read_by=ReadBy.PERSON))
            others = tuple(own if each.id == item.id else each for each in profile.items)
            items = others if any(each.id == item.id for each in profile.items) else (*others, own)
            hidden = tuple(each for each in profile.hidden_items if each != item.id)
            return self._kept(replace(profile, items=items, hidden_items=hidden))

    def _named(self, item: ProfileItem) -> ProfileItem:
        """A skill by its one name in the skill list; as it was written where the list does not know it."""
        if item.kind is not ItemKind.SKILL:
            return item
        known = self._parts.rules().skill_names.normalise(item.title)
        return replace(item, skills=()) if known is None else replace(item, title=known.name, skills=(known.id,))

    def remove_item(self, identifier: str) -> CandidateProfile:
        """Take an item away, and leave it away when its document is read again."""
        with self._changing:
            profile = self.profile()
            items = tuple(each for each in profile.items if each.id != identifier)
            hidden = tuple(dict.fromkeys((*profile.hidden_items, identifier)))
            return self._kept(replace(profile, items=items, hidden_items=hidden))

    def rename(self, name: str) -> CandidateProfile:
        """The candidate's name as they write it."""
        with self._changing:
            return self._kept(replace(self.profile(), name=" ".join(name.split()), name_by=ReadBy.PERSON))

    def has_model(self) -> bool:
        """Whether a language model can read along."""
        return self._parts.model() is not None

    def read_again(
        self, with_model: bool = False, on_count: OnCount = nobody, cancelled: Cancelled = never
    ) -> CandidateProfile:
        """Read every document anew; what a person has put right stays. ``on_count``: (documents done, all). Cancelled: what is
        read until then is kept, the rest stays as it was. Without a model, or where it fails, the rules read alone; ``notices``
        of the profile say so. Raises: MajuError ``prompts-missing``."""
        with self._changing:
            model = self._parts.model() if with_model else None
            notices = [] if model is not None or not with_model else [NO_MODEL]
            let_go = self._parts.hold()
            try:
                helper = self._helper(model) if model is not None else None
                for done, document in enumerate(documents := self.documents()):
                    on_count(done, len(documents))
                    if cancelled():
                        break
                    self._read[document.id], why = self._read_anew(document, helper, cancelled)
                    notices += [str(Phrase(BY_RULES, {"why": why, "name": document.text.name}))] if why else []
                else:
                    on_count(len(documents), len(documents))
            finally:
                let_go()
            return self._renew(tuple(dict.fromkeys(notices)))

    def _helper(self, model: LanguageModel) -> ModelReader:
        return ModelReader(model, self._parts.prompts(), self._parts.rules().skill_names)

    def _read_anew(
        self, document: StoredDocument, helper: ModelReader | None, cancelled: Cancelled
    ) -> tuple[Reading, str]:
        basic = self._parts.rules().read(document)
        return (basic, "") if helper is None else helper.read(document, basic, cancelled)

    # --- for a language model -----------------------------------------------------------------------------------------

    def for_prompts(self, blind: bool = False, most: int = 0) -> PromptMaterials:
        """The profile as a language model may see it, and what was left out of it."""
        return prompt_materials(self.profile(), blind=blind, most=most)

    def text_for_prompts(self, blind: bool = False, most: int = 0) -> str:
        """The text of :meth:`for_prompts`: nameless, without numbers, address and mail; empty without a profile. ``most``:
        characters, beyond which whole items are left out, essays first; 0 for all."""
        return self.for_prompts(blind, most).text

    # ------------------------------------------------------------------------------------------------------------------

    def _keep(self, text: DocumentText, kind: DocumentKind | None, size: int) -> StoredDocument:
        identifier = _digest(text)
        lines = lines_of(text.blocks)
        kind = kind or self._parts.rules().kind_of(lines)
        document = StoredDocument(identifier, kind, self._parts.now(), size, text)
        with self._changing:
            self._parts.documents.add(document)
            self._read.pop(identifier, None)
            self._renew()
        return document

    def _renew(self, notices: tuple[str, ...] = ()) -> CandidateProfile:
        """The profile from all documents as they are now."""
        profile = self.profile()
        readings = [self._reading(document, profile) for document in self.documents()]
        return self._kept(replace(joined(profile, readings), notices=notices))

    def _reading(self, document: StoredDocument, profile: CandidateProfile) -> Reading:
        """What was read in this run of the program; else by rules, with what a language model has read of it before."""
        if document.id not in self._read:
            basic = self._parts.rules().read(document)
            kept = [item for item in profile.items if _was_read_by_model(item, document)]
            self._read[document.id] = replace(basic, items=(*basic.items, *kept))
        return self._read[document.id]

    def _kept(self, profile: CandidateProfile) -> CandidateProfile:
        self._parts.profiles.keep(profile)
        return profile


def _was_read_by_model(item: ProfileItem, document: StoredDocument) -> bool:
    return item.read_by is ReadBy.LANGUAGE_MODEL and item.source is not None and item.source.document == document.id


def _digest(text: DocumentText) -> str:
    """The same for the same contents, whatever the file's name."""
    lines = (
        block.text if isinstance(block, Paragraph) else "\n".join("\t".join(row) for row in block.rows)
        for block in text.blocks
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
