"""`retold check`: a draft against its sources, as a writer runs it."""

import json
import re

import pytest

WIRE = """Ferry strikes pier at Ostrel

A ferry carrying 120 passengers struck the old pier of Ostrel on Tuesday.

"We heard a long scraping noise before the crash," said Mayor Ilka Brenn.

The captain had slept for three hours before the crash, police said.

Divers searched the muddy basin until midnight.
"""
# Line 3 has another figure, line 5 another word, line 7 lost its source.
DRAFT = """Pier hit by ferry

A ferry carrying 210 passengers struck the old pier of Ostrel on Tuesday.

"We heard a long grinding noise before the crash," said Mayor Ilka Brenn.

The captain had slept for three hours before the crash.

Divers searched the muddy basin until midnight.
"""
FIGURE = 'draft.txt:3:18: figure-differs "210" here, "120" in wire.txt:3:18'
QUOTE = (
    'draft.txt:5:18: quote-altered "grinding" here, "scraping" in wire.txt:5:18 '
    "(words of Ilka Brenn)"
)
LOSS = (
    "draft.txt:7:5: attribution-dropped stated as fact here, given to a source by "
    '"police said" in wire.txt:7:57'
)


@pytest.fixture
def check(retold, tmp_path):
    """Write texts into a folder of one's own, then run `retold check WORDS...`."""

    def run(*words, stdin="", **texts):
        for name, text in {"draft": DRAFT, "wire": WIRE, **texts}.items():
            data = text if isinstance(text, bytes) else text.encode()
            (tmp_path / f"{name}.txt").write_bytes(data)
        given = words or ("draft.txt", "--against", "wire.txt")
        return retold("check", *given, stdin=stdin)

    return run


def test_each_finding_is_a_line(check):
    """`file:line:col: kind message`, in the order of the draft; the rest on stderr."""
    result = check()
    assert result.stdout.splitlines() == [FIGURE, QUOTE, LOSS]
    assert result.stderr == (
        "retold: 2 hard, 1 soft found; 5 of 5 sentences have a match in 1 source\n"
    )
    assert result.returncode == 1


def test_clean_draft_is_silent(check):
    """A draft that changed nothing: no line, exit code 0."""
    result = check(draft=WIRE)
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr.startswith("retold: nothing found; ")


def test_soft_findings_alone_are_zero(check):
    """What is only soft is told, and is no failure."""
    result = check(draft=WIRE.replace(", police said", ""))
    assert result.returncode == 0
    assert "attribution-dropped" in result.stdout


def test_no_sentence_in_common_is_told(check):
    """Silence because nothing could be compared says so."""
    result = check(draft="The choir of Rehm sang in the market hall on Sunday.\n")
    assert "no sentence has a match in 1 source: are these its sources?" in (
        result.stderr
    )


@pytest.mark.parametrize(
    "words",
    [
        ["draft.txt", "--against", "wire.txt", "other.txt"],
        ["draft.txt", "--against", "wire.txt", "--against", "other.txt"],
        ["--against", "wire.txt", "other.txt", "--format", "text", "draft.txt"],
        ["draft.txt", "--against", "."],
        ["draft.txt", "--against", "[wo]*.txt"],
    ],
    ids=["words", "options", "first", "folder", "pattern"],
)
def test_sources_are_given_in_many_ways(check, words):
    """A folder may hold the draft: it is no source of itself."""
    result = check(*words, other="Divers searched the muddy basin until midnight.\n")
    assert result.stdout.splitlines() == [FIGURE, QUOTE, LOSS]
    assert result.stderr.endswith("5 of 5 sentences have a match in 2 sources\n")


def test_dash_is_a_draft_on_stdin(check):
    """`-` is standard input."""
    result = check("-", "--against", "wire.txt", stdin=DRAFT)
    assert result.stdout.splitlines()[0] == FIGURE.replace("draft.txt", "stdin")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
def test_places_are_those_of_the_file(check, mark):
    r"""A byte-order mark and `\r\n` move no line and no column."""
    crlf = mark + DRAFT.replace("\n", "\r\n").encode()
    assert check(draft=crlf).stdout.splitlines() == [FIGURE, QUOTE, LOSS]


