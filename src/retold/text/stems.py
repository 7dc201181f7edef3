"""Stems: one form for the inflections of an English word."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from Stemmer import Stemmer

_STEMMER: Final = Stemmer("english")

# Past forms that no suffix rule can trace back; only verbs that news uses.
_IRREGULAR: Final = {
    form: verb
    for verb, forms in (
        line.split(":")
        for line in """
arise:arose arisen
be:am is are was were been being
bear:bore borne
beat:beaten
become:became
begin:began begun
bind:bound
bite:bit bitten
blow:blew blown
break:broke broken
bring:brought
build:built
buy:bought
catch:caught
choose:chose chosen
come:came
cut:cutting
deal:dealt
die:dying dead
do:did does done
draw:drew drawn
drink:drank drunk
drive:drove driven
eat:ate eaten
fall:fell fallen
feed:fed
feel:felt
fight:fought
find:found
flee:fled
fly:flew flown
forbid:forbade forbidden
forget:forgot forgotten
forgive:forgave forgiven
freeze:froze frozen
get:got gotten
give:gave given
go:went gone
grow:grew grown
have:had has
hear:heard
hide:hid hidden
hold:held
keep:kept
know:knew known
lay:laid
lead:led
leave:left
lend:lent
lose:lost
make:made
mean:meant
meet:met
overthrow:overthrew overthrown
overturn:overturned
pay:paid
ride:rode ridden
ring:rang rung
rise:rose risen
run:ran
say:said
see:saw seen
seek:sought
sell:sold
send:sent
shake:shook shaken
shoot:shot
show:showed shown
shrink:shrank shrunk
sing:sang sung
sink:sank sunk
sit:sat
sleep:slept
speak:spoke spoken
spend:spent
stand:stood
steal:stole stolen
strike:struck stricken
swear:swore sworn
sweep:swept
swim:swam swum
take:took taken
teach:taught
tear:tore torn
tell:told
think:thought
throw:threw thrown
undergo:underwent undergone
understand:understood
wake:woke woken
wear:wore worn
win:won
withdraw:withdrew withdrawn
write:wrote written
""".split("\n")
        if line
    )
    for form in forms.split()
}


@lru_cache(maxsize=1 << 16)
def stem(norm: str) -> str:
    """The stem of a word in matching form (`Token.norm`): "talks" → "talk".

    Snowball's English stemmer (Porter 2001) after a table of irregular past forms;
    words of other languages come back nearly as they are. Numbers stay numbers.
    """
    if norm[0].isdigit():
        return norm
    stemmed: str = _STEMMER.stemWord(_IRREGULAR.get(norm, norm))
    return stemmed


def is_past(norm: str) -> bool:
    """Does a word look like a verb in the past ("provided", "spoke")?"""
    if norm in ("need", "exceed", "indeed", "speed", "proceed", "succeed", "hundred"):
        return False
    return norm.endswith("ed") or norm in _PAST


_PAST: Final = frozenset(
    form
    for form in _IRREGULAR
    if form not in ("am", "is", "are", "does", "has", "dying")
)
