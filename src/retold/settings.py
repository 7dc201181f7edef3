"""The settings file: a user's own words, and a finder of names in place of ours.

```toml
name_finder = "my_names:find"

[words.given_names]
male = ["tariku"]
```

The file is named once for a process, by `retold --settings FILE`, by
`retold.use_settings` or by the variable `RETOLD_SETTINGS`, and holds for the processes
it starts, too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from retold.errors import SettingsError

VARIABLE: Final = "RETOLD_SETTINGS"


class Settings(NamedTuple):
    """What a settings file says; by default it says nothing."""

    file: str = ""
    # Section and table of the lexicon to what is added to it.
    words: Mapping[str, Mapping[str, Any]] = {}
    # "module:function", see `retold.annotation.names.finder`.
    name_finder: str | None = None


def choose_settings(file: str) -> None:
    """Let a settings file hold for this process and those that it starts.

    Raises:
        SettingsError: If the file cannot be read, says what settings cannot, or comes
            after others have been used: tables of words are made once.
    """
    read_settings(file)
    if settings.cache_info().currsize and settings().file != file:
        raise SettingsError(file, "comes too late: name it before the first report")
    os.environ[VARIABLE] = file


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, which never change once they have been asked for.

    Raises:
        SettingsError: If the file cannot be read.
    """
    return read_settings(os.environ.get(VARIABLE, ""))


def read_settings(file: str) -> Settings:
    """The settings in a TOML file; those that say nothing for an empty name.

    Raises:
        SettingsError: If the file cannot be read, or says what settings cannot.
    """
    if not file:
        return Settings()
    import tomllib  # noqa: PLC0415  (slow to load, and few have such a file)

    try:
        given = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(file, str(error.strerror)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(file, f"is no TOML: {error}") from error
    unknown = given.keys() - {"words", "name_finder"}
    if unknown:
        raise SettingsError(
            file, f"{min(unknown)}: no such setting; there are words and name_finder"
        )
    words, finder = given.get("words", {}), given.get("name_finder")
    if not isinstance(words, dict) or not all(
        isinstance(section, dict) for section in words.values()
    ):
        raise SettingsError(file, "words: write [words.SECTION] and TABLE = [...]")
    if finder is not None and not isinstance(finder, str):
        raise SettingsError(file, 'name_finder: write "module:function"')
    return Settings(file=file, words=words, name_finder=finder)
