import pytest

from retold.text.memo import Memo


def test_memo_asks_once_for_each_argument():
    """What was asked before is not asked again."""
    asked = []
    memo = Memo(lambda word: asked.append(word) or len(word), most=8)
    assert [memo["quay"], memo["ferry"], memo["quay"]] == [4, 5, 4]
    assert asked == ["quay", "ferry"]


def test_memo_forgets_all_when_it_is_full():
    """It never holds more than it may, and goes on telling the same."""
    memo = Memo(len, most=2)
    words = ["quay", "tarn", "ferry", "quay", "boat"]
    assert [memo[word] for word in words] == [4, 4, 5, 4, 4]
    assert len(memo) <= 2


def test_memo_keeps_nothing_of_what_fails():
    """An argument that the function refuses is refused each time."""
    memo = Memo(int, most=2)
    for _ in range(2):
        with pytest.raises(ValueError, match="quay"):
            memo["quay"]
    assert not memo
