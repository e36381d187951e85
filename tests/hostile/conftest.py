"""A place for each case, looked over afterwards: nothing may have been written or run outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hostile.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    made.prepare()
    yield made
    strays = [path for path in made.files() if not path.startswith(str(made.here))]
    ran = made.spare / "RUN"
    assert not ran.exists(), ran.read_text()
    assert not strays
