"""Each command does what its help says, and writes where it is told to."""

import json

import pytest

from retold.cli import cli

LINE = '{"id": "x", "text": "The quay of Ostrel was closed on Monday."}\n'
BARE = "The choir of Vellin sang in the town hall. Tickets sold out within an hour.\n"


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


def test_run_writes_pages_lines_and_tables(retold, folder, tmp_path):
    """The main job leaves an index, a page a story, JSONL and Parquet tables."""
    result = retold("run", folder, "-o", "out")
    out = tmp_path / "out"
    assert result.returncode == 0
    assert (out / "index.html").is_file()
    assert (out / "stories" / "s1.html").is_file()
    (story,) = rows((out / "stories.jsonl").read_text(encoding="utf-8"))
    assert [r["id"] for r in story["reports"]] == ["agency.txt", "rewrite.txt"]
    assert (out / "rejections.jsonl").read_bytes() == b""
    assert (out / "tables" / "findings.parquet").is_file()
    assert "index.html" in result.stderr


def test_run_removes_pages_of_an_earlier_run(retold, folder, tmp_path):
    """No page of a story that is no more stays behind."""
    (folder / "choir.txt").write_text(BARE, encoding="utf-8")
    retold("run", folder, "-o", "out")
    old = tmp_path / "out" / "stories" / "s2.html"
    assert old.exists()
    retold("run", folder / "agency.txt", folder / "rewrite.txt", "-o", "out")
    assert not old.exists()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_compare_tells_the_account_in_the_terminal(retold, folder):
    """The text names the change and both wordings."""
    result = retold("compare", folder / "agency.txt", folder / "rewrite.txt")
    assert (result.returncode, result.stderr) == (0, "")
    assert "scraping" in result.stdout
    assert "grinding" in result.stdout


def test_compare_gives_json(retold, folder):
    """One story object, with the altered quote as its one hard finding."""
    result = retold("compare", folder, "--format", "json")
    (story,) = rows(result.stdout)
    assert story["format"] == "retold.story/1"
    assert [f["kind"] for f in story["findings"] if f["hard"]] == ["quote-altered"]


def test_compare_gives_a_page(retold, folder, tmp_path):
    """The page stands for itself: it loads nothing from elsewhere."""
    retold("compare", folder, "--format", "html", "-o", "new/page.html")
    page = (tmp_path / "new" / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "grinding" in page
    assert "<link" not in page
    assert "src=" not in page


def test_read_gives_reports(retold, folder):
    """A line a report; the text is the file's, the date from the dateline."""
    agency, rewrite = rows(retold("read", folder).stdout)
    text = (folder / "agency.txt").read_text(encoding="utf-8")
    assert (agency["id"], agency["text"]) == ("agency.txt", text)
    assert (agency["published"], agency["published_from"]) == ("2031-05-14", "text")
    assert (rewrite["published"], rewrite["published_from"]) == (None, "unknown")


def test_annotate_gives_a_line_a_report(retold, folder):
    """Quotes come with speaker and words."""
    agency, _ = rows(retold("annotate", folder).stdout)
    assert agency["format"] == "retold.annotation/1"
    (quote,) = agency["quotes"]
    assert quote["speaker"] == "Ilka Brenn"
    assert quote["words"] == "We heard a long scraping noise before the crash,"


def test_stories_groups_every_report_once(retold, folder):
    """Two reports of one event are one group, a third of another event its own."""
    (folder / "choir.txt").write_text(BARE, encoding="utf-8")
    assert [row["reports"] for row in rows(retold("stories", folder).stdout)] == [
        ["agency.txt", "rewrite.txt"],
        ["choir.txt"],
    ]


def test_dash_reads_stdin(retold):
    """`-` is stdin, here JSON Lines."""
    (report,) = rows(retold("read", "-", stdin=LINE).stdout)
    assert report["id"] == "x"


def test_reports_that_were_read_can_be_read_again(retold, folder):
    """What `read` writes, `read` takes from stdin without a change."""
    first = retold("read", folder).stdout
    assert first == retold("read", "-", stdin=first).stdout


def test_output_goes_to_the_file(retold, folder, tmp_path):
    """With `-o` nothing is left for stdout, and the folder is made."""
    result = retold("read", folder, "-o", "new/reports.jsonl")
    assert (result.returncode, result.stdout) == (0, "")
    written = (tmp_path / "new" / "reports.jsonl").read_text(encoding="utf-8")
    assert len(rows(written)) == 2


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_help_has_an_example(name):
    """The help of every command ends with a line to try."""
    command = cli.commands[name]
    assert command.help
    assert command.epilog.startswith(f"Example: retold {name} ")
