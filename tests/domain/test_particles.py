"""Particles that fit: Hangul, Latin letters and numbers as they are read, brackets at the end."""

import pytest

from maju.domain.particles import with_particles


@pytest.mark.parametrize(
    ("text", "fitted"),
    [
        ("용접을(를) 합니다", "용접을 합니다"),
        ("회계을(를) 합니다", "회계를 합니다"),
        ("Excel을(를) 씁니다", "Excel을 씁니다"),
        ("Python이(가) 필요합니다", "Python이 필요합니다"),
        ("Java와(과) 관련", "Java와 관련"),
        ("용접와(과) 관련", "용접과 관련"),
        ("엑셀으로(로) 합니다", "엑셀로 합니다"),
        ("지게차으로(로) 합니다", "지게차로 합니다"),
        ("용접으로(로) 합니다", "용접으로 합니다"),
        ("한글(HWP)을(를) 씁니다", "한글(HWP)을 씁니다"),
        ("요양보호사은(는) 자격", "요양보호사는 자격"),
        ("토익 900이(가) 있으면", "토익 900이 있으면"),
        ("은(는)", "은(는)"),
    ],
)
def test_the_particle_fits_the_word(text: str, fitted: str) -> None:
    assert with_particles(text) == fitted
