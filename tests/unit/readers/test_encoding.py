"""Bytes to text."""

import pytest

from retold.readers.encoding import MAX_CHARS, decode_text
from retold.readers.reasons import RefusedError

ENGLISH = "“We will not wait,” she said – the port’s plan costs £3 million."
SENTENCES = {
    "spanish": "El ministro señaló que la huelga no terminaría mañana, según España.",
    "french": "Le maire a déclaré que la grève, commencée à l’aube, s’arrêterait.",
    "german": "Der Bürgermeister erklärte, die Brücke müsse für Monate schließen.",
    "danish": "Borgmesteren sagde, at broen over åen må lukkes i måneder før jul.",
    "icelandic": "Brúnni var lokað á þriðjudaginn eftir að sprungur fundust í stöplum.",
    "turkish": "Belediye başkanı köprünün çatlaklar yüzünden kapatıldığını söyledi.",
    "polish": "Burmistrz powiedział, że most zostanie zamknięty na wiele miesięcy.",
    "czech": "Starosta řekl, že most zůstane kvůli trhlinám několik měsíců zavřený.",
    "russian": "Мэр заявил во вторник, что мост останется закрытым до весны. "
    "Трещины нашли в двух опорах, движение переведено на паром.",
    "japanese": "市長は火曜日、橋は春まで閉鎖されると述べた。橋脚に亀裂が見つかった。",
}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("Ünïcode".encode(), "Ünïcode"),
        ("\ufeffmarked".encode(), "marked"),
        ("wide Ä".encode("utf-16"), "wide Ä"),
        ("\ufeffwide Ä".encode("utf-16-be"), "wide Ä"),
        ("very wide Ä".encode("utf-32"), "very wide Ä"),
        (b"a\r\nb\rc\n\r\n", "a\nb\rc\n\n"),
        (b"  a \n", "  a \n"),
        ("a\ufeffb".encode(), "a\ufeffb"),
    ],
)
def test_text_is_decoded_and_otherwise_left_alone(data, text):
    """The mark goes and CRLF becomes LF; nothing else changes."""
    assert decode_text(data) == text


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("spanish", "cp1252"),
        ("french", "cp1252"),
        ("german", "latin-1"),
        ("danish", "cp1252"),
        ("icelandic", "cp1252"),
        ("turkish", "cp1254"),
        ("polish", "cp1250"),
        ("polish", "iso8859-2"),
        ("czech", "cp1250"),
        ("czech", "iso8859-2"),
        ("russian", "cp1251"),
        ("russian", "koi8-r"),
        ("japanese", "shift_jis"),
    ],
)
def test_old_encodings_are_recognised(language, encoding):
    """Text in the encodings of before UTF-8 is read as it was written."""
    text = SENTENCES[language].replace("’", "'") * 4
    assert decode_text(text.encode(encoding)) == text


def test_typographic_quotes_of_windows_are_recognised():
    """English with quotes, a dash and a pound sign is Windows-1252."""
    assert decode_text(ENGLISH.encode("cp1252")) == ENGLISH


def test_declared_encoding_decides_where_utf8_does_not_fit():
    """A declared encoding is believed, unless the bytes are UTF-8."""
    assert decode_text("мост".encode("cp1251"), "cp1251") == "мост"
    assert decode_text("мост".encode(), "cp1251") == "мост"
    assert decode_text("so naïve".encode("cp1252"), "no-such") == "so naïve"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n \t", "empty"),
        ("\ufeff".encode(), "empty"),
        ("\u3000\u2003".encode(), "empty"),
        (b"a\x00b", "binary"),
        (b"\x01\x02\x03\x04\x05", "binary"),
        ("a\x00b".encode("utf-16"), "binary"),
        (b"\xff\xfeabc", "encoding"),
        (b"x" * (MAX_CHARS + 1), "too-long"),
    ],
)
def test_what_is_no_text_is_refused(data, reason):
    """Empty, binary, wrongly marked and endless files are refused."""
    with pytest.raises(RefusedError) as refusal:
        decode_text(data)
    assert refusal.value.reason == reason


def test_stray_control_characters_are_kept():
    """The few control characters of old wire copy do not make a file binary."""
    text = "\x02The port was closed.\x03"
    assert decode_text(text.encode()) == text
