"""Family names: the small words in them, and those that are two although alike."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Each row holds names of different people, whatever else they have in common. From the
# commonest family names of the United States census of 2010, those pairs that the
# likeness of spellings would take for slips; not what is one name spelt in two ways
# ("Thomson", "Thompson").
ALIKE: Final = extended(
    "surnames.alike",
    """\
barnes burns
bennett burnett
carson carlson larson lawson
coleman coleson
davis davidson
dickson dickinson
fernandez hernandez
gibbs gibson
griffin griffith
hudson hutchinson
jenkins jennings
johnson johnston
marino mariano moreno
morgan moran
packer palmer parker
robertson robinson
walker wallace waller
watkins watson
""",
)
# Small words of family names, which stand between capitals: "Ursula von der Rehm".
PARTICLES: Final = word_set(
    "surnames.particles",
    """
    de da di du del della dos das do van von der den ter ten bin ibn al el la le y e
    zu af av ul abu bint ben
    """,
)
# Of these, the ones that only people's names have.
PERSON_PARTICLES: Final = word_set(
    "surnames.person_particles", "bin ibn van von de abu ben"
)
# What makes another family's name of a name: "Williams", "Williamson".
ENDINGS: Final = word_set("surnames.endings", "on son ez")

_ROW_OF: Final = {
    name: number
    for number, row in enumerate(ALIKE.splitlines())
    for name in row.split()
}


def are_two_surnames(left: str, right: str) -> bool:
    """Are these two family names, though one looks like a slip of the other?

    Args:
        left: In small letters, without accents.
        right: The same.
    """
    short, long = sorted((left, right), key=len)
    if long.startswith(short) and long[len(short) :] in ENDINGS:
        return True
    row = _ROW_OF.get(left)
    return row is not None and left != right and row == _ROW_OF.get(right)
