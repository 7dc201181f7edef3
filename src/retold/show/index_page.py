"""The list of a run's stories as a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from retold.model import Story, Thread, ThreadStory
from retold.show.account import Account
from retold.show.templating import Site, page_environment


def render_index_page(
    stories: Sequence[Story],
    threads: Sequence[Thread] = (),
    *,
    rejections: int,
    page_of: Mapping[str, str],
    site: Site | None = None,
) -> str:
    """The list of a run's stories as one HTML page.

    Args:
        stories: In the order in which they are to be listed.
        threads: Stories that follow one another, in the same way.
        rejections: How many pieces of the input could not be read.
        page_of: The address of a story's page by the story's id; a story that is not
            in it is listed without a link.
        site: What the web app adds; without it the page works from a file.
    """
    accounts = [Account(story) for story in stories]
    return (
        page_environment()
        .get_template("index.html")
        .render(
            told_by_several=[a for a in accounts if len(a.reports) > 1],
            told_by_one=[a for a in accounts if len(a.reports) < 2],
            report_count=sum(len(a.reports) for a in accounts),
            threads=[_thread_rows(thread) for thread in threads],
            rejections=rejections,
            page_of=page_of,
            site=site,
        )
    )


def _thread_rows(thread: Thread) -> list[tuple[ThreadStory, str]]:
    """The stories of a thread, each with the reason why it follows an earlier one."""
    why = {link.later: link.why for link in thread.links}
    return [(story, why.get(story.story, "")) for story in thread.stories]
