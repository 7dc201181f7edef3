"""A whole run over the invented event, which brings out all that a story can hold."""

from pathlib import Path

import pytest

import retold

EXAMPLE = Path(__file__).parents[2] / "examples" / "solvane-star"


@pytest.fixture(scope="package")
def run():
    """The stories of the example."""
    return retold.run(retold.read(EXAMPLE))


@pytest.fixture(scope="package")
def published(run):
    """The stories of the example in their published shape."""
    return [story.to_dict() for story in run]
