"""Signing by hooks, with a real signer: openssl makes a detached signature that is verified against its public key."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from release.context import Build
from release.signing import HOOKS, LINUX, MACOS, PRODUCTS, Signed, SigningFailedError, make, notarise, sign

OPENSSL = shutil.which("openssl") or "openssl"


@pytest.fixture
def product(tmp_path: Path) -> Path:
    file = tmp_path / "out" / "마주 0.1.0.msi"
    file.parent.mkdir()
    file.write_bytes(b"a product")
    return file


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.pem"
    subprocess.run([OPENSSL, "genpkey", "-algorithm", "ed25519", "-out", str(path)], check=True, capture_output=True)
    return path


def signer(key: Path) -> str:
    return f"{OPENSSL} pkeyutl -sign -rawin -inkey {shlex.quote(str(key))} -in {{file}} -out {{file}}.sig"


def python(tmp_path: Path, code: str) -> str:
    script = tmp_path / "signer.py"
    script.write_text(code, encoding="utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


def test_without_a_signer_the_product_stays_as_it_is_and_is_told_to_be_unsigned(product: Path) -> None:
    signed = sign(product, LINUX, {})
    assert not signed.done
    assert str(signed) == "마주 0.1.0.msi: not signed (MAJU_SIGN_LINUX is not set)"
    assert [path.name for path in product.parent.iterdir()] == [product.name]
    assert not sign(product, LINUX, {LINUX: "  "}).done


def test_a_detached_signature_verifies_and_a_second_signing_replaces_it(product: Path, key: Path) -> None:
    signed = sign(product, LINUX, {LINUX: signer(key)})
    signature = product.with_name(product.name + ".sig")
    assert signed == Signed(product, LINUX, done=True, made=(signature,))
    assert str(signed).endswith("signed by MAJU_SIGN_LINUX, 마주 0.1.0.msi.sig")
    check = [
        OPENSSL,
        "pkeyutl",
        "-verify",
        "-rawin",
        "-inkey",
        str(key),
        "-in",
        str(product),
        "-sigfile",
        str(signature),
    ]
    assert subprocess.run(check, capture_output=True).returncode == 0
    product.write_bytes(b"another product")
    assert subprocess.run(check, capture_output=True).returncode != 0
    assert sign(product, LINUX, {LINUX: signer(key)}).made == (signature,)
    assert subprocess.run(check, capture_output=True).returncode == 0


def test_a_signer_without_a_place_for_the_file_gets_it_last(product: Path, tmp_path: Path) -> None:
    code = "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\nfile.write_bytes(file.read_bytes() + b' signed')\n"
    signed = sign(product, LINUX, {LINUX: python(tmp_path, code)})
    assert signed.done
    assert signed.made == ()
    assert product.read_bytes() == b"a product signed"


def test_what_a_signer_changes_inside_an_application_counts(tmp_path: Path) -> None:
    app = tmp_path / "out" / "maju.app"
    (app / "Contents").mkdir(parents=True)
    code = "import pathlib, sys\n(pathlib.Path(sys.argv[1]) / 'Contents' / 'CodeResources').write_bytes(b'x')\n"
    assert sign(app, MACOS, {MACOS: python(tmp_path, code)}) == Signed(app, MACOS, done=True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.exit('no token in the reader')", "no token in the reader"),
        ("import sys; sys.exit(3)", "exit code 3"),
        ("pass", "as it was and nothing lies beside it"),
    ],
)
def test_a_signer_that_does_not_sign_fails_the_build(product: Path, tmp_path: Path, code: str, said: str) -> None:
    with pytest.raises(SigningFailedError, match=said):
        sign(product, LINUX, {LINUX: python(tmp_path, code)})


def test_a_signer_that_is_not_there_fails_the_build(product: Path) -> None:
    with pytest.raises(SigningFailedError, match="MAJU_SIGN_LINUX"):
        sign(product, LINUX, {LINUX: "/nowhere/signer"})


def test_the_step_signs_what_a_platform_gives_out_and_says_what_it_did(
    tmp_path: Path, key: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("maju-0.1.0-linux-x86_64.tar.xz", "maju_0.1.0_amd64.deb", "maju-0.1.0-sbom.cdx.json", "other.deb"):
        (tmp_path / name).write_text(name, encoding="ascii")
    build = Build("0.1.0", "linux", "x86_64", tmp_path, tmp_path, 0)
    monkeypatch.delenv(LINUX, raising=False)
    assert make(build) == []
    assert capsys.readouterr().out.count("not signed (MAJU_SIGN_LINUX is not set)") == 2
    monkeypatch.setenv(LINUX, signer(key))
    for _ in range(2):  # a signature of the last build is no product
        assert [one.name for one in make(build)] == ["maju-0.1.0-linux-x86_64.tar.xz.sig", "maju_0.1.0_amd64.deb.sig"]
    assert set(PRODUCTS) == set(HOOKS)


def test_a_notary_is_called_only_where_one_is_named(product: Path, tmp_path: Path) -> None:
    code = "import pathlib, sys\nopen(sys.argv[1], 'ab').write(b' stapled')\n"
    assert not notarise(product, {})
    assert notarise(product, {"MAJU_NOTARISE_MACOS": python(tmp_path, code)})
    assert product.read_bytes() == b"a product stapled"
