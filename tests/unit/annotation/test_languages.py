"""Other languages than English: sentences, quoted words, figures and credits."""

from typing import NamedTuple

import pytest

import retold
from retold.annotation.credits import find_credits, is_contribution
from retold.annotation.figures import find_figures
from retold.annotation.quotes.marks import find_marked
from retold.model import Report
from retold.text.language import language_of, reads_english
from retold.text.sentences import split_sentences
from retold.text.tokenized import tokenize_text


class Sample(NamedTuple):
    """A short report with what is to be read off it."""

    text: str
    sentences: int
    quoted: list[str]
    figures: list[tuple[str, float, str | None, str | None]]


SAMPLES = {
    "german": Sample(
        "Der Bürgermeister sagte: „Wir bauen wieder auf. Wir gehen nicht.“ Am 3. März "
        "kamen mindestens 1.200 Menschen auf den Platz, das sind 45 Prozent mehr als "
        "2019. Der Schaden liegt bei 3,5 Mio. Euro.",
        3,
        ["Wir bauen wieder auf. Wir gehen nicht."],
        [
            ("1.200", 1200, None, "Menschen"),
            ("45 Prozent", 45, "percent", None),
            ("3,5 Mio. Euro", 3.5e6, "euro", None),
        ],
    ),
    "french": Sample(
        "Le maire a déclaré : « Nous reconstruirons. » Plus de 12\u202f000 personnes ont "
        "été évacuées le 12 mai 2023 à 18 heures. Les dégâts sont de 1,5 milliard "
        "d’euros, soit 45\u00a0% du budget.",
        3,
        ["Nous reconstruirons."],
        [
            ("12\u202f000", 12_000, None, "personnes"),
            ("1,5 milliard d’euros", 1.5e9, "euro", None),
            ("45\u00a0%", 45, "percent", None),
        ],
    ),
    "spanish": Sample(
        "El alcalde dijo: «Lo haremos». Hubo entre 10 y 15 heridos en la calle, según la "
        "policía. ¿Por qué? El puente costó 4,2 millones de dólares, un 45 por ciento "
        "más que en 2019.",
        4,
        ["Lo haremos"],
        [
            ("10 y 15", 10, None, "heridos"),
            ("4,2 millones de dólares", 4.2e6, "dollar", None),
            ("45 por ciento", 45, "percent", None),
        ],
    ),
    "portuguese": Sample(
        "O prefeito disse que 12 pessoas foram feridas. O prejuízo é de R$ 3,5 milhões, "
        "ou 45% do orçamento, segundo ele.",
        2,
        [],
        [
            ("12", 12, None, "pessoas"),
            ("R$ 3,5 milhões", 3.5e6, "real", None),
            ("45%", 45, "percent", None),
        ],
    ),
    "italian": Sample(
        "Il sindaco ha detto: «Ricostruiremo». Oltre 1.200 persone sono state evacuate e i "
        "danni superano i 2,5 milioni di euro.",
        2,
        ["Ricostruiremo"],
        [
            ("1.200", 1200, None, "persone"),
            ("2,5 milioni di euro", 2.5e6, "euro", None),
        ],
    ),
    "dutch": Sample(
        "De burgemeester zei dat er 12 mensen gewond zijn. Het kost 3,5 miljoen euro, of "
        "45 procent van het geld.",
        2,
        [],
        [
            ("12", 12, None, "mensen"),
            ("3,5 miljoen euro", 3.5e6, "euro", None),
            ("45 procent", 45, "percent", None),
        ],
    ),
    "swedish": Sample(
        "”Vi bygger upp staden igen”, sade borgmästaren. Han sade att 12 personer skadades "
        "och att det kostar 3,5 miljoner kronor.",
        2,
        ["Vi bygger upp staden igen"],
        [
            ("12", 12, None, "personer"),
            ("3,5 miljoner kronor", 3.5e6, "krona", None),
        ],
    ),
    "polish": Sample(
        "Burmistrz powiedział: „Odbudujemy. Nie odejdziemy.” Ponad 1200 osób jest bez domu, "
        "a most kosztuje 3,5 mln zł w 2023 roku.",
        2,
        ["Odbudujemy. Nie odejdziemy."],
        [
            ("1200", 1200, None, "osób"),
            ("3,5 mln zł", 3.5e6, "zloty", None),
        ],
    ),
    "turkish": Sample(
        "Başkan 12 kişinin yaralandığını ve bir geminin battığını söyledi. Zarar 3,5 milyon "
        "lira, yüzde 45 daha çok.",
        2,
        [],
        [
            ("12", 12, None, "kişinin"),
            ("3,5 milyon lira", 3.5e6, "turkish lira", None),
            ("45", 45, "percent", None),
        ],
    ),
    "russian": Sample(
        "Мэр сказал: «Мы построим мост. Скоро». 5 мая в 18 часов пострадали не менее 12 "
        "человек. Мост стоит 5,5 млн рублей, или 45 процентов бюджета 2031 года.",
        3,
        ["Мы построим мост. Скоро"],
        [
            ("12", 12, None, "человек"),
            ("5,5 млн рублей", 5.5e6, "rouble", None),
            ("45 процентов", 45, "percent", None),
        ],
    ),
    "arabic": Sample(
        "قال رئيس البلدية: «سنعيد البناء». أصيب ١٢ شخصا؟ نعم. التكلفة ٣٫٥ مليون دولار، أي "
        "٤٥٪ من الميزانية في عام 2031.",
        4,
        ["سنعيد البناء"],
        [
            ("١٢", 12, None, "شخصا"),
            ("٣٫٥ مليون دولار", 3.5e6, "dollar", None),
            ("٤٥٪", 45, "percent", None),
        ],
    ),
    "hindi": Sample(
        "महापौर ने कहा, “हम पुल फिर से बनाएंगे।” उन्होंने कहा कि १२ लोग घायल हुए। नुकसान 3.5 करोड़ रुपये "
        "का है, यानी 45 प्रतिशत।",
        3,
        ["हम पुल फिर से बनाएंगे।"],
        [
            ("१२", 12, None, "लोग"),
            ("3.5 करोड़ रुपये", 3.5e7, "indian rupee", None),
            ("45 प्रतिशत", 45, "percent", None),
        ],
    ),
    "chinese": Sample(
        "市长说：“我们会重建。”2023年5月3日18时30分，至少1200人撤离。12人受伤，损失超过3.5亿元，占45%。",
        3,
        ["我们会重建。"],
        [
            ("1200", 1200, None, "人"),
            ("12", 12, None, "人"),
            ("3.5亿元", 3.5e8, "yuan", None),
            ("45%", 45, "percent", None),
        ],
    ),
    "japanese": Sample(
        "市長は「再建する。必ずだ。」と述べた。12人が負傷し、約３万人が避難した。被害額は1億2000万円で、45％に上る。",
        3,
        ["再建する。必ずだ。"],
        [
            ("12", 12, None, "人"),
            ("３万", 30_000, None, "人"),
            ("1億2000万円", 1.2e8, "yen", None),
            ("45％", 45, "percent", None),
        ],
    ),
    "korean": Sample(
        '시장은 "다시 짓겠다"고 말했다. 12명이 다치고 약 3만 명이 대피했다. 피해액은 1억 2000만 원이며 45%이다.',
        3,
        ["다시 짓겠다"],
        [
            ("12", 12, None, "명"),
            ("3만", 30_000, None, "명"),
            ("1억 2000만 원", 1.2e8, "won", None),
            ("45%", 45, "percent", None),
        ],
    ),
}
EACH = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)


