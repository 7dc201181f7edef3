"""What all pages and answers draw on, and what of them is kept."""

from __future__ import annotations

from typing import Final

from retold.model import Story
from retold.show.index_page import render_index
from retold.show.story_page import render_story_page
from retold.web.answers import Asking
from retold.web.comparing import Comparisons
from retold.web.exports import export_links
from retold.web.kept import Kept
from retold.web.opening import Opened
from retold.web.places import story_path
from retold.web.templating import site_of

# Rendered pages kept: those of some hundred stories, or of thirty very large ones.
_PAGE_BYTES: Final = 96_000_000


class Room:
    """A library with its search, its pages, and what readers bring."""

    def __init__(
        self, opened: Opened, *, comparisons: Comparisons | None = None
    ) -> None:
        """Render the index page; the others are rendered when they are asked for."""
        self.library = opened.library
        self.search = opened.search
        self.asking = Asking(opened.postings)
        self.comparisons = comparisons or Comparisons()
        self._pages = Kept[str, bytes](_PAGE_BYTES, size=len)
        library = opened.library
        self.index_page = render_index(
            opened.entries,
            library.threads,
            rejections=len(library.rejections),
            page_of={head.id: story_path(head.id) for head in library.heads},
            outlets=opened.outlets,
            site=site_of(),
        ).encode("utf-8", "replace")

    def find(self, story_id: str) -> Story | None:
        """A story of the library, or one that a reader had compared."""
        return self.library.find(story_id) or self.comparisons.find(story_id)

    def page(self, story: Story) -> bytes:
        """The page of a story."""
        return self._pages.get(story.id, lambda: _render(story))


def _render(story: Story) -> bytes:
    site = site_of(export_links(story.id))
    return render_story_page(story, site=site).encode("utf-8", "replace")
