"""A story as a page: self-contained HTML that asks nothing of the network."""

from __future__ import annotations

from collections.abc import Callable

from retold.model import Story
from retold.show.account import Account
from retold.show.brief import choose_brief, voices
from retold.show.limits import Limits, limits_of
from retold.show.sides import dispute_words, side_words
from retold.show.sigla import sigla
from retold.show.story_texts import StoryTexts
from retold.show.svg import draw_lineage
from retold.show.templating import Site, page_environment


def render_story_page(story: Story, *, site: Site | None = None) -> str:
    """The account of a story as one HTML page.

    The page holds its style and script, works without the script, and links nowhere
    but to the reports' own addresses. The same story gives the same bytes.

    Args:
        story: The story.
        site: What the web app adds; without it the page works from a file.
    """
    account = Account(story)
    limits = limits_of(len(story.reports))
    return (
        page_environment()
        .get_template("story.html")
        .render(
            account=account,
            story=story,
            brief=choose_brief(account),
            voices=voices,
            dispute_words=dispute_words,
            side_words=side_words,
            limits=limits,
            texts=StoryTexts(account, limits),
            drawing=draw_lineage(account),
            sigla=sigla(account.origins),
            statement_numbers={
                s.id: n for n, s in enumerate(story.statements, start=1)
            },
            site=site,
        )
    )


def story_anchors(story: Story) -> Callable[[str, int], str]:
    """The way from a report's id and an offset to the anchor on the story's page.

    On a page that is cut for its size a place may have no anchor of its own; the
    report's, up to the hyphen, is always there.
    """
    return StoryTexts(Account(story), Limits()).anchor