@EACH
def test_sentences_are_parted(sample):
    """Abbreviations, ordinals and quotations part no sentence; full stops do."""
    assert len(split_sentences(sample.text)) == sample.sentences


@EACH
def test_quoted_words_are_quotes(sample):
    """Words in the language's own marks are quotes, whoever speaks them."""
    quotes = retold.annotate(Report(id="r", text=sample.text)).quotes
    assert [sample.text[q.start : q.end] for q in quotes] == sample.quoted


@EACH
def test_figures_have_their_value_unit_and_noun(sample):
    """Numbers are read as the language writes them; dates and years are none."""
    found = find_figures(tokenize_text(sample.text), [])
    assert [
        (sample.text[f.start : f.end], f.value, f.unit, f.of) for f in found
    ] == sample.figures


# ---- the language --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "english"),
        ("12", "english"),
        ("Mayor of La Villa de los Rehms quits.", "english"),
        ("He said per cent, nicht wahr, of all that was on the way.", "english"),
        ("Der Hafen ist zu.", "german"),
        ("Le port est fermé avec ses bateaux.", "french"),
        ("Порт закрыт.", "cyrillic"),
        ("港は閉鎖。The port is shut.", "english"),
    ],
)
def test_language_is_english_if_in_doubt(text, name):
    """Two words of another language at least, or its script, make a text its own."""
    assert language_of(tokenize_text(text)).name == name


@pytest.mark.parametrize(
    ("text", "has_comma"),
    [
        ("Der Preis ist 3,5 und nicht mehr.", True),
        ("El precio es de 1,234.50 pesos para los dos.", False),
        ("El precio es de 1.234,50 pesos para los dos.", True),
        ("价格是3.5元。", False),
    ],
)
def test_decimal_sign_is_told_by_the_numbers(text, has_comma):
    """Spanish has both writings: the text's own numbers decide."""
    assert language_of(tokenize_text(text)).has_decimal_comma == has_comma


