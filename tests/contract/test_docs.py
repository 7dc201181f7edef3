"""The documentation is run: commands, outputs, code, links, generated pages."""

import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest

import retold
from retold.cli import cli

ROOT = Path(__file__).parent.parent.parent
RUN_PAGES = (
    "README.md",
    "docs/tutorial.md",
    "docs/how-to/compare-outlets.md",
    "docs/how-to/notebook.md",
    "docs/reference/python.md",
)
# What is ours to hold right: no caches, no virtual environments.
PAGES = sorted(
    str(page.relative_to(ROOT))
    for folder in (".", "docs", "examples", "quality", "tests/data")
    for page in (ROOT / folder).glob("*.md" if folder == "." else "**/*.md")
)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def page_text(page):
    return (ROOT / page).read_text(encoding="utf-8")


def consoles(page):
    """Each `$` command of a page with the output lines pasted below it."""
    shown = []
    for kind, body in _BLOCK.findall(page_text(page)):
        if kind != "console":
            continue
        for line in body.splitlines():
            if line.startswith("$ "):
                shown.append((line.removeprefix("$ "), []))
            else:
                shown[-1][1].append(line)
    return shown


@pytest.fixture
def examples(tmp_path, monkeypatch):
    """A folder of one's own with the examples in it, and a screen of 80 columns."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.usefixtures("examples")
@pytest.mark.parametrize("page", RUN_PAGES)
def test_page_shows_what_its_commands_do(page, capsys):
    """Every command runs, and prints the lines pasted below it, in that order."""
    printed = {}
    for command, pasted in consoles(page):
        program, *words = shlex.split(command)
        if program != "retold":
            continue
        if command not in printed:
            code = cli.main(words, standalone_mode=False)
            screen = capsys.readouterr()
            assert code in (None, 0), f"{command}: {screen.err}"
            printed[command] = (screen.out + screen.err).splitlines()
        rest = iter(printed[command])
        missing = [line for line in pasted if line != "…" and line not in rest]
        assert missing == [], command


@pytest.mark.usefixtures("examples")
@pytest.mark.parametrize("page", RUN_PAGES)
def test_page_shows_what_its_code_does(page, capsys):
    """Every Python block runs; a text block behind it is what it prints."""
    blocks = _BLOCK.findall(page_text(page))
    for (kind, body), (next_kind, expected) in zip(
        blocks, [*blocks[1:], ("", "")], strict=True
    ):
        if kind != "python":
            continue
        exec(compile(body, page, "exec"), {})  # noqa: S102 - our own page
        printed = capsys.readouterr().out
        if next_kind == "text":
            assert printed == expected


@pytest.mark.parametrize("page", PAGES)
def test_relative_links_lead_somewhere(page):
    """What a page links to inside the project is there."""
    targets = _LINK.findall(_FENCED.sub("", page_text(page)))
    lost = [
        target
        for target in targets
        if "://" not in target
        and not ((ROOT / page).parent / target.partition("#")[0]).exists()
    ]
    assert lost == []


@pytest.mark.parametrize("name", ["commands.md", "tables.md", "words.md"])
def test_generated_page_is_as_the_code_says(name):
    """If this fails, run `python docs/generate_reference.py`."""
    generator = runpy.run_path(str(ROOT / "docs" / "generate_reference.py"))
    page = page_text(f"docs/reference/{name}")
    assert page == generator["reference_pages"]()[name]


@pytest.mark.parametrize("name", retold.__all__)
def test_public_name_is_documented(name):
    """The Python reference speaks of all that `import retold` gives."""
    assert f"`{name}" in page_text("docs/reference/python.md")


def keys_of(value):
    """All keys of a nested value."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def test_published_fields_are_documented():
    """The page on formats speaks of every field that the example brings out."""
    reports = list(retold.read(ROOT / "examples" / "solvane-star"))
    agency, rewrite = reports[0], reports[5]
    fields = (
        keys_of(retold.compare(agency, rewrite).to_dict())
        | keys_of(retold.annotate(agency).to_dict(agency.text))
        | set(retold.Rejection.__struct_fields__)
    )
    page = page_text("docs/reference/story.md")
    assert sorted(field for field in fields if f"`{field}`" not in page) == []
