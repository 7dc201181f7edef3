"""Words around counted things: what ends a noun phrase, plurals without an "s"."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Plural or collective without "s".
PLURALS: Final = word_set(
    "counted.plurals",
    """
    people men women children police staff troops personnel cattle sheep fish deer
    aircraft spacecraft media data bacteria criteria alumni fans persons mice feet geese
    oxen dead wounded injured missing homeless elderly poor rich young faithful
    policemen firemen servicemen congressmen lawmen gunmen fishermen businessmen
    policewomen servicewomen congresswomen salesmen spokesmen countrymen infantrymen
    crew fatalities casualties offspring series species
    """,
)
# Before a figure these say that it is foreseen, or would have to be.
FORESEEN: Final = word_set(
    "counted.foreseen",
    """
    need needs require requires predict predicts
    predicted forecast forecasts project projects projected expect expects expected
    """,
)
# Beside a figure these say that it counts a part, or those that come on top.
PARTS: Final = word_set(
    "counted.parts",
    "other others another more additional further extra remaining rest",
)
# Behind it these do; before it they say of what whole ("four of the 20").
PART_OF: Final = word_set("counted.part_of", "of among")
# States of those counted, kept with the noun: "guards killed", "people missing".
STATES: Final = word_set(
    "counted.states",
    """
    killed dead injured wounded hurt missing arrested detained infected displaced
    stranded hospitalised hospitalized evacuated rescued shot stabbed kidnapped abducted
    captured charged convicted sentenced fired homeless
    """,
)
# Verbs and other words that end the phrase besides grammar words.
ENDS: Final = word_set(
    "counted.ends",
    """
    said says say told tell tells according including included include includes
    following compared ago later earlier before after during since until were was are
    is be been being have has had will would could should may might can must did do
    does won lost took take takes taken came come comes went go goes gone got get gets
    gave give gives made make makes left fell fall falls rose rise rises led lead
    found find finds held hold holds began begin begins ran run runs became become
    kept met paid pay pays sent set sat stood stand stands spent stay stayed stays
    started stop stopped tried try tries turned used wanted want wants worked lived
    live lives died die dies dying remain remained remains joined claimed reported
    believed expected scheduled needed need needs known seen gathered attended
    participated responded signed showed show shows voted escaped survived suffered
    received entered opened closed returned worth each every apiece per more less
    fewer away high tall long wide deep old younger older across straight annually
    daily weekly monthly yearly nationwide worldwide overall today yesterday tomorrow
    tonight monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december now then too also
    only just even still already alone together elsewhere increased decreased climbed
    dropped gained plunged jumped surged tumbled slid
    """,
)

# Joined to their number by a hyphen these count what something is made of ("a 48-page
# report", "a three-judge panel"); others say what it is for ("two-state solution").
MAKING_UP: Final = word_set(
    "counted.making_up",
    """
    page word member judge seat count story storey room volume chapter article cylinder
    """,
)
# What a thing has one number of, however often it is told.
LENGTHS: Final = word_set("counted.lengths", "page word")
# Of things that have a length those that one story has several of: who writes a letter
# gets another one back.
EXCHANGED: Final = word_set(
    "counted.exchanged",
    "letter email memo memorandum note message statement post tweet reply answer",
)

# Nouns that count a different thing in each sentence: two figures of "people" or
# "times" are no one count for the noun alone.
GENERIC_COUNTED: Final = word_set(
    "counted.generic_counted",
    """
    people person persons man men woman women child children boy boys girl girls adult
    adults other others thing things part parts side sides way ways time times item
    items member members case cases point points vote votes day days week weeks month
    months year years hour hours minute minutes second seconds dead injured wounded
    killed missing percent dollar dollars euro euros pound pounds mile miles state
    states country countries city cities place places area areas group groups kind
    kinds type types step steps reason reasons question questions source sources
    """,
)
# What changes from day to day or month to month, so that each report has a number of
# its own: what is traded, and who uses, follows or buys.
DRIFTING: Final = word_set(
    "counted.drifting",
    """
    share shares stock warrant warrants bond bonds note notes contract contracts option
    options right rights barrel barrels bushel bushels ton tons tonne tonnes ounce
    ounces cent cents user users follower followers subscriber subscribers customer
    customers viewer viewers listener listeners reader readers visitor visitors
    download downloads
    """,
)
