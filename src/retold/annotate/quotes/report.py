"""All quotes of one report: attributions become quotes, speakers get their names."""

from __future__ import annotations

from retold.annotate.quotes.attributions import Attribution, find_attributions
from retold.annotate.quotes.marks import Marked, find_marked
from retold.annotate.quotes.pieces import Piece, Unit, split_units
from retold.annotate.quotes.speakers import SpeakerBook
from retold.model import Name, Quote, Sentence

# Fewer words in quotation marks inside somebody's indirect speech are a term or a
# doubt of the writer's, rarely a quotation worth its own line.
_FRAGMENT_WORDS = 3
# The reporter's own words beside a quoted stretch that make a clause around it.
_FRAME_WORDS = 3


def find_quotes(text: str, sentences: list[Sentence], names: list[Name]) -> list[Quote]:
    """Who says what in a report: direct, mixed and indirect quotes."""
    marked = find_marked(text)
    quotes: list[Quote] = []
    used: set[int] = set()
    last: Quote | None = None
    for unit in split_units(text, sentences, marked):
        attributions = find_attributions(unit)
        for attribution in attributions:
            made = _quotes(text, unit, attribution, used)
            quotes.extend(made)
            if made:
                last = made[-1]
        for piece in unit.pieces:
            if piece.marked and piece.marked.start not in used and text[piece.marked.start:piece.marked.end].count(" ") >= 4:
                used.add(piece.marked.start)
                quotes.append(Quote(start=piece.marked.start, end=piece.marked.end, form="direct",
                  **(dict(speaker=last.speaker, speaker_start=last.speaker_start, speaker_end=last.speaker_end, cue=last.cue, cue_start=last.cue_start, cue_end=last.cue_end) if last else {})))
    return _with_names(text, sentences, names, marked, quotes)


def _with_names(text, sentences, names, marked, quotes):
    import msgspec
    book = SpeakerBook(text, sentences, names, marked)
    spans = sorted({(q.speaker_start, q.speaker_end) for q in quotes if q.speaker_start is not None})
    called = {span: book.resolve(*span) for span in spans}
    return sorted((msgspec.structs.replace(q, speaker=called[(q.speaker_start, q.speaker_end)]) if q.speaker_start is not None else q for q in quotes), key=lambda q: (q.start, q.end))


def _quotes(text: str, unit: Unit, attribution: Attribution, used: set[int]) -> list[Quote]:
    pieces = unit.pieces
    found = []
    cue = (pieces[attribution.cue[0]].start, pieces[attribution.cue[1] - 1].end)
    about = dict(cue=text[cue[0]:cue[1]], cue_start=cue[0], cue_end=cue[1])
    if attribution.speaker:
        s = (pieces[attribution.speaker[0]].start, pieces[attribution.speaker[1] - 1].end)
        about |= dict(speaker=text[s[0]:s[1]], speaker_start=s[0], speaker_end=s[1])
    for a, b in attribution.contents:
        inside = [p for p in pieces[a:b] if p.marked and p.marked.start not in used]
        words = sum(p.is_word for p in pieces[a:b])
        is_framed = words >= _FRAME_WORDS
        for p in inside:
            m = p.marked
            if is_framed and text[m.start:m.end].count(" ") < _FRAGMENT_WORDS - 1:
                continue
            used.add(m.start)
            found.append(Quote(start=m.start, end=m.end, form="mixed" if words else "direct", **about))
        if is_framed or (words and not inside):
            found.append(Quote(start=pieces[a].start, end=pieces[b-1].end, form="indirect", **about))
    return found