# ---- figures -------------------------------------------------------------------------


def values(text):
    """The figures of a text: words, value, upper end."""
    return [
        (text[f.start : f.end], f.value, f.high)
        for f in find_figures(tokenize_text(text), [])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das sind 1.234,50 Euro und nicht mehr.", [("1.234,50 Euro", 1234.5, None)]),
        ("Das sind CHF 1'234.50 und nicht 5.", [("CHF 1'234.50", 1234.5, None)]),
        ("€ 3,5 Mio. sind nicht auf dem Konto.", [("€ 3,5 Mio.", 3.5e6, None)]),
        ("Il est de 3,5 Md€ pour les ports.", [("3,5 Md€", 3.5e9, None)]),
        ("Es sind 10-15 Boote auf dem See.", [("10-15", 10, 15)]),
        ("Das ist ein 34-jähriger Mann.", [("34-jähriger", 34, None)]),
        ("तीन ने कहा कि 1,00,000 लोग आए।", [("1,00,000", 1e5, None)]),
        ("12万3000人が来た。", [("12万3000", 123_000, None)]),
        ("The storm hit 12 000 homes.", [("12 000", 12_000, None)]),
        ("The storm hit 1\u202f500 homes.", [("1\u202f500", 1500, None)]),
    ],
)
def test_number_is_read_as_written(text, expected):
    """Signs between groups and before decimals are those of the language."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das war am 12.05.2023 um 18.30 Uhr nicht so.",
        "Sie siegten mit 3:2 und mit 2-1 auf dem Platz.",
        "Der 12. Spieltag und die Nr. 5 sind nicht dabei.",
        "Er rief 030 123456 und +49 30 123456 an, und das nicht gern.",
        "C’est le 1er prix et la 3e place dans la ville.",
        "Il est mort en 2023 dans la ville.",
        "Мост открыли в 2023 году, рейс 12.",
        "第12届，令和5年、2023年5月3日午後3時20分。",
        "Das G7-Treffen und der A320 sind nicht hier.",
    ],
)
def test_dates_labels_and_scores_are_no_figures(text):
    """As in English."""
    assert values(text) == []


# ---- quotation marks -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("»Wir gehen«, sagte er (»nein«).", ["Wir gehen", "nein"]),
        ("»Vi går», sade hon.", ["Vi går"]),
        ("‹Nein›, sagte er.", ["Nein"]),
        ("Il a dit « le “grand” pont » hier.", ["le “grand” pont"]),
        ("「あ」『い』と言った。", ["あ", "い"]),
        ("市长说：“我们会重建。”", ["我们会重建。"]),
        ("他看《走！》。", []),
        (
            "— Мост — это важно, — сказал мэр. — Он будет новым.",
            ["Мост — это важно,", "Он будет новым."],
        ),
        ("—Lo haremos —dijo el alcalde—. Y pronto.", ["Lo haremos", "Y pronto."]),
        ("Он сказал:\n— Мы «построим» мост, — сказал мэр.", ["Мы «построим» мост,"]),
        ("— The pier fell.\n— The boat, in May — and the net — sank.", []),
        ("—", []),
    ],
)
def test_marks_of_other_languages_pair(text, expected):
    """Guillemets both ways, brackets, dialogue between dashes; no titles, no lists."""
    assert [text[m.start : m.end] for m in find_marked(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er nannte es „neu“ und nicht alt.", []),
        ("「港」は閉鎖された。", []),
        ("彼は「港は明日も閉鎖されたままだ」。", ["港は明日も閉鎖されたままだ"]),
        ("The sign on the gate: “Keep out”.", []),
    ],
)
def test_short_words_in_marks_need_an_introduction(text, expected):
    """A term in marks is no quote; words behind a colon are, except in English."""
    quotes = retold.annotate(Report(id="r", text=text)).quotes
    assert [text[q.start : q.end] for q in quotes] == expected


# ---- what is English only --------------------------------------------------------------


@EACH
def test_what_is_english_only_is_silent(sample):
    """No names and speakers are better than wrong ones; the rest remains."""
    notes = retold.annotate(Report(id="r", text=sample.text))
    assert notes.names == ()
    assert {(q.speaker, q.speaker_start, q.cue) for q in notes.quotes} <= {
        (None, None, None)
    }
    assert len(notes.sentences) == sample.sentences


def test_dates_in_digits_remain():
    """A date in digits says the same in any language; a word that looks English not."""
    text = (
        "Der Bürgermeister sagte am 12.05.2023, dass die Brücke nicht hält. "
        "Sie ist seit Mai zu, und das ist now und nicht neu."
    )
    notes = retold.annotate(Report(id="r", text=text))
    assert [text[t.start : t.end] for t in notes.times] == ["12.05.2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Brenn said that the bridge was shut, and it was.", True),
        ("Die Brücke ist zu, und der Bürgermeister sagte, dass sie nicht hält.", False),
        ("Мэр сказал, что мост закрыт.", False),
        ("", True),
        ("Brenn", True),
    ],
)
def test_reads_english(text, expected):
    """English if in doubt."""
    assert reads_english(Report(id="r", text=text)) is expected


# ---- credits -------------------------------------------------------------------------

_BODY = "Der Damm brach am Montag, und niemand ging nach Hause, hieß es.\n\n" * 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrel (dpa) - Der Damm brach.", ["dpa"]),
        (_BODY + "Es regnete. (mit dpa und AFP)", ["AFP", "dpa"]),
        (_BODY + "dpa/afp", ["AFP", "dpa"]),
        (_BODY + "Mit Material von dpa", ["dpa"]),
        ("Damm bricht\n\nVon Ilka Brenn, dpa\n\n" + _BODY, ["dpa"]),
        ("Le pont\n\nLe Tessel avec AFP\n\n" + _BODY, ["AFP"]),
        (_BODY + "Avec AFP et Reuters", ["AFP", "Reuters"]),
        (_BODY + "Source : AFP", ["AFP"]),
        ("Ostrel, 5 may (EFE).- El puente cayó.", ["EFE"]),
        (_BODY + "Con información de EFE", ["EFE"]),
        ("ТЕССЕЛЬ, 5 мая. /ТАСС/. Мост упал.", ["TASS"]),
        (_BODY + "Источник: ТАСС", ["TASS"]),
        ("新华社北京5月3日电（记者 张三）桥倒了。", ["Xinhua"]),
        ("桥倒了\n\n来源：新华社\n\n桥倒了。", ["Xinhua"]),
        ("橋が崩れた。（共同）", ["Kyodo"]),
        ("［東京 ３日 ロイター］ - 橋が崩れた。", ["Reuters"]),
        ("(서울=연합뉴스) 김 기자 = 다리가 무너졌다.", ["Yonhap"]),
        ("القدس (رويترز) - انهار الجسر.", ["Reuters"]),
        (_BODY + "mit Agenturen", ["agencies"]),
        (_BODY + "(With inputs from agencies)", ["agencies"]),
        ("Мост упал, по данным ТАСС.", []),
        ("Le pont est tombé, selon l’AFP.", []),
        ("共同声明を発表した。（共同声明）", []),
        ("The mayor met the agencies\n\n" + _BODY, []),
    ],
)
def test_credit_in_other_words(text, expected):
    """Agencies are credited in many languages; being quoted is no credit."""
    assert sorted(c.agency for c in find_credits(text)) == expected


@EACH
def test_spans_lie_in_the_text(sample):
    """Whatever the script."""
    notes = retold.annotate(Report(id="r", text=sample.text, published="2025-02-27"))
    for items in (notes.sentences, notes.quotes, notes.figures, notes.names):
        assert all(0 <= i.start < i.end <= len(sample.text) for i in items)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Avec AFP", True),
        ("mit Material von dpa", True),
        ("con información de EFE", True),
        ("Source : AFP", False),
        ("来源：新华社", False),
        ("Contributing: The Associated Press", True),
        ("With Reuters", True),
        ("Information from Reuters was used", True),
        ("The Associated Press and Fenmark News reporter Jane Roe contributed", True),
        ("Associated Press writers Jane Roe and John Doe contributed", False),
        ("By Jane Roe, Associated Press", False),
        ("(dpa)", False),
    ],
)
def test_thanks_are_told_from_ownership(phrase, expected):
    """Who used an agency's material wrote the rest himself."""
    assert is_contribution(phrase) == expected


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (
            "Die Fähre lief mit 231 Menschen an Bord auf ein Riff, und nicht ins Meer.",
            "Die Fähre lief mit 168 Menschen an Bord auf ein Riff, und nicht ins Meer.",
            ["one count, two figures: “231” and “168”"],
        ),
        (
            "Die Kasse zahlt nicht mehr als 2.500 Euro und das pro Person.",
            "Die Kasse zahlt nicht mehr als 2500 Euro und das pro Person.",
            [],
        ),
        (
            "市长说，共有12人受伤，损失超过3.5亿元。",
            "市长说，共有15人受伤，损失超过3.5亿元。",
            ["one count, two figures: “12” and “15”"],
        ),
    ],
    ids=["german", "german-same", "chinese"],
)
def test_changed_figure_is_told(left, right, said):
    """Findings on figures need nothing but the figures; equal writing is no change."""
    reports = [Report(id="a", text=left), Report(id="b", text=right)]
    assert [f.message for f in retold.compare(reports).findings] == said
