"""Fragments of HTML for notebooks: what an object shows of itself in a cell.

A fragment brings its own style, which holds inside it alone and takes the colours of
the notebook; it has no script, links nowhere and asks nothing of the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from retold.model import Story
from retold.show.account import Account
from retold.show.brief import choose_brief
from retold.show.templating import page_environment

# A cell is glanced at: lists stop here, and say how many they leave out.
_MOST: Final = 6
_MOST_STORIES: Final = 20


def story_fragment(story: Story) -> str:
    """What a story rests on, what it says in brief, and what contradicts."""
    account = Account(story)
    return render_fragment(
        "notebook_story.html", account=account, brief=choose_brief(account)
    )


def stories_fragment(stories: Sequence[Story]) -> str:
    """The first stories of a run in the order given, a line each."""
    return render_fragment(
        "notebook_stories.html",
        accounts=[Account(story) for story in stories[:_MOST_STORIES]],
        stories=stories,
        most_stories=_MOST_STORIES,
    )


def check_fragment(check: Any) -> str:
    """What a draft has otherwise than its sources; `check` is a `retold.Check`."""
    return render_fragment(
        "notebook_check.html",
        check=check,
        hard=sum(diagnostic.is_hard for diagnostic in check.diagnostics),
        most_diagnostics=_MOST_STORIES,
    )


def render_fragment(template: str, **what: Any) -> str:
    """A template of a fragment, for objects that are made above this room."""
    return page_environment().get_template(template).render(most=_MOST, **what)
