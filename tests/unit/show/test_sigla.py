"""Letters for origins."""

from retold.model import Origin
from retold.show.sigla import sigla


def test_letters_go_on_after_z():
    """The twenty-seventh origin is AA, and no two are alike."""
    origins = [
        Origin(id=f"o{n}", name=None, reports=("r",), probability=1.0)
        for n in range(800)
    ]
    letters = sigla(origins)
    assert [letters[f"o{n}"] for n in (0, 25, 26, 27, 701, 702)] == [
        *("A", "Z", "AA", "AB", "ZZ", "AAA"),
    ]
    assert len(set(letters.values())) == 800
