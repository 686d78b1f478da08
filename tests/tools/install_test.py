"""`cmake --install` gives a folder whose program runs from where it lies, with its own models (./dev release packs it)."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_installed_runs_from_its_own_folder(tmp_path):
    if not (ROOT / "build/cmake_install.cmake").exists():
        pytest.skip("build/ is not there: run ./dev build")
    installed = tmp_path / "dateline"
    subprocess.run(["cmake", "--install", "build", "--prefix", installed], cwd=ROOT, check=True, capture_output=True)
    for written in ["share/man/man1/dateline.1", "share/bash-completion/completions/dateline",
                    "share/zsh/site-functions/_dateline", "share/fish/vendor_completions.d/dateline.fish"]:
        assert "dateline" in (installed / written).read_text(), written

    def run(*words):
        return subprocess.run([installed / "bin/dateline", *words], cwd=tmp_path, env={"HOME": str(tmp_path)},
                              check=True, capture_output=True, text=True).stdout

    about = run("doctor")
    assert f"in {installed}/share/dateline/models" in about
    assert f"{installed}/share/dateline/gazetteer.bin" in about
    (tmp_path / "text.jsonl").write_text('{"id": "a", "text": "Rebels raided the harbour of Port Vellan."}\n')
    assert '"id"' in run("annotate", "text.jsonl")
