"""Passages: the stretches that two texts share, through small edits and moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from retold.model import Passage
from retold.text.tokens import Token

# Three words in a row are the shortest seed that still finds a text with every third
# or fourth word replaced; what they match by chance falls to `MIN_WORDS`.
SEED_WORDS: Final = 3
# Two seeds belong to one passage if at most so many words lie between them on either
# side, and if the later seed is worth the gap: three words bridge a replaced clause,
# but no replaced sentence. Of copies with 30 % of their words replaced at random, this
# finds 96 % in one piece each (with gaps of 8: 86 % in 2.5 pieces).
MAX_GAP_WORDS: Final = 20
_GAP_COST: Final = 0.1
# Fewer shared words than this are set phrases ("a spokesman for the company said").
MIN_WORDS: Final = 6
# Of the words that a passage spans, at least so many must be shared.
MIN_DENSITY: Final = 0.5
# At the end of a seed, a pair of shared words is looked for so many words on.
_REACH_WORDS: Final = 3
# Of a seed that the left text repeats more often, only so many places are tried: keeps
# a text of one repeated word from costing the square of its length.
MAX_PLACES: Final = 16
# A match may follow one of the last so many matches; more lie too far back anyway.
_MAX_LOOK_BACK: Final = 32
_NEAREST_FIRST: Final = sorted(
    (
        (i, j)
        for i in range(_REACH_WORDS + 1)
        for j in range(_REACH_WORDS + 1)
        if i or j
    ),
    key=sum,
)


class Match(NamedTuple):
    """Words that stand in both texts one after another; positions are of tokens."""

    start_r: int
    start_l: int
    length: int

    @property
    def end_r(self) -> int:
        """The token after the last one on the right."""
        return self.start_r + self.length

    @property
    def end_l(self) -> int:
        """The token after the last one on the left."""
        return self.start_l + self.length


class Alignment(NamedTuple):
    """The matches of one passage, in order on both sides."""

    matches: tuple[Match, ...]

    @property
    def words(self) -> int:
        """How many words the two texts share here."""
        return sum(match.length for match in self.matches)

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """Tokens `[start, end)` on the left, then on the right."""
        first, last = self.matches[0], self.matches[-1]
        return (
            first.start_l,
            last.end_l,
            first.start_r,
            last.end_r,
        )


def find_passages(
    left: Sequence[Token],
    right: Sequence[Token],
    *,
    min_words: int = MIN_WORDS,
) -> list[Passage]:
    """Find the stretches that two texts share, allowing small edits.

    Args:
        left: The words of one text, as `tokenize` gives them.
        right: The same, for the other text.
        min_words: A passage shares at least so many words.

    Returns:
        Passages sorted by their place in the right text, where they do not overlap;
        on the left they may (a paragraph that was copied twice). They begin and end
        with a shared word. Empty if nothing long enough is shared.
    """
    return [
        Passage(
            start_l=left[start_l].start,
            end_l=left[end_l - 1].end,
            start_r=right[start_r].start,
            end_r=right[end_r - 1].end,
        )
        for start_l, end_l, start_r, end_r in (
            alignment.bounds
            for alignment in align_words(
                [token.norm for token in left],
                [token.norm for token in right],
                min_words=min_words,
            )
        )
    ]


def align_words(
    left: Sequence[Hashable], right: Sequence[Hashable], *, min_words: int = MIN_WORDS
) -> list[Alignment]:
    """The same as `find_passages` on plain words, with the matches inside.

    Exact matches of three words and more are chained while the gaps are small, and
    each chain is then widened over single changed words.

    Cost:
        Linear in both texts as long as matches are few; a word sequence that the left
        text repeats is tried in 16 places.

    Source:
        Seeds, chains and extension as in BLAST (Altschul et al. 1990) and passim
        (Smith, Cordell & Mullen 2015); the chain's score is its number of shared
        words less a tenth of a word for each word of a gap and half a word for each
        word of difference between the two sides of the gap.
    """
    return align_seeds(find_seeds(left, right), left, right, min_words=min_words)


def align_seeds(
    seeds: list[Match],
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    *,
    min_words: int = MIN_WORDS,
    min_chain_words: int = SEED_WORDS,
) -> list[Alignment]:
    """The same as `align_words`, from seeds that are known already.

    With `min_chain_words`, chains that share fewer words are dropped before they are
    widened: most seeds of two unrelated texts are chance, and widening costs most.
    """
    chains = _chain(seeds, min_chain_words)
    filled = [_fill(chain, left, right) for chain in chains]
    dense = [part for alignment in filled for part in _dense_parts(alignment)]
    widened = [_widen(part, left, right) for part in dense]
    kept = [a for a in widened if _is_passage(a, min_words)]
    return _without_overlap(kept, min_words)


def find_seeds(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    """All longest runs of at least `SEED_WORDS` shared words, by place on the right.

    Of a seed that the left text repeats too often, only places that go on a run are
    taken, or the first ones if there is none.
    """
    return match_grams(_grams(left), _grams(right))


def match_grams(
    grams_l: Sequence[Hashable], grams_r: Sequence[Hashable]
) -> list[Match]:
    """The same as `find_seeds`, from the runs of `SEED_WORDS` words of both texts.

    Cost:
        Linear in the runs, and in their shared places: at most `MAX_PLACES` for each.
    """
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for start_l, gram in enumerate(grams_l):
        places[gram].append(start_l)
    open_runs: dict[int, int] = {}  # diagonal -> where its run began on the right
    matches: list[Match] = []
    for start_r, gram in enumerate(grams_r):
        found = places.get(gram)
        if found is None:
            if open_runs:
                matches.extend(_closed(open_runs, set(), start_r))
                open_runs = {}
            continue
        if len(found) <= MAX_PLACES:
            here = {start_l - start_r for start_l in found}
        else:
            here = {
                d for d in open_runs if grams_l[d + start_r : d + start_r + 1] == [gram]
            }
            here = here or {start_l - start_r for start_l in found[:MAX_PLACES]}
        matches.extend(_closed(open_runs, here, start_r))
        open_runs = {d: open_runs.get(d, start_r) for d in here}
    matches.extend(_closed(open_runs, set(), len(grams_r)))
    return sorted(matches)


def _grams(words: Sequence[Hashable]) -> list[tuple[Hashable, ...]]:
    """The runs of `SEED_WORDS` words, in order."""
    return list(zip(*(words[i:] for i in range(SEED_WORDS)), strict=False))


def _closed(open_runs: dict[int, int], here: set[int], start_r: int) -> Iterable[Match]:
    """The runs that do not go on at `start_r`."""
    for diagonal, began in open_runs.items():
        if diagonal not in here:
            length = start_r - began + SEED_WORDS - 1
            yield Match(began, began + diagonal, length)


def _chain(matches: list[Match], min_words: int) -> list[Alignment]:
    """Matches that follow one another on both sides at a small distance, best first.

    Chains of fewer words than `min_words` are left out.
    """
    scores: list[float] = []
    before: list[int | None] = []
    ends = [match.end_r for match in matches]
    near: list[int] = []  # earlier matches that still are within reach
    for position, match in enumerate(matches):
        reach = match.start_r - MAX_GAP_WORDS
        near = [i for i in near if ends[i] >= reach]
        score, previous = float(match.length), None
        for candidate in near[-_MAX_LOOK_BACK:]:
            earlier = matches[candidate]
            if earlier.start_l >= match.start_l:
                continue
            gain = _gain(earlier, match)
            if gain is not None and scores[candidate] + gain > score:
                score, previous = scores[candidate] + gain, candidate
        scores.append(score)
        before.append(previous)
        near.append(position)
    chains = _best_chains(matches, scores, before)
    # Overlaps are cut last: few chains are long enough, whatever they overlap.
    long = (c for c in chains if sum(match.length for match in c) >= min_words)
    cut = (Alignment(tuple(_disjoint(chain))) for chain in long)
    return [chain for chain in cut if chain.words >= min_words]


def _gain(earlier: Match, later: Match) -> float | None:
    """What a chain gains if `later`, further on the left, follows `earlier`.

    None if it is too far or lies within it.
    """
    gap_l = later.start_l - earlier.start_l - earlier.length
    if gap_l > MAX_GAP_WORDS:
        return None
    gap_r = later.start_r - earlier.start_r - earlier.length
    overlap = max(0, -gap_r, -gap_l)
    if gap_r > MAX_GAP_WORDS or overlap >= later.length:
        return None
    gap = max(gap_r, gap_l, 0)
    gain = later.length - overlap - gap * _GAP_COST - abs(gap_r - gap_l) / 2
    return gain if gain > 0 else None


def _best_chains(
    matches: list[Match], scores: list[float], before: list[int | None]
) -> Iterable[list[Match]]:
    """Chains from the highest score down; each match is in one."""
    used = [False] * len(matches)
    for end in sorted(range(len(matches)), key=lambda i: (-scores[i], i)):
        chain: list[Match] = []
        here: int | None = end
        while here is not None and not used[here]:
            used[here] = True
            chain.append(matches[here])
            here = before[here]
        if chain:
            yield chain[::-1]


def _disjoint(chain: list[Match]) -> Iterable[Match]:
    """The matches of a chain, each cut where the one before it still runs."""
    end_l = end_r = 0
    for match in chain:
        cut = max(0, end_l - match.start_l, end_r - match.start_r)
        if cut < match.length:
            kept = Match(match.start_r + cut, match.start_l + cut, match.length - cut)
            end_l, end_r = kept.end_l, kept.end_r
            yield kept


def _fill(
    alignment: Alignment, left: Sequence[Hashable], right: Sequence[Hashable]
) -> Alignment:
    """The alignment with the single shared words in its gaps."""
    matches = [alignment.matches[0]]
    for match in alignment.matches[1:]:
        end_l = matches[-1].end_l
        end_r = matches[-1].end_r
        length = min(match.start_l - end_l, match.start_r - end_r)
        from_start = _equal_words(left, right, end_l, end_r, length)
        from_end = _equal_words(
            left, right, match.start_l - length, match.start_r - length, length
        )
        is_longer = len(from_end) > len(from_start)
        matches.extend(from_end if is_longer else from_start)
        matches.append(match)
    return Alignment(tuple(matches))


def _equal_words(
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    at_l: int,
    at_r: int,
    length: int,
) -> list[Match]:
    """The places where two stretches of one length have one word."""
    return [
        Match(at_r + i, at_l + i, 1)
        for i in range(length)
        if left[at_l + i] == right[at_r + i]
    ]


def _dense_parts(alignment: Alignment) -> Iterable[Alignment]:
    """The alignment, cut at its widest gaps until enough words are shared."""
    pending = [alignment.matches]
    while pending:
        matches = pending.pop()
        if len(matches) == 1 or _density(Alignment(matches)) >= MIN_DENSITY:
            yield Alignment(matches)
            continue
        gaps = [_gap_words(a, b) for a, b in pairwise(matches)]
        cut = gaps.index(max(gaps)) + 1
        pending.extend((matches[:cut], matches[cut:]))


def _gap_words(earlier: Match, later: Match) -> int:
    """The words between two matches, on the side where they are more."""
    gap_l = later.start_l - earlier.start_l - earlier.length
    return max(gap_l, later.start_r - earlier.start_r - earlier.length)


def _density(alignment: Alignment) -> float:
    """Share of the words spanned, on the side where they are more, that are shared."""
    start_l, end_l, start_r, end_r = alignment.bounds
    return alignment.words / max(end_l - start_l, end_r - start_r)


def _widen(
    alignment: Alignment, left: Sequence[Hashable], right: Sequence[Hashable]
) -> Alignment:
    """The alignment grown at both ends over single changed words."""
    start_l, end_l, start_r, end_r = alignment.bounds
    after = _grow(left, right, end_l, end_r, 1)
    ahead = _grow(left, right, start_l - 1, start_r - 1, -1)
    head = [Match(r - n + 1, pos - n + 1, n) for pos, r, n in reversed(ahead)]
    tail = [Match(r, pos, n) for pos, r, n in after]
    return Alignment((*head, *alignment.matches, *tail))


def _grow(
    left: Sequence[Hashable], right: Sequence[Hashable], at_l: int, at_r: int, step: int
) -> list[tuple[int, int, int]]:
    """Runs of shared words from a place on, in reading direction `step`.

    A run is `(place on the left, place on the right, words)`, counted from its end
    that is nearer to the start.
    """
    runs: list[tuple[int, int, int]] = []
    while True:
        jump = _next_pair(left, right, at_l, at_r, step)
        if jump is None:
            return runs
        at_l, at_r = at_l + step * jump[0], at_r + step * jump[1]
        length = 0
        while _same(left, right, at_l + step * length, at_r + step * length):
            length += 1
        runs.append((at_l, at_r, length))
        at_l, at_r = at_l + step * length, at_r + step * length


def _next_pair(
    left: Sequence[Hashable], right: Sequence[Hashable], at_l: int, at_r: int, step: int
) -> tuple[int, int] | None:
    """How far on, left and right, the next two shared words stand, if within reach."""
    for i, j in _NEAREST_FIRST:
        l, r = at_l + step * i, at_r + step * j  # noqa: E741
        if _same(left, right, l, r) and _same(left, right, l + step, r + step):
            return i, j
    return None


def _same(
    left: Sequence[Hashable], right: Sequence[Hashable], at_l: int, at_r: int
) -> bool:
    """Do both texts have one word at these places?"""
    if not (0 <= at_l < len(left) and 0 <= at_r < len(right)):
        return False
    return left[at_l] == right[at_r]


def _is_passage(alignment: Alignment, min_words: int) -> bool:
    """Are enough words shared, and densely enough?"""
    return alignment.words >= min_words and _density(alignment) >= MIN_DENSITY


def _without_overlap(alignments: list[Alignment], min_words: int) -> list[Alignment]:
    """The alignments with most words, later ones cut to what is free on the right."""
    taken: set[int] = set()
    kept: list[Alignment] = []
    for alignment in sorted(alignments, key=_longest_first):
        free = _free_part(alignment, taken)
        if free is not None and _is_passage(free, min_words):
            _, _, start_r, end_r = free.bounds
            taken.update(range(start_r, end_r))
            kept.append(free)
    return sorted(kept, key=_by_place)


def _longest_first(alignment: Alignment) -> tuple[int, Match]:
    """Sort key: most words, then the first on the right."""
    return -alignment.words, alignment.matches[0]


def _by_place(alignment: Alignment) -> Match:
    """Sort key: the place on the right."""
    return alignment.matches[0]


def _free_part(alignment: Alignment, taken: set[int]) -> Alignment | None:
    """The longest part of an alignment whose span on the right is free."""
    _, _, start_r, end_r = alignment.bounds
    if taken.isdisjoint(range(start_r, end_r)):
        return alignment
    parts: list[list[Match]] = [[]]
    end = start_r
    for match in alignment.matches:
        for piece in _free_pieces(match, taken):
            if not taken.isdisjoint(range(end, piece.start_r)):
                parts.append([])
            parts[-1].append(piece)
            end = piece.start_r + piece.length
    best = max((Alignment(tuple(part)) for part in parts), key=_words)
    return best if best.matches else None


def _words(alignment: Alignment) -> int:
    """How many words are shared; the first of equals wins where this is the key."""
    return alignment.words


def _free_pieces(match: Match, taken: set[int]) -> Iterable[Match]:
    """The runs of a match that are not taken on the right."""
    start = None
    for offset in range(match.length + 1):
        is_free = offset < match.length and match.start_r + offset not in taken
        if is_free and start is None:
            start = offset
        elif not is_free and start is not None:
            yield Match(match.start_r + start, match.start_l + start, offset - start)
            start = None
