"""Words that hand speech, thought and judgement to somebody: verbs and nouns.

Chosen from the classes of reporting and evaluative verbs in grammars of English
(Quirk et al. 1985, chapter 16; Levin 1993, classes 29-37) and completed with the verbs
of newspaper style. Verbs are given by their base form; particles belong to a frame.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

#: What the writer commits to by the verb, in the spirit of Hooper (1975) and of
#: Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013).
VERB_CLASSES: Final[dict[str, frozenset[str]]] = extended(
    "speech.verb_classes",
    {
        name: frozenset(verbs.split())
        for name, verbs in {
            "neutral": """say tell state write add report announce comment remark
            mention describe speak explain note reply respond answer continue begin
            conclude
            tweet retweet post read go recount recall relate inform notify brief
            publish sign""",
            "assertive": """claim assert maintain contend insist argue declare proclaim
            affirm stress emphasize emphasise underline underscore reiterate repeat
            testify swear vouch allege profess reaffirm""",
            "factive": """reveal disclose confirm acknowledge admit concede confess
            recognize recognise realize realise know learn discover find show remind
            demonstrate observe regret verify concur prove understand notice""",
            "tentative": """suggest indicate imply hint speculate guess estimate predict
            forecast project believe think feel suspect suppose assume reckon presume
            consider imagine figure foresee""",
            "denial": """deny dispute reject rebut refute contradict dismiss disagree
            doubt disavow refuse decline disclaim""",
            "warning": """warn caution threaten fear worry alert""",
            "promise": """promise vow pledge guarantee assure commit undertake offer
            agree swear""",
            "wish": """hope wish expect plan intend aim prefer long yearn anticipate
            aspire""",
            "demand": """demand urge ask request call appeal plead beg advise recommend
            propose order instruct implore exhort encourage press insist invite""",
            "question": """ask wonder question inquire enquire query""",
            "praise": """praise hail applaud commend thank congratulate welcome
            endorse laud salute extol credit compliment""",
            "blame": """criticize criticise condemn denounce blame accuse slam blast
            lambast lambaste chide rebuke scold decry deplore mock ridicule deride
            castigate assail berate fault chastise disparage belittle
            bash rip admonish vilify""",
            "naming": """call describe label brand dub portray characterize
            characterise liken compare depict""",
            "manner": """joke quip shout yell cry scream whisper mutter murmur exclaim
            chant sigh snap laugh smile recite boast brag gloat lament complain bemoan
            gripe grumble muse opine chuckle deadpan crow thunder fume retort counter
            reason rant huff hiss intone""",
        }.items()
    },
)

#: Forms of these verbs that are as often nouns: "plans", "claims", "states".
NOUN_FORMS: Final = word_set(
    "speech.noun_forms",
    """
    aims answers appeals blames boasts calls claims comments counters credits
    demands details doubts emails estimates faults fears figures forecasts
    hopes jokes labels notes notices objects offers orders pledges plans points posts
    projects promises protests questions rants regrets remarks replies reports requests
    rules screams shouts signals signs smiles states texts tweets vows wishes
    worries
    """,
)

#: Past forms of these verbs that are often adjectives before a noun.
ATTRIBUTIVE: Final = word_set(
    "speech.attributive",
    """
    alleged claimed confirmed detailed disputed estimated planned projected promised
    proposed repeated reported suspected
    """,
)

# What may stand as the words after the verb. A verb is in every frame it takes.
#: "that ..." or a bare clause.
CLAUSE: Final = word_set(
    "speech.clause",
    """say state tell write add report announce comment remark mention explain note
    reply respond answer conclude tweet post recount recall inform notify claim
    assert maintain contend insist argue declare proclaim affirm stress emphasize
    emphasise underline underscore reiterate repeat testify swear allege profess
    reaffirm reveal disclose confirm acknowledge admit concede confess recognize
    recognise realize realise know learn discover find show demonstrate remind observe
    regret verify concur suggest indicate imply hint speculate guess estimate predict
    forecast project believe think feel suspect suppose assume reckon presume imagine
    figure foresee deny dispute disagree doubt warn caution threaten fear worry alert
    promise vow pledge guarantee assure agree hope wish expect anticipate demand ask
    request plead recommend propose wonder joke quip shout complain boast brag lament
    muse opine crow counter retort prefer advise order instruct understand
    prove notice decide signal clarify calculate rule certify attest surmise
    protest""",
)
#: Of these, the ones that take a clause without "that" so readily that it is likely.
BARE_CLAUSE: Final = word_set(
    "speech.bare_clause",
    """
    say think believe hope insist argue
    """,
)
#: "to ..." without an object before it.
INFINITIVE: Final = word_set(
    "speech.infinitive",
    """vow pledge promise threaten offer agree refuse decline plan intend aim hope
    wish expect prefer swear propose ask demand long yearn aspire decide claim
    beg plead profess""",
)
#: Who refuses "to comment" says nothing that could be reported.
REFUSING: Final = extended("speech.refusing", frozenset(("refuse", "decline")))
# What is not done where somebody refuses to speak.
SILENCES: Final = word_set(
    "speech.silences",
    """comment say answer discuss respond elaborate speak talk give provide disclose
    identify""",
)
# Who has not done one of these has said nothing, as long as no clause follows.
UNSAID: Final = extended(
    "speech.unsaid",
    SILENCES | frozenset("announce clarify confirm decide endorse".split()),
)
# Who will do one of these has not said it yet.
TO_COME: Final = word_set(
    "speech.to_come",
    """
    announce answer decide find learn prove publish push reply respond reveal speak talk
    testify
    """,
)
#: What those do not want to be who "asked not to be named".
ANONYMOUS: Final = word_set("speech.anonymous", "named identified quoted")
#: Somebody, then "to ...", "that ..." or a question: the words after the somebody.
ADDRESSEE: Final = word_set(
    "speech.addressee",
    """tell inform notify brief remind assure warn caution alert advise promise urge ask
    request beg implore exhort encourage press invite order instruct persuade
    convince""",
)
#: Of these, the ones whose object is always the one who is addressed.
TELLING: Final = word_set("speech.telling", "tell remind assure inform notify brief")
#: A noun phrase that sums up what was said or thought.
OBJECT: Final = word_set(
    "speech.object",
    """announce claim assert declare proclaim affirm stress emphasize emphasise
    underline underscore reiterate repeat allege profess reaffirm reveal disclose
    confirm acknowledge admit concede deny dispute reject rebut refute contradict
    dismiss doubt disavow fear demand propose recommend predict forecast suggest
    praise hail applaud commend thank congratulate endorse laud salute extol
    criticize criticise condemn denounce blame accuse slam blast lambast lambaste
    chide rebuke scold decry deplore mock ridicule deride castigate assail berate
    fault chastise disparage belittle bash call describe label brand
    dub portray characterize characterise liken lament bemoan question regret cite
    oppose defend mention discuss recall explain express voice
    promise pledge admonish vilify credit tout estimate outline detail clarify protest
    echo
    """,
)
#: A preposition, and what follows it.
PREPOSITION: Final[dict[str, frozenset[str]]] = extended(
    "speech.preposition",
    {
        verb: frozenset(prepositions.split())
        for verb, prepositions in {
            "call": "for on upon",
            "warn": "of about against",
            "caution": "against about",
            "complain": "of about",
            "boast": "of about",
            "brag": "of about",
            "joke": "about",
            "point": "to out",
            "refer": "to",
            "allude": "to",
            "object": "to",
            "agree": "with on",
            "disagree": "with",
            "speak": "of about against",
            "talk": "of about",
            "apologize": "for to",
            "apologise": "for to",
            "speculate": "about on",
            "worry": "about",
            "wonder": "about",
            "hope": "for",
            "push": "for",
            "argue": "for against",
            "appeal": "for to",
            "plead": "for",
            "insist": "on",
            "testify": "about to",
            "rail": "against",
            "inveigh": "against",
            "hint": "at",
            "lash": "out",
            "ask": "for about",
            "dream": "of",
            "comment": "on",
            "elaborate": "on",
            "think": "of about",
            "know": "of about",
        }.items()
    },
)

#: Verbs that report only with words in quotation marks or a colon after them.
QUOTE_ONLY: Final = word_set(
    "speech.quote_only",
    """go begin continue speak smile laugh sigh snap cry yell scream whisper mutter
    murmur exclaim chant recite thunder fume deadpan chuckle reason gloat quip shout
    read sign publish describe reason rant interject interrupt bellow gush sing
    plead press bark sneer roar ask inquire enquire respond reply
    scribble text email blog caption huff hiss intone""",
)

#: Verbs whose subject may follow them: `"..." said the mayor`.
INVERTING: Final = word_set(
    "speech.inverting",
    """say add write ask reply respond answer explain note tweet continue conclude
    recall joke quip shout yell cry whisper exclaim argue insist declare remark observe
    warn begin report agree announce read post state claim lament complain muse wonder
    retort counter boast scream chant mutter murmur echo concede admit acknowledge
    opine fume thunder assert contend predict recount testify huff hiss
    intone deadpan""",
)

#: Past forms and participles that no suffix rule gives.
IRREGULAR: Final[dict[str, tuple[str, ...]]] = extended(
    "speech.irregular",
    {
        "say": ("said",),
        "tell": ("told",),
        "write": ("wrote", "written"),
        "read": ("read",),
        "begin": ("began", "begun"),
        "speak": ("spoke", "spoken"),
        "think": ("thought",),
        "feel": ("felt",),
        "know": ("knew", "known"),
        "find": ("found",),
        "show": ("showed", "shown"),
        "learn": ("learned", "learnt"),
        "swear": ("swore", "sworn"),
        "go": ("went", "gone"),
        "forecast": ("forecast", "forecasted"),
        "foresee": ("foresaw", "foreseen"),
        "understand": ("understood",),
        "seek": ("sought",),
        "beg": ("begged",),
        "admit": ("admitted",),
        "plan": ("planned",),
        "commit": ("committed",),
        "dub": ("dubbed",),
        "deadpan": ("deadpanned",),
        "brag": ("bragged",),
        "refer": ("referred",),
        "prefer": ("preferred",),
        "rebut": ("rebutted",),
        "quip": ("quipped",),
        "crow": ("crowed",),
        "sing": ("sang", "sung"),
        "dream": ("dreamed", "dreamt"),
        "blog": ("blogged",),
        "chat": ("chatted",),
        "rip": ("ripped",),
        "snap": ("snapped",),
    },
)

#: Participles that are no past forms: without an auxiliary they are passives.
PARTICIPLES: Final = word_set(
    "speech.participles", "written begun spoken known shown sworn gone foreseen sung"
)

#: Verbs that only lead to the reporting verb: "went on to say", "refused to say".
CHAIN: Final = word_set(
    "speech.chain",
    """went go goes on continue continued continues appear appeared appears seem seemed
    seems proceed proceeded tried try tries began begun begin begins came comes come
    used happened liked likes had""",
)

#: Nouns that hand the clause after them to their owner: "the mayor's claim that ...".
NOUNS: Final = word_set(
    "speech.nouns",
    """claim statement assertion allegation contention argument belief view opinion
    admission announcement declaration suggestion warning prediction promise pledge vow
    threat hope fear denial insistence conclusion confession accusation comment remark
    testimony acknowledgement acknowledgment complaint boast concern worry demand
    proposal recommendation call plea request assurance guarantee revelation
    criticism praise expectation notion idea plan desire wish intention
    """,
)
#: Of these, the ones that take "to ...".
INFINITIVE_NOUNS: Final = word_set(
    "speech.infinitive_nouns",
    """promise pledge vow threat hope demand proposal call plea request plan desire wish
    intention""",
)
#: A text in which somebody speaks: its words are those of the speaker before it.
MEDIA: Final = word_set("speech.media", "statement tweet email post message release")
#: Headings before a colon besides those of a site, which name no speaker.
LABEL_NOUNS: Final = word_set(
    "speech.label_nouns",
    """
    claim claims question questions inquiry verdict myth reality bottom line takeaway
    takeaways background conclusion example examples problem solution result results
    reason reasons rule step plus minus verdict rating score title subject date time
    place location where when why how what translation
    """,
)
#: What "it" takes up who says something: bodies, as nouns.
BODIES: Final = word_set(
    "speech.bodies",
    """
    company firm agency group ministry department union bank airline maker operator
    network organization organisation party board council committee commission court
    government administration hospital university school newspaper office team club
    foundation charity institute watchdog regulator carrier retailer manufacturer
    association federation coalition church embassy army police force service
    """,
)
