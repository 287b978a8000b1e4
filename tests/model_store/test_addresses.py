"""Where files are asked for."""

import pytest

from maju.domain.catalogue import ModelFile
from maju.domain.errors import MajuError
from maju.model_store.addresses import USUAL_HUB, choose_hub, file_addresses
from tests.model_store.making_entries import entry


@pytest.mark.parametrize(
    ("setting", "environment", "expected"),
    [
        ("", {}, USUAL_HUB),
        ("", {"HF_ENDPOINT": "https://mirror.example/"}, "https://mirror.example"),
        (" https://own.example/hub/ ", {"HF_ENDPOINT": "https://mirror.example"}, "https://own.example/hub"),
    ],
)
def test_the_setting_wins_over_the_environment(setting: str, environment: dict[str, str], expected: str) -> None:
    assert choose_hub(setting, environment) == expected


@pytest.mark.parametrize(
    "address", ["mirror.example", "ftp://mirror.example", "file:///tmp", "https://", "http://[bad"]
)
def test_an_address_that_cannot_be_used_is_refused(address: str) -> None:
    with pytest.raises(MajuError) as refused:
        choose_hub(address, {})
    assert refused.value.code == "hub-address-invalid"


def test_mirrors_follow_the_repository_and_names_are_quoted() -> None:
    file = ModelFile("onnx/a b#1.json")
    found = file_addresses(entry("m", file, mirrors=("other/place",), revision="refs/pr/1"), file, "https://h")
    assert found == (
        "https://h/maju/test/resolve/refs%2Fpr%2F1/onnx/a%20b%231.json",
        "https://h/other/place/resolve/abc123/onnx/a%20b%231.json",
    )
