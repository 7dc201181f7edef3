"""Closed word classes of English by which phrases and clauses are told apart.

The closed classes (pronouns, determiners, prepositions, conjunctions, auxiliaries) are
as complete as newspaper English needs; the lists of adverbs and of words of time hold
what stands between a subject, its verb and the words it reports.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

#: Personal pronouns that can be a subject, and "who".
PRONOUNS: Final = word_set("clauses.pronouns", "he she they it we i you who")
OBJECT_PRONOUNS: Final = word_set(
    "clauses.object_pronouns",
    """
    him her them us me it you himself herself
    """,
)
REFLEXIVES: Final = word_set(
    "clauses.reflexives", "himself herself itself themselves myself ourselves"
)
#: The reporter and the reader, who are no speakers of a report.
WRITER: Final = word_set(
    "clauses.writer",
    """
    i we you us me let's i'm i've i'd i'll we're we've we'd we'll you're you've
    """,
)
#: Subjects of which something is said to be not so.
NOBODY: Final = word_set("clauses.nobody", "no none nobody neither nothing")
#: What counts off points at the front of a sentence.
ORDINALS: Final = word_set(
    "clauses.ordinals", "first second third fourth fifth sixth seventh last"
)
#: What a sentence around a quotation may begin with without saying whose it is.
NO_VOICES: Final = word_set(
    "clauses.no_voices",
    "my our your yes everyone everybody anyone anybody",
)
ARTICLES: Final = extended("clauses.articles", frozenset(("a", "an", "the")))
POSSESSIVES: Final = word_set("clauses.possessives", "his her their its")
#: Words that begin a noun phrase.
DETERMINERS: Final = word_set(
    "clauses.determiners",
    """the a an this these those his her its their our my your some any no every each
    another such many few several more most other all both one two three four five six
    seven eight nine ten dozens hundreds thousands""",
)
#: Words after which a verb form is rather a noun or an adjective.
NOUN_FRONTS: Final = word_set(
    "clauses.noun_fronts",
    """the a an this these those his her its their our my your any no every each another
    such more most other much whose what""",
)
PREPOSITIONS: Final = word_set(
    "clauses.prepositions",
    """in on at of for from by with about into over under after before during since
    despite amid against between through without within near upon like across toward
    towards among per via according speaking citing asked outside inside following
    unlike as to""",
)
#: Words at which a clause begins, so that a phrase cannot reach beyond them.
BREAKS: Final = word_set(
    "clauses.breaks",
    """that because as while when if after before since though although which who where
    whether than so but or until whom unless whose what how why once nor yet""",
)
#: Of these, the ones whose clause hangs on another clause.
SUBORDINATORS: Final = word_set(
    "clauses.subordinators",
    """
    as while when if after before since though although because until once
    """,
)
QUESTION_WORDS: Final = word_set(
    "clauses.question_words",
    """
    how why what whether who where when if which
    """,
)
#: Words at the front of a clause that are no part of its subject.
LEADING: Final = word_set(
    "clauses.leading",
    """but and yet so still then now later also even meanwhile however nevertheless
    instead earlier recently today yesterday or nor only when while as because if after
    before although though since thus indeed finally again perhaps maybe nonetheless
    additionally moreover furthermore separately overall""",
)

BE: Final = word_set(
    "clauses.be",
    """
    is are was were been be being am isn't aren't wasn't weren't 's 're
    """,
)
#: What a base form may stand after.
MODALS: Final = word_set(
    "clauses.modals",
    """will would could can may might must should shall did does do won't wouldn't
    couldn't can't cannot didn't doesn't don't 'd 'll to""",
)
#: What may, might or should be said was not said.
POSSIBLE: Final = word_set("clauses.possible", "can could may might must should would")
AUXILIARIES: Final = extended(
    "clauses.auxiliaries",
    (BE | MODALS - {"to"})
    | frozenset(
        "has have had having not never n't hasn't haven't hadn't 've ain't".split()
    ),
)
NEGATIONS: Final = word_set(
    "clauses.negations",
    """
    not never n't cannot without neither nor
    """,
)
#: Finite forms that show that a clause, and no mere phrase, stands here.
FINITE: Final = word_set(
    "clauses.finite",
    """is are was were has have had will would can could may might should must did does
    do said says told isn't aren't wasn't weren't won't wouldn't doesn't didn't don't
    can't cannot couldn't hasn't haven't hadn't 'll 'd""",
)

#: Words of time that may stand between a subject, its verb and the words said.
TIMES: Final = word_set(
    "clauses.times",
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight earlier later recently january february march april june july august
    september october november december jan. feb. aug. sept. sep. oct. nov. dec. morning
    afternoon evening night week month year day days ago weekend hours minutes last
    previously early late once""",
)
#: Adverbs without "-ly" that stand inside or beside a verb group.
ADVERBS: Final = word_set(
    "clauses.adverbs",
    """also then later now still just once again even often ever always already soon
    first instead twice too further meanwhile rather sometimes thus yet only both long
    since never not likewise nevertheless nonetheless""",
)
#: Words in "-ly" that are no adverbs.
NO_ADVERBS: Final = word_set(
    "clauses.no_adverbs",
    """
    family italy july ally reply rally only supply daily anatoly beverly billy carly
    connelly connolly daly donnelly emily healy kelly kennelly kimberly lilly lily molly
    o'reilly polly reilly sally vasily vitaly willy assembly monopoly anomaly tally
    """,
)
#: Single words between commas that part no verb from its auxiliary or subject.
ASIDES: Final = word_set(
    "clauses.asides",
    """
    however too though meanwhile also therefore instead
    """,
)
#: Before these an "-ing" form has the subject of its sentence ("after saying ...").
GERUND_FRONTS: Final = word_set(
    "clauses.gerund_fronts",
    """
    by after before while when in without then instead
    """,
)
#: Subjects, besides plurals in "-s", after which a base form is a finite verb.
PLURAL_SUBJECTS: Final = word_set(
    "clauses.plural_subjects",
    """they we i you people police some many others most critics who all both few
    several women men which that""",
)
#: Subjects that leave no doubt that the next word is their verb.
CLEAR_SUBJECTS: Final = word_set(
    "clauses.clear_subjects",
    """
    who they we i he she it you
    """,
)
#: What can begin the words after a verb, so that a form like "claims" is the verb.
COMPLEMENT_STARTS: Final = word_set(
    "clauses.complement_starts",
    """that the a an he she it they we i you there his her its their this these those to
    no not if whether how what why who when where him them us me about for as all some
    any more most many people : ,""",
)
#: Words that can begin a noun phrase, besides determiners and pronouns.
PHRASE_STARTS: Final = word_set(
    "clauses.phrase_starts",
    """there him them us me not nothing everyone someone nobody anyone everything people
    only""",
)
#: Words that cannot begin one.
NO_PHRASE_STARTS: Final = word_set(
    "clauses.no_phrase_starts",
    """
    also too again out up down back away off and then there
    """,
)
#: Words that a noun follows: adjectives, and what is used like one ("talking points").
ADJECTIVES: Final = word_set(
    "clauses.adjectives",
    """
    recent latest own new past previous earlier initial final early old big bigger
    biggest tough tougher key major minor main true false baseless bold bitter broad
    specific similar different strict critical controversial political legal racist
    sexist derogatory outlandish unfounded exaggerated overlapping competing various
    important easy hard difficult inflammatory disparaging
    prepared talking battleground
    """,
)