def test_columns_count_characters(check):
    """A column is a code point, not a byte."""
    draft = DRAFT.replace("A ferry", "Ä ferry")
    assert check(draft=draft).stdout.splitlines()[0] == FIGURE


def test_source_that_sides_with_the_draft_makes_it_soft(check):
    """The draft follows one of two sources that disagree: it changed nothing."""
    other = WIRE.replace("120", "210").replace("scraping", "grinding")
    result = check("draft.txt", "--against", "wire.txt", "other.txt", other=other)
    figure, quote, _ = result.stdout.splitlines()
    assert figure == f"{FIGURE}; as here in other.txt:3:18: the sources disagree"
    assert quote.endswith("; as here in other.txt:5:18: the sources disagree")
    assert result.returncode == 0


def test_sources_are_not_held_against_each_other(check):
    """What differs between sources alone is no matter of the draft."""
    other = WIRE.replace("until midnight", "until six in the morning")
    result = check(
        *("draft.txt", "--against", "wire.txt", "other.txt"),
        draft="A ferry carrying 120 passengers struck the old pier of Ostrel.\n",
        other=other,
    )
    assert (result.returncode, result.stdout) == (0, "")


def test_own_quotations_are_no_finding(check):
    """The draft may have asked somebody itself."""
    own = '\n"I had just left the bakery," said Tessel Rehm, who lives nearby.\n'
    result = check(draft=WIRE + own)
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--select", "quote-altered"], [QUOTE]),
        (["--select", "quote-altered,figure-differs"], [FIGURE, QUOTE]),
        (["--ignore", "figure-differs"], [QUOTE, LOSS]),
        (["--no-soft"], [FIGURE, QUOTE]),
    ],
)
def test_kinds_are_chosen(check, words, told):
    """What is told can be chosen by kind."""
    result = check("draft.txt", "--against", "wire.txt", *words)
    assert result.stdout.splitlines() == told


@pytest.mark.parametrize(
    "draft",
    [
        DRAFT.replace("on Tuesday.", "on Tuesday. [retold: ignore figure-differs]"),
        DRAFT.replace("on Tuesday.", "on Tuesday. <!-- retold: ignore -->"),
        DRAFT.replace("\nA ferry", "<!-- retold: ignore figure-differs -->\nA ferry"),
        DRAFT.replace("\nA ferry", "[retold: ignore]\nA ferry"),
    ],
    ids=["same-line", "all-kinds", "line-before", "line-before-all"],
)
def test_remark_silences_a_line(check, draft):
    """A remark on the line or alone before it; the other lines are told."""
    result = check(draft=draft)
    assert [line.split()[1] for line in result.stdout.splitlines()] == [
        "quote-altered",
        "attribution-dropped",
    ]
    assert "silences nothing" not in result.stderr


def test_remark_that_silences_nothing_is_told(check):
    """An ignore that is needed no longer, and one of a kind that is none."""
    draft = WIRE.replace("on Tuesday.", "on Tuesday. [retold: ignore figure-differs]")
    told = check(draft=draft).stderr.splitlines()
    assert told[0] == "draft.txt:3:75: this remark silences nothing: take it out"
    wrong = check(draft=draft.replace("figure-differs", "figures-differ")).stderr
    assert "did you mean figure-differs" in wrong


def test_baseline_tells_only_what_is_new(check, tmp_path):
    """Known findings are counted, though their lines moved."""
    first = check("draft.txt", "--against", "wire.txt", "--write-baseline", "b.json")
    assert (first.returncode, first.stdout) == (0, "")
    moved = "By Tessel Rehm\n\n" + DRAFT.replace("Divers", "A few divers")
    words = ("draft.txt", "--against", "wire.txt", "--baseline", "b.json")
    again = check(*words, draft=moved)
    assert (again.returncode, again.stdout) == (0, "")
    assert again.stderr.endswith("; 3 known\n")
    check(*words, "--write-baseline", "b.json")
    assert check(*words).stderr.endswith("; 3 known\n")
    other = check(*words, draft=moved.replace("210", "310"))
    assert other.stdout.splitlines() == [
        'draft.txt:5:18: figure-differs "310" here, "120" in wire.txt:3:18'
    ]
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    broken = check(*words)
    assert (broken.returncode, broken.stdout) == (1, "")
    assert "b.json: no baseline" in broken.stderr


