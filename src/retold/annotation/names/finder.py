"""A finder of names of the user's own, in place of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final, cast, get_args

from retold.errors import SettingsError
from retold.model import NameKind
from retold.settings import Settings, settings

# Text to names: start, end, kind.
Finder = Callable[[str], Iterable[tuple[int, int, str]]]
Own = tuple[int, int, NameKind]

_KINDS: Final = frozenset(get_args(NameKind))


@lru_cache(maxsize=1)
def own_finder() -> Finder | None:
    """The function that the settings name as `name_finder`; None if they name none.

    Its module is looked for beside the settings file, then among what is installed.

    Raises:
        SettingsError: If there is no such module or function.
    """
    given = settings()
    if given.name_finder is None:
        return None
    module, _, function = given.name_finder.partition(":")
    try:
        finder = getattr(_load(given, module), function)
    except (ImportError, AttributeError) as error:
        raise SettingsError(given.file, f"name_finder: {error}") from error
    return cast("Finder", finder)


def _load(given: Settings, module: str) -> ModuleType:
    """The module of that name beside the settings, else an installed one."""
    file = Path(given.file).parent / f"{module}.py"
    if not file.is_file():
        return import_module(module)
    spec = spec_from_file_location(module, file)
    if spec is None or spec.loader is None:
        message = f"{file} cannot be imported"
        raise ImportError(message)
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def find_own(finder: Finder, text: str) -> list[Own]:
    """The names that a user's finder gives, sorted; of two that overlap the first.

    Raises:
        SettingsError: If it gives what is no span of the text or no kind.
    """
    kept: list[Own] = []
    for start, end, kind in sorted(
        (_checked(name, text) for name in finder(text)),
        key=lambda name: (name[0], -name[1]),
    ):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept


def _checked(name: tuple[int, int, str], text: str) -> Own:
    """A name as the finder gives it, if it is one."""
    try:
        start, end, kind = name
        is_span = 0 <= start < end <= len(text) and bool(text[start:end].strip())
        is_good = is_span and kind in _KINDS
    except (TypeError, ValueError):
        is_good = False
    if not is_good:
        raise SettingsError(
            settings().file,
            f"name_finder: gave {name!r}; a name is (start, end, kind) with a span "
            f"inside the text and a kind of {', '.join(sorted(_KINDS))}",
        )
    return start, end, cast("NameKind", kind)
