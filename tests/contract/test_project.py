"""What the project promises about itself: names, layers, packaging, documentation."""

import inspect
import re
import subprocess
import sys
import tomllib
from importlib import resources
from pathlib import Path

import pytest

import retold
from retold import errors

ROOT = Path(__file__).parents[2]
# Where what is ours to publish stands. Tests may speak of any path.
OURS = ("src", "docs", "examples", "benchmarks", "quality", ".")
TEXTS = {".py", ".md", ".toml", ".txt", ".csv", ".json", ".jsonl", ".html", ".css"}
_OF_A_MACHINE = re.compile(r"(?<![\w.\-/])/(?:work|tmp|home|Users|root)/\w")


def files_of(folder):
    """Text files of a folder of ours; of the root folder, those in it alone."""
    pattern = "*" if folder == "." else "**/*"
    return [
        path
        for path in sorted((ROOT / folder).glob(pattern))
        if path.is_file() and (path.suffix in TEXTS or path.name == "Makefile")
    ]


def error_classes():
    return [
        name
        for name, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, errors.RetoldError)
    ]


def test_public_names_are_sorted_and_there():
    """`__all__` is in order, and each of its names can be had."""
    assert retold.__all__ == sorted(retold.__all__)
    assert [n for n in retold.__all__ if not hasattr(retold, n)] == []


def test_no_public_name_is_left_out_of_all():
    """What can be imported from the package and is ours stands in `__all__`."""
    ours = {
        name
        for name, value in vars(retold).items()
        if not name.startswith("_")
        and not inspect.ismodule(value)
        and getattr(value, "__module__", "").startswith("retold")
    }
    assert ours == set(retold.__all__) - {"__version__"}


def test_version_is_the_packages():
    """One version, in the code and in the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert retold.__version__ == project["project"]["version"]


@pytest.mark.parametrize("name", error_classes())
def test_error_is_documented(name):
    """Who meets an error finds it on the page of errors."""
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert name == "RetoldError" or f"| `{name}` |" in page
    assert f"`{name}`" in page


@pytest.mark.parametrize("name", error_classes())
def test_error_is_public(name):
    """Who wants to catch an error finds it in the package."""
    assert name in retold.__all__


@pytest.mark.parametrize("name", ["run", "test"])
def test_readme_command_is_a_make_target(name):
    """The README's two commands are there."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^{name}:", makefile, re.MULTILINE)
    assert f"make {name}" in readme


def test_imports_go_down_the_floors():
    """The layers that pyproject.toml draws hold."""
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", ["py.typed", "show/templates/story.html"])
def test_package_holds_its_data(name):
    """Templates and the mark of typed packages are found beside the code."""
    assert resources.files("retold").joinpath(name).is_file()


def test_wheel_is_the_whole_package():
    """The wheel takes the package's folder, with the files that are no code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["src/retold"]}


@pytest.mark.parametrize("folder", OURS)
def test_no_file_names_a_path_of_a_machine(folder):
    """What works here works elsewhere."""
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files_of(folder)
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if _OF_A_MACHINE.search(line)
    ]
    assert named == []
