"""Under which name a story knows a speaker."""

import pytest

from retold.model import NameGroup, Quote, QuoteGroup, QuoteMention
from retold.reconcile.speaker_names import SpeakerNames, name_speakers
from retold.testing import report

REHM = NameGroup(
    name="Sergey Rehm", kind="person", variants=("Rehm", "Sergei Rehm", "Sergey Rehm")
)
BRENN = NameGroup(name="Ilka Brenn", kind="person", variants=("Ilka Brenn", "Brenn"))
PORT = NameGroup(name="Port of Rehm", kind="place", variants=("Port of Rehm",))
COUSIN = NameGroup(name="Mila Rehm", kind="person", variants=("Mila Rehm",))


@pytest.mark.parametrize(
    ("names", "speaker", "expected"),
    [
        pytest.param([REHM], "Sergei Rehm", "Sergey Rehm", id="spelling"),
        pytest.param([REHM, PORT], "Rehm", "Sergey Rehm", id="surname"),
        pytest.param([REHM, COUSIN], "Rehm", "Rehm", id="surname-of-two"),
        pytest.param([REHM], "a port official", "a port official", id="no-name"),
        pytest.param([], "Rehm", "Rehm", id="unknown"),
    ],
)
def test_one_speaker_has_one_name(names, speaker, expected):
    """As the story's names have it; what could be another's stays."""
    assert SpeakerNames(names).of(speaker) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["Mayor Ilka Brenn came.", "Ilka Brenn slept, the mayor said."],
            "Ilka Brenn",
            id="other-report",
        ),
        pytest.param(
            ["Mayor Ilka Brenn came.", "It rained, the mayor said."],
            "mayor",
            id="not-named-here",
        ),
        pytest.param(
            ["Mayor Ilka Brenn met mayor Rehm.", "Brenn slept, the mayor said."],
            "mayor",
            id="two-mayors",
        ),
        pytest.param(
            ["Ilka Brenn came.", "Brenn slept, the mayor said."], "mayor", id="nobody"
        ),
    ],
)
def test_an_office_is_who_holds_it(texts, expected):
    """Where the reports know one holder, and this one names him."""
    reports = [report(text, f"r{n}") for n, text in enumerate(texts)]
    names = SpeakerNames([BRENN, REHM], reports)
    assert names.of("mayor", "r1") == expected
    assert names.of("harbour", "r1") == "harbour"


def test_all_quotes_of_a_speaker_have_his_name():
    """What nobody is known to have said stays so."""
    said = Quote(start=0, end=2, form="direct", speaker="Rehm")
    mention = QuoteMention(report="r0", quote=said)
    quotes = [
        QuoteGroup(id=f"q{n}", speaker=speaker, status="single", mentions=(mention,))
        for n, speaker in enumerate(["Rehm", None])
    ]
    named = name_speakers(quotes, SpeakerNames([REHM]))
    assert [quote.speaker for quote in named] == ["Sergey Rehm", None]
