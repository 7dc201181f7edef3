"""What readers are told beyond the published fields."""

from msgspec.structs import replace

from retold.reconcile.completion import complete_story

ENGLISH = "The ferry struck the reef in the fog, and the crew was taken off by boat."
GERMAN = (
    "Die Fähre lief am Morgen auf das Riff, und die Besatzung wurde von einem Boot "
    "geholt. Das sagte ein Sprecher der Werft, der nicht genannt werden wollte."
)


def test_reports_in_other_languages_are_told(bare):
    """Of them less is read, and readers are to know which they are."""
    assert complete_story(bare(ENGLISH, GERMAN, "")).foreign == ("r1",)


def test_completing_twice_changes_nothing(bare):
    """All of it follows from what is published."""
    story = complete_story(bare(ENGLISH, GERMAN))
    assert complete_story(story) == story
    assert complete_story(replace(story, foreign=())).foreign == story.foreign
