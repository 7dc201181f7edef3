"""News agencies and press-release wires: short name, other forms, country.

The agencies that papers print from, in all parts of the world, and the wires that pass
on companies' announcements, from the table `data/agencies.csv`, which names a source
for each. The short name is the one agencies use in a dateline.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.data import read_table
from retold.lexicon.extension import extended

# One agency a row; the source is the agency's own address, where it has one.
ROWS: Final = extended("agencies.rows", read_table("agencies"))


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """Forms to short names, and short names to countries."""
    forms: dict[str, str] = {}
    countries: dict[str, str] = {}
    for row in ROWS:
        name = row["name"]
        countries[name] = row["country"]
        for form in (name, *row["forms"].split(";")):
            if form:
                forms.setdefault(form, name)
    return forms, countries


# Every form as it is written, to the agency's short name.
AGENCIES, COUNTRIES = _read()
# Several agencies at once, or none by name.
UNNAMED: Final = "agencies"


def agency_named(form: str) -> str | None:
    """The short name of the agency that a form means, else None.

    Case counts for forms of up to four letters ("AP", not "ap"); a leading "the" does
    not.
    """
    form = " ".join(form.split())
    form = form[4:] if form[:4].casefold() == "the " else form
    known = AGENCIES.get(form)
    if known is not None or len(form) < 5:
        return known
    return _FOLDED.get(form.casefold())


_FOLDED: Final = {
    form.casefold(): name for form, name in AGENCIES.items() if len(form) > 4
}
