"""No pattern of ours can run away: checked on the patterns, not by the clock.

A pattern takes exponential time when what it repeats without bound repeats something
without bound itself, and a text can be cut into these repeats in many ways, as in
`(?:a+)+`. It cannot where each turn of the outer repeat begins or ends with a character
that the inner repeat cannot match, as in `(?:-[a-z]+)*`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from re import _compiler, _parser  # only these show a pattern as the engine sees it
from re import _constants as sre
from typing import Any

import pytest

import retold

_REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT}
_MANY = 64
# Characters of all kinds that our patterns tell apart.
_ALPHABET = [chr(c) for c in range(0x20, 0x17F)] + list("\n–—‘’“”\u2028\ue0a9中١")


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of ours holds, also inside its tables."""
    for module in walk_packages(retold.__path__, "retold."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            for number, pattern in enumerate(_held(value)):
                yield f"{module.name}.{name}.{number}", pattern


def _held(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict):
        for held in value.values():
            yield from _held(held)
    elif isinstance(value, (tuple, list)):
        for held in value:
            yield from _held(held)


def _runaways(tree: Any, flags: int) -> Iterator[Any]:
    """The unbounded repeats that hold an ambiguous unbounded repeat."""
    for operation, argument in tree:
        if operation in _REPEATS:
            _, most, body = argument
            if most is sre.MAXREPEAT or most >= _MANY:
                for inner in _unbounded(body):
                    if not _is_set_off(body, inner, flags):
                        yield argument
                        break
            yield from _runaways(body, flags)
        else:
            for part in _parts(operation, argument):
                yield from _runaways(part, flags)


def _parts(operation: Any, argument: Any) -> list[Any]:
    """The patterns inside an operation."""
    if operation is sre.BRANCH:
        return list(argument[1])
    if operation is sre.SUBPATTERN:
        return [argument[3]]
    if operation in {sre.ASSERT, sre.ASSERT_NOT}:
        return [argument[1]]
    if operation in _REPEATS:
        return [argument[2]]
    return []


def _unbounded(tree: Any) -> Iterator[Any]:
    """The repeats without bound in a pattern."""
    for operation, argument in tree:
        if operation in _REPEATS and argument[1] is sre.MAXREPEAT:
            yield argument[2]
        for part in _parts(operation, argument):
            yield from _unbounded(part)


def _is_set_off(body: Any, inner: Any, flags: int) -> bool:
    """Does each turn need a character that the inner repeat cannot match?"""
    if len(body) == 1 and body[0][0] is sre.BRANCH:
        return all(_is_set_off(part, inner, flags) for part in body[0][1][1])
    if len(body) == 1 and body[0][0] is sre.SUBPATTERN:
        return _is_set_off(body[0][1][3], inner, flags)
    repeated = _characters(inner, flags)
    needed = [found for item in body if (found := _needed(item, flags)) is not None]
    if not list(_unbounded(body)):
        return True
    return any(not characters & repeated for characters in needed)


def _needed(item: Any, flags: int) -> frozenset[str] | None:
    """The characters of which an operation needs one; None if it may need none."""
    operation, argument = item
    if operation in _SINGLE:
        return _characters([item], flags)
    if operation is sre.BRANCH:
        firsts = [_needed(part[0], flags) if part else None for part in argument[1]]
        if all(first is not None for first in firsts):
            return frozenset().union(*(first for first in firsts if first is not None))
    if operation is sre.SUBPATTERN and argument[3]:
        return _needed(argument[3][0], flags)
    return None


_SINGLE = {sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY}


def _characters(tree: Any, flags: int) -> frozenset[str]:
    """All characters that can stand anywhere in what a pattern matches."""
    found: frozenset[str] = frozenset()
    for operation, argument in tree:
        if operation in _SINGLE:
            one = _parser.SubPattern(tree.state if hasattr(tree, "state") else _STATE)
            one.append((operation, argument))
            found |= _matching(one, flags)
        for part in _parts(operation, argument):
            found |= _characters(part, flags)
    return found


_STATE = _parser.State()


def _matching(one: Any, flags: int) -> frozenset[str]:
    """The characters that one single-character operation matches."""
    compiled = _compiler.compile(one, flags & ~re.DEBUG)
    return frozenset(c for c in _ALPHABET if compiled.fullmatch(c))


PATTERNS = dict(_patterns())


@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_cannot_run_away(name: str) -> None:
    """No repeat without bound holds another that can be cut in several ways."""
    pattern = PATTERNS[name]
    tree = _parser.parse(pattern.pattern, pattern.flags)
    assert not list(_runaways(tree, pattern.flags)), pattern.pattern


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?:a+)+", True),
        (r"(?:a*b?)*c", True),
        (r"(\w+\s?)+$", True),
        (r"(?:-[a-z]+)*", False),
        (r"(?:[a-z]+ )*x", False),
        (r"(?:ab)+c+", False),
    ],
)
def test_runaways_are_told(pattern: str, *, expected: bool) -> None:
    """The check sees what it is for."""
    flags = re.compile(pattern).flags
    assert bool(list(_runaways(_parser.parse(pattern, flags), flags))) == expected
