"""Marks by which news sites show that a text is no plain news report.

Rubrics in headlines, folders in addresses, names of newsletters, and the standing lines
of opinion pages, live blogs and round-ups, as they are worded across English-language
sites; chosen from the writer's knowledge of such sites. Everything is in lower case,
with straight apostrophes and "-" for every dash; where a table holds patterns, its
comment says so.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# ---- opinion -------------------------------------------------------------------------

# Folders of an address. "blogs" and "analysis" are not here: they hold news as well.
# The last row is of other languages, where the address is all we go by.
OPINION_FOLDERS: Final = word_set(
    "genres.opinion_folders",
    """
    opinion opinions editorial editorials op-ed op-eds oped opeds opinion-editorial
    commentary commentaries commentisfree column columns columnist columnists
    letters letters-to-the-editor your-letters viewpoint viewpoints guest-columns
    guest-commentary guest-opinion op-ed-contributors contributors-opinion perspectives
    opinion-columnists opinion-columns posteverything congress-blog
    leaders great-debate cifamerica cif-green
    meinung kommentar kommentare opinione opinioni opiniao opinie opiniones columnas
    """,
)
# Ends of folders above the last: "political-commentary".
OPINION_FOLDER_ENDS: Final = extended(
    "genres.opinion_folder_ends",
    ("-commentary", "-columnists", "-columns", "-editorials"),
)
# The same as first label of a host: "opinion.example.org".
OPINION_HOSTS: Final = word_set(
    "genres.opinion_hosts",
    """
    opinion opinions opinionator commentary editorials op-ed
    """,
)
# Rubrics before a colon, a bar or a dash at a headline's head, or alone at its end.
OPINION_RUBRICS: Final = extended(
    "genres.opinion_rubrics",
    (
        "opinions?",
        "(?:guest |reader |contributed )?opinion",
        "(?:guest |reader |lead )?editorials?",
        "(?:guest |reader )?commentary",
        "op-?eds?",
        "(?:guest |the |my |sunday )?column",
        "(?:guest |reader )?columnist",
        "guest (?:essay|view|post)",
        "perspective",
        "viewpoints?",
        "(?:our|my|your|another|opposing) views?",
        "letters? to the editor",
    ),
)
# A rubric behind the headline's last colon. Not "editorial" or "op-ed": these words
# tell there who said so.
OPINION_TAILS: Final = extended(
    "genres.opinion_tails", ("column", "(?:our|my|another|opposing) view")
)
# Ends of an outlet's name, behind a dash or in brackets.
OPINION_DESKS: Final = word_set(
    "genres.opinion_desks",
    """
    opinion opinions editorial editorials op-ed op-eds commentary columns columnists
    letters
    """,
)
# What a byline begins with, or consists of.
OPINION_BYLINES: Final = extended(
    "genres.opinion_bylines",
    (
        "opinion",
        "opinion by",
        "editorial",
        "editorial board",
        "the editorial board",
        "editorials",
        "the editors",
        "letters to the editor",
    ),
)
# Anywhere in a byline.
OPINION_AUTHORS: Final = extended(
    "genres.opinion_authors",
    (
        "editorial board",
        "opinion columnist",
        "opinion contributor",
        "opinion writer",
        "opinion editor",
        "syndicated columnist",
        "guest columnist",
        "guest contributor",
    ),
)
# Standing lines by which a paper keeps its distance from an author, and what it says of
# him, under a word that each of them holds: patterns, sought round that word.
OPINION_NOTICES: Final = extended(
    "genres.opinion_notices",
    {
        "expressed": (
            r"\b(?:views?|opinions?|thoughts) (?:and (?:views?|opinions?) )?"
            r"(?:that are )?expressed"
            r"(?: (?:here|herein|above"
            r"|by (?:columnists|contributors|the authors?|our \w+)"
            r"|(?:in|on|of) (?:this|the|these|our) (?:[\w'-]+ )?(?:article|commentary"
            r"|column|piece|op-?ed|blog|post|essay|editorial|letter)s?))?,? "
            r"(?:are|is|do not|does not|belong) "
            r"(?:necessarily |solely |entirely |only |not )*"
            r"(?:the author|his|her|their|my|those of|that of|reflect|represent|to )"
        ),
        "opinion": (
            r"\bthis is an opinion (?:piece|article|column|essay)\b"
            r"|\bis an? (?:[\w' -]{1,40} )?opinion (?:columnist|contributor|writer)\b"
            r"|\b(?:view|read) more opinion\b"
        ),
        # Writers whom a site calls columnists report news as well: plain words only.
        "columnist": (
            r"\bis an? "
            r"(?:weekly |regular |(?:nationally |internationally )?syndicated )?"
            r"columnist (?:for|at|with)\b"
        ),
        "editorial board": r"\bis a member of [\w' ]{2,40}editorial board\b",
    },
)
# A line of the text that begins so, within the first lines: a pattern. Desks that mix
# the two say so with a stroke ("Comment/Opinion:").
OPINION_HEAD: Final = (
    r"(?:[a-z]+/)?(?:opinion|commentary|editorial|op-ed)(?:/[a-z]+)?:|to the editor:"
)

# ---- live ----------------------------------------------------------------------------

# Folders of an address.
LIVE_FOLDERS: Final = word_set(
    "genres.live_folders",
    """
    live live-blog live-blogs liveblog liveblogs live-news live-updates live-update
    live-coverage live-reporting live-ticker liveticker minute-by-minute
    """,
)
# Anywhere in the last part of an address that is made of words. A folder above it holds
# the single stories of a running event as well.
LIVE_SLUGS: Final = extended(
    "genres.live_slugs",
    (
        "live-updates",
        "live-blog",
        "liveblog",
        "live-coverage",
        "as-it-happened",
        "minute-by-minute",
    ),
)
# A headline without any of these words is none of the next.
LIVE_CUES: Final = extended("genres.live_cues", ("live", "minute", "happen", "latest"))
# Patterns in a headline. Each needs a mark beside it or an end of the headline: "live"
# is a verb, and "live coverage" something that stations give and refuse.
LIVE_TITLES: Final = extended(
    "genres.live_titles",
    (
        r"^live ?[:|]",
        r"^live - ",
        r"(?:^|[:|(,-] )live[ -]?(?:blog(?:ging)?|updates?)\b",
        r"\blive[ -]?(?:blog|updates?)(?:$| ?[:|)]| - )",
        r"^live coverage(?: ?[:|]| - )",
        r"(?:[:|]| -) live coverage$",
        r"(?: - | ?\| ?)live!?$",
        r"(?: - | ?\| ?|: |, |\()(?:as|how) it happened\)?!?$",
        r"^as it happened\b",
        r"(?:^|[:|(,-] )minute[ -]by[ -]minute\b",
        r"\bminute[ -]by[ -]minute$",
        r"^the latest(?: ?[:|]| - )",
    ),
)
# In the head or foot of a text that is one.
LIVE_NOTICES: Final = extended(
    "genres.live_notices",
    (
        "(all times ",
        "this live blog",
        "this liveblog",
        "blog is now closed",
        "our live coverage has ",
        "live updates have ended",
    ),
)
# What an address that speaks of live updates needs beside it, for an address is seldom
# changed when the page becomes a plain report: a pattern, sought in head and foot.
LIVE_TRACE: Final = (
    r"\b\d{1,2}:\d\d ?[ap]\.?m\b|\bupdated at\b|\b(?:latest|key|biggest) developments:"
    r"|\blive (?:blog|updates|coverage)\b|\blive-?blog"
)
# Words that make a ladder of times a live blog rather than a chronology.
LIVE_WORDS: Final = extended(
    "genres.live_words", ("live", "latest", "rolling", "updates")
)

# ---- digest --------------------------------------------------------------------------

# Folders of an address.
DIGEST_FOLDERS: Final = word_set(
    "genres.digest_folders",
    """
    newsletter newsletters briefing morning-briefing evening-briefing daily-briefing
    morning-report evening-report news-in-brief newsbriefs news-briefs
    roundups news-roundup daily-digest morning-digest week-in-review daily-news-briefing
    """,
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# Patterns in the last part of an address that is made of words, as publishers name the
# issues of a briefing.
DIGEST_SLUGS: Final = extended(
    "genres.digest_slugs",
    (
        rf"\b{_WEEKDAY}-(?:[a-z]{{2,9}}-)?briefing\b",
        r"\b(?:morning|evening)-(?:briefing|digest|newsletter|news-roundup)\b",
        r"\b(?:week-in-review|things-to-know-today)\b",
    ),
)
# A headline without any of these words is none of the next.
DIGEST_CUES: Final = extended(
    "genres.digest_cues",
    (
        "brief",
        "digest",
        "round",
        "rundown",
        "memo",
        "headlines",
        "wrap",
        "cheat",
        "catch-",
        "newsletter",
        "know",
        "stories",
        "review",
        "week in",
        "missed",
        "summary",
    ),
)
_PART: Final = (
    r"(?:(?:early |late )?(?:morning|midday|noon|lunchtime|afternoon|evening|nightly"
    r"|night))"
)
# The day has no "'s": "Monday's briefing" is one that somebody held.
_DATED: Final = rf"(?:(?:{_WEEKDAY}|daily|weekend|weekly|{_PART}) )+(?:news )?"
_ISSUE: Final = (
    r"(?:briefings?|brief|news ?letter|news ?briefing|digest|round-?up|rundown|memo"
    r"|headlines|news ?wrap|wrap-?up|cheat sheet|catch-up|news summary)"
)
# The mark that sets a rubric off from the headline proper, or the headline's end.
_SET_OFF: Final = r"(?:$| ?[:|,(]| - )"
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_TODAY: Final = (
    r"(?:today|tonight|this (?:morning|afternoon|evening|week|weekend)"
    rf"|(?:for|on|to start)(?: your)? (?:{_WEEKDAY}|{_MONTH} \d{{1,2}}))"
)
# Patterns in a headline. White Houses and governors hold briefings, so nothing but an
# edition may stand before the word.
DIGEST_TITLES: Final = extended(
    "genres.digest_titles",
    (
        (
            r"^(?:(?:the|your|our|us|uk|australia|asia|europe) ){0,2}"
            rf"{_DATED}{_ISSUE}(?:{_SET_OFF}| for )"
        ),
        rf"(?: - | ?\| ?|: )(?:the )?{_DATED}{_ISSUE}$",
        rf"\bthings (?:you (?:need|have) )?to know {_TODAY}{_SET_OFF}",
        rf"\bstories (?:you need )?to (?:know|read|watch|follow) {_TODAY}{_SET_OFF}",
        rf"\bwhat (?:you need|we need|you|to)(?: to)? know {_TODAY}{_SET_OFF}",
        rf"\b(?:what|stories|news) you (?:may have )?missed {_TODAY}{_SET_OFF}",
        rf"^(?:the )?(?:world |business |politics )?(?:news )?in brief{_SET_OFF}",
        rf"^(?:world |business |local )?news briefs?{_SET_OFF}",
        r"^(?:the |this )?(?:news )?week in (?:review|politics|news|brief|pictures)\b",
        (
            r"^(?:the )?week in (?:\d+|one|five|ten) "
            r"(?:stories|headlines|pictures|charts)\b"
        ),
        r"(?: - | ?\| ?|: )(?:the )?(?:week|year|month|day) in review$",
        r"^(?:the |this )?(?:year|month|weekend|day) in review\b",
        (
            r"^(?:today|tonight|yesterday|this week|the day|the week)(?:'s)? "
            rf"(?:top |biggest |main )?(?:headlines|(?:top|big) stories){_SET_OFF}"
        ),
        (
            r"^(?:the )?(?:top|biggest|main) (?:news )?(?:stories|headlines) "
            r"(?:of|for|from) (?:the (?:day|week|month|year)|today|this)\b"
        ),
        rf"^(?:news|daily|weekly|world news|politics) round-?up{_SET_OFF}",
        r"\bnews round-?up$",
    ),
)
# Newsletters and daily columns of news that open the headline with their name, which a
# mark or the headline's end sets off.
DIGEST_NEWSLETTERS: Final = extended(
    "genres.digest_newsletters",
    (
        (
            r"(?:politico |florida |california |new york |massachusetts )?"
            r"playbook(?: [ap]m)?"
        ),
        r"(?:the hill's )?(?:morning|12:30|evening) report",
        (
            r"overnight (?:defense|energy|health ?care|finance|tech|technology"
            r"|cybersecurity|regulation|money)"
        ),
        r"on the money",
        r"fox news first",
        r"(?:fox news )?halftime report",
        r"(?:the )?(?:daily|health|finance|technology|cybersecurity|energy) 202",
        r"axios (?:am|pm)",
        r"morning (?:score|money|tech|education|defense|shift|energy|trade|mix|links)",
        r"first (?:read|edition|thing)",
        r"the (?:10|ten)-point",
        r"up first",
        r"the daily (?:trail|beast cheat sheet)",
        r"politics (?:am|pm)",
    ),
)
# How a newsletter greets in the first lines, under a word that each greeting holds:
# patterns, sought round that word.
DIGEST_GREETINGS: Final = extended(
    "genres.digest_greetings",
    {
        "welcome to": (
            r"\bwelcome to (?:the hill's |the |our |today's |your )?(?:[\w:'.]+ ){0,3}?"
            r"(?:newsletter|briefing|(?:morning|evening|\d+:\d\d) report|overnight)\b"
        ),
        "reading": (
            r"\b(?:you're|you are) reading (?:the |our |today's |this week's )?"
            r"(?:[\w:'-]+ ){0,4}?(?:newsletter|briefing)\b"
        ),
        "good ": (
            r"\bgood (?:morning|evening|afternoon)[.,!-]* (?:and )?"
            r"(?:welcome to [\w' ]{0,30}(?:newsletter|briefing|report|digest|first)"
            r"|here(?:'s| is| are) (?:the|your|what|today's|some)|we're covering)\b"
        ),
        "here": (
            r"\bhere(?: are|'s| is) (?:the |some of the |a look at the )?"
            r"(?:top |biggest |main |key )(?:news )?(?:stories|headlines) "
            r"(?:you need|you should|we're|making|that|for|of the|this|to start|from)\b"
            r"|\bhere(?:'s| is) (?:what )?(?:else )?(?:you need|what)? ?to know "
            r"(?:to (?:get|start)|as you start|today|this morning|tonight)\b"
        ),
        "in your inbox every": (
            r"\bwant [\w' ]{3,30} "
            r"(?:report|first|briefing|brief|digest|newsletter|update)"
            r" in your inbox every (?:day|week)"
        ),
        "receive this": r"\breceive this (?:briefing|newsletter|digest) by e-?mail\b",
    },
)

# ---- list ----------------------------------------------------------------------------

# What such a piece counts, in the plural: with these behind a number at its head, the
# headline says enough.
LIST_NOUNS: Final = extended(
    "genres.list_nouns",
    (
        r"take-?aways?",
        r"reasons(?! (?:given|cited|offered))",
        r"myths",
        r"misconceptions",
    ),
)
# These are counted by news as well ("Three arguments in Harlan bar end in arrests"), so
# one of the next has to follow.
LIST_LOOSE_NOUNS: Final = extended(
    "genres.list_loose_nouns",
    tuple(
        """
    lessons facts tips questions quotes highlights predictions observations theories
    truths arguments explanations revelations mistakes surprises
    gaffes objections
    """.split()
    ),
)
LIST_FOLLOWERS: Final = (
    r"(?:$|[:!?,]| - | (?:for|about|that|to|you|we|from|why|on|behind|ahead|learned"
    r"|raised|surrounding|answered|against)\b)"
)
# And these need more, or numbered points in the text.
LIST_PHRASES: Final = extended(
    "genres.list_phrases",
    (
        (
            r"things (?:(?:you|we|i|to|that|about|every|nobody|no one|most)\b"
            r"|[\w' -]{2,40}\b(?:know|watch|did|does|should|must|can|could|learned)\b)"
        ),
        (
            r"ways (?:to|in which|that|you|we)\b"
            r"|ways [\w' -]{2,40}\b(?:can|could|will|would|may|might|is|are)\b"
        ),
        r"signs (?:that|you|we|your)\b",
        r"moments (?:from|that|in|you)\b",
        r"steps (?:to|you)\b",
        r"points (?:about|to (?:remember|consider|know))\b",
        r"(?:charts|maps|graphs|graphics) (?:that|to|which|show|on)\b",
        (
            r"(?:issues|names|numbers|races|people|states|stories|books|candidates|figures)"
            r" to (?:know|watch|read|follow)\b"
        ),
        r"winners and (?:\w+ )?losers\b",
    ),
)
# With a superlative before them, these need nothing more.
LIST_VAGUE_NOUNS: Final = extended(
    "genres.list_vague_nouns",
    tuple("things moments ways lines stories lies ideas problems rules quotes".split()),
)
# Adjectives that make a list of things a list piece.
LIST_SUPERLATIVES: Final = extended(
    "genres.list_superlatives", ("most", "best", "worst", "biggest", "greatest")
)
# Adjectives that may stand between the number and what is counted.
LIST_ADJECTIVES: Final = extended(
    "genres.list_adjectives",
    tuple(
        """
    key big biggest best worst top major more other important simple easy quick good
    great little surprising shocking essential crucial critical memorable common main
    weird wild fascinating interesting burning unanswered lingering early early-morning
    quick-hit final first initial instant remaining new smart hard tough basic early
    political real possible potential compelling powerful striking notable awkward
    outrageous revealing
    """.split()
    ),
)
# Headlines of the kind without a number; patterns at the head or behind a colon.
LIST_TITLES: Final = extended(
    "genres.list_titles",
    (
        (
            r"(?:the |our |some )?"
            r"(?:key |top |main |biggest |early |quick |big )*takeaways"
            r"(?:$| ?:| from\b| as\b)"
        ),
        r"(?:the )?winners (?:and|&) losers(?:$| ?:| from\b| of\b| in\b| - )",
        r"winners, losers\b",
    ),
)
# Patterns anywhere in a headline.
LIST_ASIDES: Final = extended(
    "genres.list_asides", (r"\band other (?:top |key |big )?takeaways from\b",)
)
