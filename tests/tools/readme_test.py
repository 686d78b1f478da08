"""README's first ten minutes work as written."""
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_first_ten_minutes(tmp_path):
    if not (ROOT / "build/bin/dateline").exists():
        pytest.skip("build/bin/dateline is not built (./dev build)")
    script = re.search(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL)[1]
    for name in ("build", "samples"):
        (tmp_path / name).symlink_to(ROOT / name)
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("articles.jsonl", "articles-with-offsets.jsonl", "articles.csv", "articles.parquet"):
        assert (tmp_path / name).stat().st_size > 0
    assert "Meridian Press" in done.stdout
