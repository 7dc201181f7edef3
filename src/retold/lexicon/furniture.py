"""Standing text of news sites: what is printed with many reports and tells no news.

The openings of the pitches, notices and notes that publishers set round an article,
as they are worded across English-language sites; chosen from the writer's knowledge
of such sites. One match makes the whole sentence (or line) furniture.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Who sells pictures to many papers.
_PICTURES: Final = (
    r"(?:ap|associated press|afp|reuters|upi|epa(?:-efe)?|efe|dpa|pa|xinhua|tass|sipa|"
    r"getty(?: images)?|bloomberg|shutterstock|alamy|istock(?:photo)?|corbis|"
    r"zuma(?: ?press)?|rex(?: features)?|polaris|magnum)"
)
# What a reader can press.
_BUTTONS: Final = (
    r"(?:advertisement|loading|share|tweet|print|e-?mail|facebook|twitter|youtube|"
    r"instagram|linkedin|pinterest|whatsapp|reddit|flipboard|comments?|learn more|"
    r"read more|see more|show more|load more|view more|more videos|photos?|videos?|"
    r"play|pause|replay|mute|previous|next|skip|close|menu|search|sign in|log in|"
    r"subscribe|newsletters?|save|copy link|topics?|related|trending|analysis|opinion|"
    r"commentary|editorial|ad)"
)

# At the beginning of a sentence or line.
OPENINGS: Final = extended(
    "furniture.openings",
    (
        r"read (?:more|also|next|the (?:full|original))\b",
        r"(?:also|more) (?:read|on this|from)\b",
        r"(?:related|recommended|see also|watch|listen|more)\s*:",
        r"(?:click|tap) (?:here|to|for more|the link)\b",
        r"read (?:the|this|his|her|their) (?:\w+ ){0,3}\w+ here\W*$",
        r"continue reading\b",
        r"(?:sign|signed) up\b",
        r"subscribe\b",
        (
            r"get (?:the|our|more|all the|unlimited|breaking)\b.{0,60}"
            r"\b(?:inbox|newsletters?|app|access|alerts?|free|latest)\b"
        ),
        r"(?:download|install) (?:the|our)\b.{0,40}\bapp\b",
        r"(?:follow|like|join|find|contact|e-?mail|reach) (?:us|him|her|me|them)\b",
        r"follow @\w",
        r"follow (?:our|the latest|all the latest) .{0,50}\b(?:coverage|updates)\W*$",
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
        (
            r"(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|"
            r"editor'?s? note|update)\b\s*:"
        ),
        r"(?:contributing|photo(?:graph)?s?|image|video|file photo|caption)\s*:",
        r"(?:\(?reporting|editing|writing|additional reporting|graphic) by\b",
        r"our standards\s*:",
        r"(?:advertisement|sponsored)\b",
        r"(?:story|article|text) continue[sd]\b(?: (?:below|after)\b.{0,30})?\W*$",
        # What stands on a player, in capitals: "Just watch what happens" is speech.
        r"(?-i:(?:JUST |MUST |NOW |ALSO )?WATCH(?:ED|ING)?(?: NOW| LIVE)?\b)",
        # A button of a player, and the caption of what it plays.
        r"(?-i:CLOSE (?:[“\"‘']?[A-Z][a-z’']|[AI] [a-z]))",
        r"slide ?show \(\d{1,3} (?:images?|photos?)\)",
        r"(?:image (?:copyright|caption|credit|source)|media caption|photo credit)\b",
        r"photo(?:graph|s| illustration)? (?:by|courtesy(?: of)?)\b[^!?;]{2,60}$",
        r"previous next\b",
        r"(?:we|this (?:web)?site) (?:use|uses)\b.{0,40}\bcookies\b",
        r"by (?:clicking|signing up|subscribing|continuing)\b",
        r"(?:support|donate to) (?:our|us|independent|quality)\b",
        (
            r"support (?:(?:[\w.]+['’]s?|the|our|local|independent|quality|public|"
            r"explanatory|investigative|non-?profit) ){1,4}journalism\W*$"
        ),
        r"(?:enlarge this image|toggle caption)\b",
        r"media playback is (?:un|not )supported\b",
        r"(?:read or )?(?:share|print|comment on) this\b",
        r"also on (?-i:[A-Z]{3})[\w.' ]{0,30}:",
        r"more on [^.!?:]{2,40}:\W*$",
        (
            r"more (?:great |top )?(?:stories|headlines|videos|coverage) (?:from|on)\b"
            r"[^.!?]{0,50}$"
        ),
        r"full coverage\s*:",
        r"interested in [^?]{2,80}\? add\b",
        r"\b[\w.]{1,40}['’]s full\b[\w ]{0,40}\bcoverage\b[^.!?]{0,60}$",
        r"(?:this (?:article|story) )?(?:tagged|filed) (?:under|in)\s*:",
        r"view more\b.{0,40}\b(?:articles|stories|videos|photos|columns)\b",
        r"watch the latest\b.{0,40}\bat\b",
        r"join the conversation(?: (?:below|here|on \w+|in the comments))?\W*$",
        (
            r"(?:please )?check back\b.{0,20}"
            r"\b(?:soon|later|for (?:updates?|more|further|the latest))\b"
        ),
        r"to submit an? (?:letter|comment|column|tip|story|correction)\b",
        r"(?:got|have) an? (?:news )?tip\b[^.!]{0,40}\?",
        r"send (?:us )?an? (?:news )?tip\b",
        r"with (?:\w+ ){1,3}wires?\W*$",
        (
            r"this (?:article|story|report) (?:is based|contains|includes)\b.{0,30}"
            r"\b(?:wires?(?:[ -]service)? reports?|material from|reporting by|"
            r"reporting from)\b"
        ),
        (
            r"this (?:interview|conversation|transcript) (?:has been|was|is)\b.{0,30}"
            r"\bedited\b"
        ),
        r"accuracy and availability may vary\W*$",
        (
            r"for more (?:from|on|about|information|stories|news|coverage)\b.{0,60}"
            r"\b(?:check out|visit|click|go to|subscribe|sign up|listen to)\b"
        ),
        r"for (?:licensing|reprints?|syndication)\b.{0,80}\bcontact\b",
        (
            r"(?:to|for) (?:(?:view|see|read|watch) )?(?:an?|the) [^.!?]{2,60}, click"
            r"(?: here| on\b|:| \w+[./]\w)"
        ),
        (
            r"visit [\w.'’ -]{2,50} for (?:the latest|"
            r"more (?:stories|news|information|details|coverage|on|about)|"
            r"full (?:coverage|details|results))\b"
        ),
        r"don['’]t see the (?:graphic|video|image|map|poll|chart|form)\b",
        (
            r"this (?:article|story|post) is (?:more than )?\d{1,2} "
            r"(?:days?|months?|years?) old\b"
        ),
        r"this is a rush transcript\b",
        r"(?:this )?copy may not be in its final form\b",
        # Boxes to fill in.
        r"you (?:can|may) (?:unsubscribe|opt[ -]?out)\b",
        (
            r"you can (?:also )?(?:contact|e-?mail|reach) (?:us|me|him|her|them) "
            r"(?:in the following\b|(?:at|on|by|via)\b.{0,40}"
            r"(?:@|\d{3}|\btwitter|\bfacebook))"
        ),
        r"thank(?:s| you) for (?:subscribing|signing up|registering)\b",
        r"view all .{0,40}\bnewsletters\b",
        r"newsletter sign-?up\W*$",
        r"for your security, we\b",
        r"(?:invalid|enter your|your) e-?mail(?: address)?\W*$",
        r"(?:an error (?:has )?occurred|please (?:re-enter|try again(?: later)?))\W*$",
        r"stay (?:in the know|connected|informed|up to date)\W*$",
        (
            r"please consider (?:donating|subscribing|supporting|"
            r"becoming an? (?:member|subscriber|supporter)|"
            r"(?:making )?an? (?:contribution|donation|gift))\b"
        ),
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
        r"\b(?:in|into|to) your (?:inbox|e-?mail inbox)\b",
        r"\bmake sure (?:to|you) subscribe\b",
        r"\bprotected by recaptcha\b",
        r"\breplay more videos\b",
        r"\bcheck your spam\b",
        r"\b(?:enable|requires) javascript\b",
        r"\bstories that matters?, delivered\b",
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
        r"^\s*[—–-]+ ?[^()]{2,60}\(@\w+\) \w+ \d{1,2}, \d{4}\W*(?:report\W*)?$",
        # Whose picture it is: "Ana Rehm/Reuters", "AP Photo/Ana Rehm", "Getty Images".
        (
            rf"^\W*+(?:[\w.'’-]++ ){{0,4}}[\w.'’-]++ ?(?:/|via) ?(?:{_PICTURES})\b"
            r"[^.!?]{0,40}$"
        ),
        rf"^\W*(?:{_PICTURES})(?: photo)?(?: ?/ ?[^!?/]{{2,40}}){{0,2}}\W*$",
        # Buttons, alone or in a row; a clock; a line of signs; a mark of the editor's.
        rf"^\W*(?:{_BUTTONS})(?:\W+(?:{_BUTTONS}))*\W*$",
        r"^\W*(?:featured )?image (?:via|by|from|credit|source|courtesy)\b.{0,60}$",
        # What introduces the words of another outlet.
        r"^\W*(?:more )?(?:from|via) [^.!?:]{2,40}:\W*$",
        r"^[\W\d_]+$",
        r"^\s*\[/?\w+\]\W*$",
        # The captions of a gallery, which stands with many reports of an outlet.
        r"\b(?:hide caption|image|photo|slide|picture) \d{1,3} (?:of|/) \d{1,3}\b",
    ),
)

# What only the caption of a picture has: where somebody stands in it, or a weekday with
# its full date.
CAPTIONS: Final = extended(
    "furniture.captions",
    (
        r", (?:(?:second |third )?from (?:the )?)?(?:left|right|cent(?:er|re)),",
        # "(R)" is a party.
        r" \((?:left|right|cent(?:er|re))\)",
        r"^\(?file (?:photo\b|[-–—])",
        r"^in this (?:\w+\.? ){1,4}(?:\d{1,2}, )?(?:\d{4},? )?(?:file )?photo\b",
        (
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day, "
            r"[a-z]{3,9}\.? \d{1,2}, \d{4}\b"
        ),
    ),
)

# What sites set between or into the lines of an article: players, galleries and the
# owners of pictures. By the words each begins with, the whole of it; where a picture's
# caption follows, that is left.
INSERTED: Final = extended(
    "furniture.inserted",
    {
        "JUST WATCHED": (
            r"JUST WATCHED [^\n]{0,400}?MUST WATCH [^\n]{0,300}?\d\d:\d\d"
        ),
        # No caption is longer.
        "Photos: ": (
            r"Photos: (?:(?:(?!Hide Caption)[^\n]){0,1500}+Hide Caption \d+ of \d+)++"
        ),
        "Image copyright": (
            r"Image copyright (?:[^\n]{1,60}? Image caption\b|[^\n]{1,60}$)"
        ),
        "Media playback": (
            r"Media playback is (?:unsupported|not supported) on (?:your|this) device"
            r"(?: Media caption\b)?"
        ),
        "toggle caption": r"toggle caption [^\n]{0,150}$",
    },
)
# The last word of links that are set behind a name, in the midst of a sentence.
LINKS_END: Final = word_set("furniture.links_end", "MORE")

# What sites set before a line with a colon or a dash, and nobody's name.
LABELS: Final = word_set(
    "furniture.labels",
    """
    advertisement advisory alert also analysis breaking caption clarification column
    comment commentary context correction correspondence developing disclaimer
    disclosure editorial exclusive explainer fact factbox facts featured file
    flashback follow gallery graphic graphics headline icymi image important info
    interactive latest listen live map more new news note now opinion photo photos
    picture pictures podcast poll quiz read recommended related report review see
    source sources spoiler sponsored story subscribe summary survey timeline tip tips
    trending update updated updates video videos view viewpoint warning watch
    """,
)
