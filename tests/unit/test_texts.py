"""Texts on disk."""

import pytest

from retold.engines.texts import TextFile


def test_texts_come_back_by_number():
    """Any text, in any order, lone surrogates included."""
    texts = ["one", "", "zwölf — ١٢", "half a \ud83d character"]
    with TextFile() as file:
        for text in texts:
            file.append(text)
        assert len(file) == len(texts)
        assert [file[n] for n in (3, 0, 2, 1)] == [texts[n] for n in (3, 0, 2, 1)]
        file.append("late")
        assert file[4] == "late"
        with pytest.raises(IndexError):
            file[5]
