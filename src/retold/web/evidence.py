"""Evidence for assistants: where words stand, and where a reader sees them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from retold.model import Story
from retold.run_folder import PAGES
from retold.show.limits import limits_of
from retold.show.story_page import story_anchors
from retold.web.kept import Kept
from retold.web.places import place_path

# To find the anchors of a story its texts are cut as on its page: what one answer
# names often comes from few stories.
_STORIES: Final = 4
# From a report's id and an offset in it to the address of the place.
Addresses = Callable[[str, int], str | None]


class Pages:
    """The pages on which a reader sees a place: a server's, or the files of a run.

    The addresses work outside of retold: of a server's pages with its own address, of
    files as `file:` URIs. Where there is neither, as for a store, there are none.
    """

    def __init__(self, place: Path | None = None, site: str | None = None) -> None:
        """Take the folder of a run, if there is one, and a server's address."""
        self._folder = None if place is None else place / PAGES
        self._site = None if site is None else site.rstrip("/")
        self._known = Kept[str, Addresses](_STORIES)

    def of(self, story: Story) -> Addresses:
        """The addresses of the places of one story."""
        return self._known.get(story.id, lambda: self._read(story))

    def _read(self, story: Story) -> Addresses:
        if self._site is not None:
            return lambda report, start: (
                f"{self._site}{place_path(story.id, report, start)}"
            )
        file = None if self._folder is None else self._folder / f"{story.id}.html"
        if file is None or not file.is_file():
            return lambda _report, _start: None
        address, anchor = file.resolve().as_uri(), story_anchors(story)
        # A page that is cut has every report, and not every place in it.
        is_whole = limits_of(len(story.reports)).has_full_texts

        def find(report: str, start: int) -> str:
            place = anchor(report, start)
            return f"{address}#{place if is_whole else place.partition('-')[0]}"

        return find


class Witness:
    """The places of one story as evidence: span, words, and a page if there is one."""

    def __init__(self, story: Story, addresses: Addresses | None = None) -> None:
        """Take the story, and the addresses of its places if it has pages."""
        self._texts = {report.id: report.text for report in story.reports}
        self._addresses = addresses

    def evidence(self, report_id: str, start: int, end: int) -> dict[str, Any]:
        """A place with the words that stand there."""
        page = self._addresses(report_id, start) if self._addresses else None
        return {
            "report": report_id,
            "start": start,
            "end": end,
            "text": self._texts[report_id][start:end],
            **({} if page is None else {"page": page}),
        }
