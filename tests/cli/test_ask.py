"""`retold ask`: a claim in, the statements that bear on it out."""

import json

CLAIM = "The ferry was carrying 120 passengers."


def test_ask_tells_who_says_it(retold, folder):
    """Head line, statement, origins, place and what was searched."""
    result = retold("ask", CLAIM, "--in", folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "1 statement says this" in result.stdout
    assert "SAYS THIS" in result.stdout
    assert "[agency.txt " in result.stdout
    assert "Searched: " in result.stdout


def test_ask_reads_the_folder_of_a_run(retold, folder):
    """The answer is that of the reports themselves."""
    retold("run", folder, "-o", "out")
    run = retold("ask", CLAIM, "--in", "out", "--format", "json")
    reports = retold("ask", CLAIM, "--in", folder, "--format", "json")
    assert run.stdout == reports.stdout
    (answer, *_) = json.loads(run.stdout)["answers"]
    (mention, *_) = answer["mentions"]
    text = (folder / mention["report"]).read_text(encoding="utf-8")
    assert text[mention["start"] : mention["end"]] == mention["text"]


def test_ask_reads_a_store(retold, folder):
    """A store of reports is asked like a folder of them."""
    retold("add", folder, "--store", "news.duckdb")
    result = retold("ask", CLAIM, "--store", "news.duckdb")
    assert "1 statement says this" in result.stdout


def test_ask_takes_the_claim_from_stdin(retold, folder):
    """Several sentences are asked one by one."""
    result = retold("ask", "-", "--in", folder, stdin=f"{CLAIM} A whale sang.\n")
    assert "“The ferry was carrying 120 passengers.”" in result.stdout
    assert "“A whale sang.”" in result.stdout


def test_nothing_found_is_an_answer(retold, folder):
    """It says so, and what was searched, and is no error."""
    result = retold("ask", "A volcano destroyed Bremvik", "--in", folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Nothing found" in result.stdout
    told = " ".join(result.stdout.split())
    assert "No report has “volcano”, “destroyed” or “Bremvik”." in told


def test_ask_writes_where_it_is_told(retold, folder, tmp_path):
    """-o takes the answer, and stdout stays empty."""
    result = retold("ask", CLAIM, "--in", folder, "--format", "json", "-o", "a.json")
    assert result.stdout == ""
    row = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert row["format"] == "retold.answer/1"


def test_ask_refuses_what_does_not_fit(retold, folder):
    """Nowhere to look, two places, no such store, no word: no traceback."""
    assert retold("ask", CLAIM).returncode == 2
    both = retold("ask", CLAIM, "--in", folder, "--store", "news.duckdb")
    assert both.returncode == 2
    assert retold("ask", CLAIM, "--store", "none.duckdb").returncode == 2
    empty = retold("ask", "?", "--in", folder)
    assert (empty.returncode, empty.stdout) == (1, "")
    assert "no word" in empty.stderr


def test_ask_refuses_a_run_beside_reports(retold, folder):
    """A run's folder is asked alone."""
    retold("run", folder, "-o", "out")
    result = retold("ask", CLAIM, "--in", "out", "--in", folder)
    assert result.returncode == 2
    assert "one folder of a run" in result.stderr


def test_ask_takes_a_part_of_a_run_for_the_run(retold, folder):
    """Its pages are no reports; what is taken is told."""
    retold("run", folder, "-o", "out")
    whole = retold("ask", CLAIM, "--in", "out")
    for part in ("out/stories", "out/stories.jsonl", "out/index.html"):
        result = retold("ask", CLAIM, "--in", part)
        assert result.stdout == whole.stdout
        assert f"{part} is a part of a run" in result.stderr


def test_ask_does_not_read_a_page_of_a_run(retold, folder):
    """It says what to give instead."""
    retold("run", folder, "-o", "out")
    page = next(iter((folder.parent / "out" / "stories").glob("*.html")))
    result = retold("ask", CLAIM, "--in", page)
    assert result.returncode == 1
    assert "own-output" in result.stderr
    assert "the folder of the run" in result.stderr
