"""Words by which a sentence leans on the one before it."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# At the beginning of a sentence: who or what is meant, or who speaks, stands elsewhere.
LEANING: Final = word_set(
    "leaning.leaning",
    """
    he she it they him her them his hers its their theirs he's she's it's they're he'd
    she'd they'd they've he'll she'll it'll they'll this that these those such both
    another others some one neither either and but or so yet nor also then thus hence
    therefore however moreover meanwhile instead still nevertheless nonetheless besides
    furthermore additionally likewise afterwards afterward later earlier there here
    i i'm i've i'd i'll we we're we've we'd we'll my our mine ours me us you your
    """,
)
