"""What is shipped: the data folders travel with the code, in the wheel made from the sdist."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def built(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from what the sdist holds."""

    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run([*command, "--target", "sdist"], cwd=repo, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(folder / "source", filter="data")
    source = next((folder / "source").iterdir())
    subprocess.run([*command, "--target", "wheel"], cwd=source, check=True, capture_output=True)
    return folder


def names(built: Path) -> list[str]:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        return wheel.namelist()


@pytest.mark.parametrize("folder", ["styles", "seeds"])
def test_the_wheel_carries_the_data_beside_the_package(built: Path, repo: Path, folder: str) -> None:
    shipped = {
        name.removeprefix("briefing_tui/")
        for name in names(built)
        if name.startswith(f"briefing_tui/{folder}/")
    }
    assert shipped == {f"{folder}/{path.name}" for path in (repo / folder).iterdir() if path.is_file()}
    assert shipped


def test_the_wheel_carries_every_module_and_nothing_of_the_tests(built: Path, repo: Path) -> None:
    source = repo / "src"
    modules = {str(path.relative_to(source)) for path in source.rglob("*.py")}
    shipped = {name for name in names(built) if name.endswith(".py")}
    assert shipped == modules
    assert not any(name.startswith("tests") for name in names(built))


def test_data_folders_hold_no_python(repo: Path) -> None:
    assert not [path for folder in ("styles", "seeds") for path in (repo / folder).rglob("*.py")]


def test_the_bundled_article_is_the_one_handed_over(repo: Path, shared: Path) -> None:
    name = "alaska-illusion.txt"
    assert (repo / "seeds" / name).read_bytes() == (shared / "seeds" / name).read_bytes()
