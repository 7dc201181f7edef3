"""The claim's words as terms that are looked for in plain text, fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from retold.reconcile.views import SentenceView
from retold.text.roots import canonical, root
from retold.text.tokens import normalise

# Letters, or a number with its separators. Coarser than `tokenize`: a search looks for
# the sentences that are worth reading, and reading is exact.
_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
# Signs that part words; those within numbers stay, and letters beyond ASCII.
_SIGNS: Final = bytes(
    ord(" ") if chr(i) in "!\"#$%&'()*+-/;<=>?@[\\]^_`{|}~\t\n\r" else i
    for i in range(256)
)

# "Brown" may begin a claim: a name, if few reports write it small.
_MOST_SMALL: Final = 0.1
# In one report it may only have begun a sentence there, too.
_LEAST_LARGE: Final = 2


class Terms:
    """The distinct roots of the content words of some sentences, one bit each."""

    def __init__(self, views: Sequence[SentenceView], also: Iterable[str] = ()) -> None:
        """Take the sentences, and roots besides that are looked for."""
        words = [w for view in views for w in view.words if w.is_content]
        self.roots: list[str] = list(dict.fromkeys([*(w.root for w in words), *also]))
        self._bit = {root_: 1 << n for n, root_ in enumerate(self.roots)}
        # Reports with a sentence's first word, as it stands and in small letters.
        first = {view.report.text[view.start :].split()[0] for view in views}
        self.spellings: dict[bytes, int] = {
            form.encode(): 0 for word in first for form in (word, word.lower())
        }
        # Forms that were met, and those that hold terms: worked out once for each.
        self._seen: set[bytes] = set()
        self._terms: dict[bytes, int] = {}
        self._known: Mapping[bytes, object] = {}

    def know(
        self, forms: Mapping[bytes, object], of_root: Mapping[str, Iterable[bytes]]
    ) -> None:
        """Take over what a collection has worked out once for all claims.

        Args:
            forms: All forms of its texts, as keys; kept, not copied.
            of_root: Root → those of the forms that hold a word of it.
        """
        self._known = forms
        for root_, bit in self._bit.items():
            for form in of_root.get(root_, ()):
                self._terms[form] = self._terms.get(form, 0) | bit

    def mask(self, text: str) -> int:
        """The terms that stand in a text, as bits.

        Cost:
            Linear in the text: some 75 MB in two seconds.
        """
        return self._mask(set(forms_of(text)))

    def count(self, text: str) -> int:
        """The same for a whole report; its spellings of first words are counted."""
        forms = set(forms_of(text))
        for form in self.spellings.keys() & forms:
            self.spellings[form] += 1
        return self._mask(forms)

    def is_name(self, word: str) -> bool:
        """Is a word that begins a sentence written as a name elsewhere?"""
        small = self.spellings.get(word.lower().encode(), 0)
        large = self.spellings.get(word.encode(), 0)
        return large >= _LEAST_LARGE and small <= _MOST_SMALL * large

    def is_word(self, word: str) -> bool:
        """Is a word that begins a sentence written small elsewhere?"""
        small = self.spellings.get(word.lower().encode(), 0)
        large = self.spellings.get(word.encode(), 0)
        return small > _MOST_SMALL * large

    def _mask(self, forms: set[bytes]) -> int:
        new = forms.difference(self._known) if self._known else forms
        for form in new - self._seen:
            self._seen.add(form)
            terms = self._terms_of(form)
            if terms:
                self._terms[form] = terms
        found = 0
        for form in self._terms.keys() & forms:
            found |= self._terms[form]
        return found

    def mask_of(self, view: SentenceView) -> int:
        """The terms of a sentence of the claim."""
        return self.mask_of_roots({w.root for w in view.words if w.is_content})

    def mask_of_roots(self, roots: AbstractSet[str]) -> int:
        """Some of the roots as bits."""
        return sum(self._bit[root_] for root_ in roots)

    def words_of(self, mask: int) -> list[str]:
        """Strings of which each text that has been counted holds one for these terms.

        As the texts write them; of two, one of which is in the other, the shorter.
        """
        words = {
            word
            for form, terms in self._terms.items()
            if terms & mask
            for word in _WORD.findall(form.decode("utf-8", "surrogatepass"))
            if self._terms_of(word.encode("utf-8", "surrogatepass")) & mask
        }
        shortest: list[str] = []
        for word in sorted(words, key=lambda word: (len(word), word)):
            if not any(short in word for short in shortest):
                shortest.append(word)
        return shortest

    def _terms_of(self, form: bytes) -> int:
        """The terms in a form, which may be words joined by signs beyond ASCII."""
        found = 0
        for root_ in roots_of(form):
            found |= self._bit.get(root_, 0)
        return found


def roots_of(form: bytes) -> list[str]:
    """The roots of the words in a form, which may be several joined by signs."""
    words = _WORD.findall(form.decode("utf-8", "surrogatepass"))
    return [root(canonical(norm)) for word in words if (norm := normalise(word))]


def forms_of(text: str) -> list[bytes]:
    """A text cut into words roughly and fast, as bytes, which are cut fastest."""
    data = text.encode("utf-8", "surrogatepass")
    return data.replace(b", ", b" ").replace(b". ", b" ").translate(_SIGNS).split()


def bits(mask: int) -> Iterable[int]:
    """The numbers of the bits that are set, rising."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