def test_json_is_for_programs(check):
    """The words of both sides with their places; equal runs give equal bytes."""
    words = ("draft.txt", "--against", "wire.txt", "--format", "json")
    result = check(*words)
    row = json.loads(result.stdout)
    figure = row["diagnostics"][0]
    assert (row["format"], row["draft"]) == ("retold.check/1", "draft.txt")
    assert (row["sentences"], row["matched"]) == (5, 5)
    assert (figure["kind"], figure["hard"]) == ("figure-differs", True)
    assert DRAFT[figure["start"] : figure["end"]] == figure["text"] == "210"
    (source,) = figure["sources"]
    assert (source["report"], source["line"], source["column"]) == ("wire.txt", 3, 18)
    assert check(*words).stdout == result.stdout


def test_github_gets_workflow_commands(check):
    """Hard ones are errors, soft ones warnings; marks of the syntax are escaped."""
    result = check("draft.txt", "--against", "wire.txt", "--format", "github")
    figure, quote, loss = result.stdout.splitlines()
    assert figure == (
        "::error file=draft.txt,line=3,endLine=3,col=18,endColumn=21,"
        'title=figure-differs::"210" here, "120" in wire.txt:3:18'
    )
    assert quote.startswith("::error file=draft.txt,line=5,")
    assert loss.startswith("::warning file=draft.txt,line=7,")


def test_sarif_has_what_its_readers_need(check):
    """The members that SARIF 2.1.0 asks for, and offsets of the file itself."""
    crlf = DRAFT.replace("\n", "\r\n")
    words = ("draft.txt", "--against", "wire.txt", "--format", "sarif")
    log = json.loads(check(*words, draft=crlf.encode()).stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == 14
    assert all(rule["help"]["text"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [r["level"] for r in run["results"]] == ["error", "error", "warning"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        start, length = region["charOffset"], region["charLength"]
        assert crlf[start : start + length] == region["snippet"]["text"]
        (related,) = result["relatedLocations"]
        place = related["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "wire.txt"}
        assert place["region"]["startLine"] > 0


def test_lines_of_a_page_are_those_of_its_text(check, tmp_path):
    """For a page the text as read is told from, and that is said."""
    paragraphs = "".join(f"<p>{p}</p>" for p in DRAFT.split("\n\n")[1:])
    page = f"<html><body><article>{paragraphs}</article></body></html>"
    (tmp_path / "draft.html").write_text(page, encoding="utf-8")
    result = check("draft.html", "--against", "wire.txt")
    assert re.match(r"draft.html:\d+:18: figure-differs ", result.stdout)
    assert "draft.html: lines are those of its text" in result.stderr


def test_explain_tells_a_kind(retold):
    """Without draft and sources."""
    result = retold("check", "--explain", "figure-differs")
    assert result.returncode == 0
    assert result.stdout.startswith("figure-differs (hard: exit code 1)\n")
    assert "[retold: ignore figure-differs]" in result.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--explain", "figure-difers"], "did you mean figure-differs"),
        (["draft.txt", "--against", "wire.txt", "--select", "x"], "did you mean"),
        (["draft.txt"], "--against"),
        (["--against", "wire.txt"], "DRAFT"),
        (["draft.txt", "--against"], "--against"),
        (["-", "--against", "-"], "standard input"),
    ],
)
def test_wrong_usage_is_two(check, words, told):
    """A command line that is wrong as such."""
    result = check(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["missing.txt", "--against", "wire.txt"], "missing.txt"),
        (["draft.txt", "--against", "missing.txt"], "missing.txt"),
        (["draft.txt", "--against", "draft.txt"], "draft.txt"),
    ],
)
def test_nothing_to_read_is_one_line(check, words, told):
    """No draft, no source, or the draft as its own source."""
    result = check(*words)
    assert (result.returncode, result.stdout) == (1, "")
    assert told in result.stderr.splitlines()[-1]
    assert "Traceback" not in result.stderr
