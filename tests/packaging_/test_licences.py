"""Everything inside has a name, a licence that goes with the GPL, and its text; whatever has not ends the build."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from release.contents import needs_naming
from release.licence_finding import Finding, find
from release.licence_table import TEXTS, read_table
from release.licence_terms import UnknownLicenceError, asks_for_source, canonical_licence, goes_with_gpl3
from release.licences import conflicts, write_page

from tests.packaging_.making_cores import SITE_PACKAGES, build_in, lay, native_of

TABLE = read_table()
SNDFILE = native_of("soundfile", "_soundfile_data/libsndfile*")


@pytest.mark.parametrize(
    ("expression", "fits"),
    [
        ("mit", True),
        ("GPL-2.0-only", False),
        ("GPL-2.0-or-later", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("Apache-2.0 AND CNRI-Python", False),
        ("OpenSSL", False),
        ("BSD-4-Clause", False),
        ("(MIT AND OpenSSL) OR ISC", True),
        ("GPL-2.0-only AND (MIT OR BSD-3-Clause)", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("LicenseRef-Whatever", False),
    ],
)
def test_which_licences_go_with_the_gpl(expression: str, fits: bool) -> None:
    assert goes_with_gpl3(canonical_licence(expression)) is fits


def test_words_that_are_no_licence_are_refused() -> None:
    with pytest.raises(UnknownLicenceError):
        canonical_licence("Apache License, Version 2.0")
    assert asks_for_source("LGPL-2.1-or-later")
    assert not asks_for_source("BSD-3-Clause")


def test_every_text_of_the_table_is_there_and_none_is_left_over() -> None:
    named = {text for part in TABLE.parts for text in part.texts}
    named |= {text for known in TABLE.distributions.values() for text in known.texts if "/" not in text}
    kept = {path.name for path in TEXTS.iterdir() if path.name.startswith("notice-")}
    assert kept == named
    assert [part.name for part in TABLE.parts if not part.files and not part.mark] == [], "nothing would ever find it"
    unfit = {part.name for part in TABLE.parts if not goes_with_gpl3(part.licence)}
    assert unfit - {one.name for one in TABLE.conflicts} == {"OpenSSL 1.1.1"}, "which release/no_tls.py takes out"


def found(tmp_path: Path, table: object = TABLE, **contents: list[str]) -> Finding:
    core = lay(build_in(tmp_path), contents.get("places", []), contents.get("modules", []), contents.get("others", []))
    return find(core, SITE_PACKAGES, table)  # type: ignore[arg-type]


def test_what_a_wheel_carries_is_named_with_its_version(tmp_path: Path) -> None:
    finding = found(
        tmp_path, places=[SNDFILE], modules=["soundfile", "jinja2"], others=["base_library.zip", "assets/a"]
    )
    assert finding.problems == []
    licences = {(one.name, one.inside): one.licence for one in finding.components}
    assert licences[("soundfile", "")] == licences[("jinja2", "")] == "BSD-3-Clause"
    assert licences[("libsndfile", "soundfile")] == "LGPL-2.1-or-later"
    assert licences[("FLAC", "soundfile")] == "BSD-3-Clause", "linked in: found by what stands in the library"
    assert licences[("maju", "")] == "GPL-3.0-or-later"
    assert ("av", "") not in licences, "installed here, but nothing of it is inside"
    versions = {one.name: one.version for one in finding.components}
    assert versions["libsndfile"].count(".") == 2
    assert versions["Python"].startswith("3.")


def test_a_library_that_nobody_named_is_a_problem(tmp_path: Path) -> None:
    finding = found(tmp_path, replace(TABLE, parts=()), places=[SNDFILE])
    assert finding.problems == [f"{SNDFILE} of soundfile: whose work is this? No [[part]] names it"]


def test_a_file_of_nobody_is_a_problem(tmp_path: Path) -> None:
    finding = found(tmp_path, others=["surprise.bin", "libsurprise.so"])
    assert len(finding.problems) == 2
    assert all("belongs to no distribution" in problem and "surprise" in problem for problem in finding.problems)


def test_an_unclear_licence_is_a_problem(tmp_path: Path) -> None:
    finding = found(tmp_path, replace(TABLE, distributions={}), modules=["jinja2"])
    assert any(
        problem.startswith("jinja2 ") and "no licence that SPDX knows" in problem for problem in finding.problems
    )


def test_what_does_not_go_with_the_gpl_is_a_problem_unless_it_is_told(tmp_path: Path) -> None:
    finding = found(tmp_path, modules=["regex"])
    assert finding.problems == []
    assert [one.name for one, _ in conflicts(finding, TABLE)] == ["regex"]
    untold = found(tmp_path / "again", replace(TABLE, conflicts=()), modules=["regex"])
    assert len(untold.problems) == 1
    assert "CNRI-Python does not go with GPL-3.0-or-later" in untold.problems[0]


def test_a_new_distribution_under_the_gpl_2_alone_is_a_problem(tmp_path: Path) -> None:
    site = tmp_path / "site"
    about = site / "newcomer-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(
        "Metadata-Version: 2.4\nName: newcomer\nVersion: 1\nLicense-Expression: GPL-2.0-only\n"
    )
    (about / "RECORD").write_text("newcomer.py,,\nnewcomer-1.dist-info/METADATA,,\n")
    finding = find(lay(build_in(tmp_path), [], ["newcomer"]), site, TABLE)
    assert finding.problems == ["newcomer 1: GPL-2.0-only does not go with GPL-3.0-or-later"]


def test_closed_code_inside_an_unexpected_library_is_a_problem(tmp_path: Path) -> None:
    """The marks of what may be in one library alone are looked for in all."""
    place = native_of("MarkupSafe", "markupsafe/_speedups*.so")
    build = build_in(tmp_path)
    core = lay(build, [place])
    site = tmp_path / "site"
    shutil.copytree(SITE_PACKAGES / "markupsafe", site / "markupsafe")
    about = next(SITE_PACKAGES.glob("[mM]arkup[sS]afe-*.dist-info"))
    shutil.copytree(about, site / about.name)
    with (site / place).open("ab") as library:
        library.write(b"__intel_mkl_feature_indicator\0")
    finding = find(core, site, TABLE)
    assert finding.problems == [f"Intel oneMKL (LicenseRef-Intel-Simplified) stands in {place} of markupsafe"]


@pytest.mark.skipif(not Path("/usr/bin/dpkg-query").exists(), reason="names the Debian package of a library")
def test_a_library_of_the_building_computer_is_named_by_its_package(tmp_path: Path) -> None:
    library = next(Path("/usr/lib").glob("*/libstdc++.so.6"), None) or next(Path("/lib").glob("*/libstdc++.so.6"))
    build = build_in(tmp_path)
    shutil.copyfile(library, build.core / "_internal" / library.name)
    finding = find(lay(build, []), SITE_PACKAGES, TABLE)
    (system,) = [one for one in finding.components if one.kind == "system"]
    assert system.name == "libstdc++6"
    assert system.licence == "GPL-3.0-or-later WITH GCC-exception-3.1"
    assert "GCC" in system.texts[0].body


def test_which_files_need_a_name() -> None:
    assert needs_naming("av.libs/libx264-d6533a8d.so.165")
    assert needs_naming("PySide6/Qt/lib/libQt6Core.so.6")
    assert not needs_naming("markupsafe/_speedups.cpython-311-x86_64-linux-gnu.so")
    assert not needs_naming("cv2/cv2.abi3.so")


def test_the_page_needs_nothing_beside_it_and_has_every_text_once(tmp_path: Path) -> None:
    build = build_in(tmp_path)
    core = lay(build, [SNDFILE], ["soundfile", "jinja2", "regex", "piper.voice", "absl.flags"])
    finding = find(core, SITE_PACKAGES, TABLE)
    page = write_page(build, finding, TABLE)
    tree = html.document_fromstring(page)
    assert tree.xpath("//@src | //link") == []
    rows = [row.text_content() for row in tree.xpath("//tbody/tr")]
    assert len(rows) == len(finding.components)
    assert any("piper-tts" in row and "소스 제공" in row for row in rows)
    texts = [" ".join(text.text_content().split()) for text in tree.xpath("//details/pre")]
    assert len(texts) == len(set(texts))
    anchors = {f"#{name}" for name in tree.xpath("//details/@id")}
    assert set(tree.xpath("//tbody//a[starts-with(@href, '#')]/@href")) == anchors
    assert "CNRI" in tree.xpath("//h2[@id='conflicts']/following-sibling::ul[1]")[0].text_content()


def test_a_wheel_of_which_only_anothers_library_is_inside_is_not_itself_inside(tmp_path: Path) -> None:
    library = native_of("espeakng-loader", "espeakng_loader/*espeak-ng*.so")
    finding = found(tmp_path, places=[library])
    assert finding.problems == []
    assert [(one.name, one.licence) for one in finding.components] == [("espeak-ng", "GPL-3.0-or-later")]
    whole = found(tmp_path / "whole", replace(TABLE, conflicts=()), places=[library], modules=["espeakng_loader"])
    assert any("LicenseRef-Not-Stated does not go with" in problem for problem in whole.problems)
