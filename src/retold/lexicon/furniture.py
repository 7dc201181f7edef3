"""Standing text of news sites: what is printed with many reports and tells no news.

The openings of the pitches, notices and notes that publishers set round an article,
as they are worded across English-language sites; chosen from the writer's knowledge
of such sites. One match makes the whole sentence (or line) furniture.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# At the beginning of a sentence or line.
OPENINGS: Final = extended(
    "furniture.openings",
    (
        r"read (?:more|also|next|the (?:full|original))\b",
        r"(?:also|more) (?:read|on this|from)\b",
        r"(?:related|recommended|see also|watch|listen|more)\s*:",
        r"(?:click|tap) (?:here|to)\b",
        r"continue reading\b",
        r"(?:sign|signed) up\b",
        r"subscribe\b",
        (
            r"get (?:the|our|more|all the|unlimited|breaking)\b.{0,60}"
            r"\b(?:inbox|newsletters?|app|access|alerts?|free|latest)\b"
        ),
        r"(?:download|install) (?:the|our)\b.{0,40}\bapp\b",
        r"(?:follow|like|join|find|contact|e-?mail|reach) (?:us|him|her|me|them)\b",
        r"follow [\w.' -]{2,40} on (?:twitter|x|facebook|instagram|threads|bluesky)\b",
        r"(?:like|join) [\w.' -]{2,40} on facebook\b",
        r"(?:all rights reserved|copyright|©|\(c\) \d{4})",
        (
            r"this (?:material|content|article|story|report|post|column|piece) "
            r"(?:may not|was|is|has been|originally|first)\b.{0,60}"
            r"\b(?:published|reproduced|rewritten|redistributed|produced|translated|"
            r"updated|corrected|developing|appeared|adapted|syndicated)\b"
        ),
        r"(?:this is a )?(?:developing|breaking) (?:news )?(?:story|news)\b",
        r"(?:correction|clarification|editor'?s? note|update)\b\s*:",
        r"(?:contributing|photos?|image|video|file photo|caption)\s*:",
        r"(?:\(?reporting|editing|writing|additional reporting|graphic) by\b",
        r"our standards\s*:",
        r"(?:advertisement|sponsored|story continues below|article continues)\b",
        r"(?:we|this (?:web)?site) (?:use|uses)\b.{0,40}\bcookies\b",
        r"by (?:clicking|signing up|subscribing|continuing)\b",
        r"(?:support|donate to) (?:our|us|independent|quality)\b",
        r"(?:enlarge this image|toggle caption)\b",
        r"media playback is (?:un|not )supported\b",
        r"(?:share|print|comment on) this\b",
        r"(?:views|opinions) expressed\b",
        # Credits tell whose text it is, and no news.
        r"by [^.;:!?“”\"]{3,60}$",
        r"source\s*:.{1,60}$",
        r"(?:originally|first) (?:published|appeared)\b",
        r"(?:with |additional |further )+reporting (?:by|from)\b",
        (
            r"(?:this|the) (?:story|article|report|piece|dispatch|column) .{0,30}"
            r"\b(?:published|appeared|produced|provided|distributed)\b.{0,20}"
            r"\b(?:by|in|on|from)\b"
        ),
        (
            r"(?:[A-Z][\w.'’-]+ ){2,4}(?:is|was) (?:an?|the) (?:\w+[ -]){0,5}?"
            r"(?:reporter|correspondent|columnist|editor|contributor|writer|author|fellow|"
            r"producer|journalist)\b.{0,80}\b(?:at|for|of|with|covering|based)\b"
        ),
    ),
)

# Anywhere in a sentence or line.
PHRASES: Final = extended(
    "furniture.phrases",
    (
        r"(?:©|\(c\)|copyright) ?\d{4}\b",
        r"\bnot necessarily (?:those|the (?:views|opinions)|reflect)\b",
        r"\b(?:become|join as) an? (?:member|subscriber|supporter)\b",
        r"\bif you (?:enjoyed|liked) this (?:article|story|piece|report|post)\b",
        # A publisher's postal address: number, street, postal code.
        (
            r"\b\d{1,5} [\w. ]{2,30}\b(?:street|avenue|road|boulevard|st|ave|rd|blvd)\b"
            r".{0,60}\b\d{5}\b"
        ),
        r"\b(?:newsletters?|inbox)\b.{0,60}\b(?:sign up|subscribe|click|here)\b",
        (
            r"\b(?:sign up|subscribe)\b.{0,60}"
            r"\b(?:newsletters?|inbox|podcast|alerts|here)\b"
        ),
        r"\bcookies? (?:policy|settings|preferences)\b",
        r"\b(?:terms of (?:use|service)|privacy (?:policy|notice))\b",
        r"\bmay not be (?:published|reproduced|rewritten|redistributed)\b",
        r"\ball rights reserved\b",
        r"\b(?:published|republished|reprinted|used) with permission\b",
        r"^\s*[—–]+ ?[^.!?]{2,40}$",
        r"^\s*\([^()]{2,40}\)$",
        r"\bcontributed to this (?:report|story|article|piece)\b",
        r"\b(?:opinions|views) expressed (?:in|by|here)\b",
        r"\bon (?:itunes|apple podcasts|spotify|google play|stitcher)\b",
        r"\bfollow (?:\w+ ){1,4}on (?:twitter|facebook|instagram)\b",
        # The signature under a post that is shown within a report.
        r"^\s*[—–-]+ ?[^()]{2,60}\(@\w+\) \w+ \d{1,2}, \d{4}\W*$",
        # The captions of a gallery, which stands with many reports of an outlet.
        r"\b(?:hide caption|image|photo|slide|picture) \d{1,3} (?:of|/) \d{1,3}\b",
    ),
)

# What sites set before a line with a colon or a dash, and nobody's name.
LABELS: Final = word_set(
    "furniture.labels",
    """
    advertisement advisory alert also analysis breaking caption clarification column
    comment commentary context correction correspondence developing disclaimer
    disclosure editorial exclusive explainer fact factbox facts featured file
    flashback follow gallery graphic graphics headline image important info
    interactive latest listen live map more new news note now opinion photo photos
    picture pictures podcast poll quiz read recommended related report review see
    source sources spoiler sponsored story subscribe summary survey timeline tip tips
    trending update updated updates video videos view viewpoint warning watch
    """,
)
