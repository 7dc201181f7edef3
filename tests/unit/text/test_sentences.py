import re

import pytest

from retold.text import sentences
from retold.text.sentences import split_sentences, split_speech


def split(text):
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\n ", [], id="blank"),
        pytest.param("One line", ["One line"], id="one"),
        pytest.param(
            "The quay shut. Boats stayed in.",
            ["The quay shut.", "Boats stayed in."],
            id="two",
        ),
        pytest.param(
            "Gov. Ada Brill met Mr. Tarn at 5 p.m. Thursday in St. Orin.",
            ["Gov. Ada Brill met Mr. Tarn at 5 p.m. Thursday in St. Orin."],
            id="abbreviations",
        ),
        pytest.param(
            "“We wait. We hope,” she said. Nobody came.",
            ["“We wait. We hope,” she said.", "Nobody came."],
            id="quotation",
        ),
        pytest.param(
            "It opened in the U.S. The rest is unknown.",
            ["It opened in the U.S.", "The rest is unknown."],
            id="abbreviation-at-end",
        ),
        pytest.param(
            "First point\nSecond point", ["First point", "Second point"], id="lines"
        ),
        pytest.param(
            "One\r\nTwo\u2028Three\u2029Four",
            ["One", "Two", "Three", "Four"],
            id="marks-that-break-lines",
        ),
        pytest.param(
            "Oil fell, said Harlan Inc. Shares rose at Tarn Corp. The rest fell.",
            ["Oil fell, said Harlan Inc. Shares rose at Tarn Corp.", "The rest fell."],
            id="maybe-end",
        ),
        pytest.param(
            'He said "Wait. Go home." and left. Nobody came.',
            ['He said "Wait. Go home." and left.', "Nobody came."],
            id="straight-quotation",
        ),
        pytest.param(
            "„Wir gehen. Bald.“ Am 3. März kam er. Das kostet 3,5 Mio. Euro.",
            ["„Wir gehen. Bald.“", "Am 3. März kam er.", "Das kostet 3,5 Mio. Euro."],
            id="german",
        ),
        pytest.param(
            "»Wir gehen. Bald«, sagte er. Er ging.",
            ["»Wir gehen. Bald«, sagte er.", "Er ging."],
            id="guillemets-the-other-way",
        ),
        pytest.param(
            "Ostrel (EFE).- El puente cayó. ¿Por qué? ¡Nadie sabe!",
            ["Ostrel (EFE).- El puente cayó.", "¿Por qué?", "¡Nadie sabe!"],
            id="spanish",
        ),
        pytest.param(
            "市長は「行く。すぐだ。」と述べた。12人が来た。橋は？",
            ["市長は「行く。すぐだ。」と述べた。", "12人が来た。", "橋は？"],
            id="japanese",
        ),
        pytest.param(
            "桥倒了\n\n市长走了。\n他来了。\n船沉了。\n人都走了。",
            ["桥倒了", "市长走了。", "他来了。", "船沉了。", "人都走了。"],
            id="short-lines-are-no-wrapped-text",
        ),
        pytest.param(
            "He left at 6 p.m. Rescuers came at 7 p.m. Ostrel time. It was 8 p.m. Friday.",
            [
                "He left at 6 p.m.",
                "Rescuers came at 7 p.m. Ostrel time.",
                "It was 8 p.m. Friday.",
            ],
            id="clock-time-at-end",
        ),
        pytest.param(
            "I am 12. She is 13.", ["I am 12.", "She is 13."], id="number-at-end"
        ),
        pytest.param(
            "Ask J\u00a0. Roe.", ["Ask J\u00a0. Roe."], id="blank-before-period"
        ),
        pytest.param(
            "It fell. \ud800 It rose.", ["It fell.", "\ud800 It rose."], id="surrogate"
        ),
    ],
)
def test_sentences_end_where_an_editor_would_end_them(text, sentences):
    """Boundaries follow sense, not periods."""
    assert sentences == split(text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "“We won. They lost,” she said.",
            ["“We won.", "They lost,” she said."],
            id="speech",
        ),
        pytest.param(
            'He said: "We won! Mr. Brenn of the U.S. Army lost. So..."',
            ['He said: "We won!', "Mr. Brenn of the U.S. Army lost.", 'So..."'],
            id="introduced",
        ),
        pytest.param(
            "“We ... The rest is silence,” she said.", None, id="words-left-out"
        ),
        pytest.param("“It is over!” Brenn said.", None, id="one-sentence"),
        pytest.param("She won. Nobody lost.", ["She won."], id="no-speech"),
        pytest.param("", [], id="empty"),
    ],
)
def test_speech_is_split_into_its_sentences(text, sentences):
    """What is said in one of several sentences is one assertion."""
    first = split_sentences(text)[:1]
    found = [text[s.start : s.end] for one in first for s in split_speech(text, one)]
    assert found == (
        [text[s.start : s.end] for s in first] if sentences is None else sentences
    )


def test_first_short_line_is_a_title():
    """A headline is marked, so that rules for prose leave it alone."""
    first, *others = split_sentences(
        "Dam breaks at dawn\n\nThe dam broke at dawn on Friday, officials said."
    )
    assert first.is_title
    assert not any(s.is_title for s in others)


def test_wrapped_lines_are_joined():
    """A text set at a fixed width is read as paragraphs."""
    text = (
        "The harbour master closed the outer\nbasin on Monday after two barges\n"
        "broke loose in the storm and drifted\ninto the old pier."
    )
    assert [text] == split(text)


def test_sentences_cover_all_but_white_space():
    """Nothing of the text is lost between sentences."""
    text = "Title here\n\nA. B said so! “Why? Because.” (He left.)  End"
    spans = [(s.start, s.end) for s in split_sentences(text)]
    covered = {i for b, e in spans for i in range(b, e)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


def test_long_paragraph_is_split_as_a_short_one():
    """What the library gets piece by piece is cut nowhere else."""
    sentence = "One boat left the quay."
    assert [sentence] * 3000 == split(" ".join([sentence] * 3000))


def test_paragraph_without_end_is_one_sentence():
    """What has no boundary stays whole, however long."""
    assert split("word" * 20_000) == ["word" * 20_000]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Boats stayed in the harbour of Ostrel",
        "Boats (all nine of them) stayed in the harbour of Ostrel, she said.",
        "“Boats stayed in,” said Ada Brill, who runs the quay at Ostrel – “all nine.”",
        'The mayor asked: "Who pays for 9 boats?"',
        "Points: a) boats b) quays c) ferries",
        "Points: (1) boats (2) quays",
        "Wait! Boats stayed in",
        "Who stayed in?)",
        "Boats… Quays",
        "船在港口。没有人来。",
    ],
)
def test_split_sentences_agrees_with_the_library(paragraph, monkeypatch):
    """A paragraph that is not given to the library is one that it would not cut."""
    text = f"Ostrel harbour\n\n{paragraph}\n\nNobody came. The quay shut."
    before = split(text)
    monkeypatch.setattr(sentences, "_MAY_BREAK", re.compile(""))
    assert before == split(text)
