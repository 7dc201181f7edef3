"""A story arranged for its readers."""

import msgspec
from msgspec.structs import replace

from retold.model import Edge, Report
from retold.show.account import Account


def texts(passage):
    """The words of a passage."""
    return "".join(stretch.text for stretch in passage.stretches)


def test_reports_stand_in_time_and_undated_ones_last(story):
    """The order of publication is that of the moments, whatever the offset."""
    order = [report.id for report in Account(story).reports]
    assert order == [
        "nor1", "dispatch", "coast", "nor2", "express", "quay", "lantern", "sahil",
    ]  # fmt: skip


def test_labels_number_the_reports_of_one_outlet(story):
    """Two reports of one outlet can be told apart, by their order."""
    account = Account(story)
    assert account.label("nor1") == "Norwire (1)"
    assert account.label("nor2") == "Norwire (2)"
    assert account.label("coast") == "Coast Herald"
    assert account.label("no such report") == "no such report"


def test_hard_findings_stand_by_certainty(story):
    """The surest finding is read first."""
    probabilities = [finding.probability for finding in Account(story).hard]
    assert probabilities == [0.95, 0.86]


def test_soft_findings_stand_by_kind_and_reports(story):
    """Soft findings come in groups that name the reports they are about."""
    account = Account(story)
    assert [(g.kind, [p for p, _ in g.pairs]) for g in account.soft] == [
        ("figure-differs", [("nor1", "nor2")]),
        ("hedge-dropped", [("nor1", "express")]),
    ]
    assert account.soft_count == 2


def test_short_evidence_is_shown_in_its_sentence(story):
    """A lone number says nothing; its sentence does, with the number marked."""
    account = Account(story)
    (finding,) = [f for f in story.findings if f.kind == "figure-differs"]
    first, second = account.passages(finding)
    assert texts(first) == "Four passengers were treated for cold, the coastguard said."
    assert [s.text for s in first.stretches if s.differs] == ["Four"]
    assert [s.text for s in second.stretches if s.differs] == ["Nine"]


def test_the_same_words_with_two_speakers_stay_two_passages(story):
    """Evidence that differs only in its sentence is not merged away."""
    account = Account(story)
    words = "Nobody was missing"
    (finding,) = [f for f in story.findings if f.kind == "figure-differs"]
    evidence = tuple(
        msgspec.structs.replace(
            finding.evidence[0],
            report=report.id,
            start=report.text.index(words),
            end=report.text.index(words) + len(words),
        )
        for report in story.reports
        if report.id in ("nor1", "lantern")
    )
    shown = account.passages(msgspec.structs.replace(finding, evidence=evidence))
    assert [p.places[0].report for p in shown] == ["nor1", "lantern"]


def test_quotes_of_the_same_words_are_one_wording(story):
    """Four reports with the same words and one with others are two wordings."""
    altered, other = Account(story).quote_wordings(story.quotes[0])
    assert [p.report for p in altered.places] == ["nor1", "dispatch", "coast", "nor2"]
    assert [s.text for s in other.stretches if s.differs] == ["begged"]


def test_speakers_with_altered_quotes_come_first(story):
    """What needs attention is not buried under the most quoted speaker."""
    assert Account(story).speakers[0].speaker == "Ines Valloran"


def test_first_pair_is_that_of_the_surest_hard_finding(story, big_story):
    """The page opens on reports worth comparing, not on two reprints."""
    assert Account(story).first_pair == (1, 5)
    account = Account(big_story)
    left, right = (account.reports[n - 1].id for n in account.first_pair)
    (family, *_) = big_story.origins
    assert len({left, right} & set(family.reports)) == 1


def test_a_disputed_statement_knows_its_findings(story):
    """A reader gets from the statement to what disputes it."""
    account = Account(story)
    numbers = {s.id: account.hard_about(s) for s in story.statements}
    assert numbers["st3"] == [2]
    assert numbers["st1"] == []


def test_a_corroborated_statement_knows_what_was_quoted_otherwise(story):
    """Two words for one in a quotation that both give: the reader is sent there."""
    (finding, *_) = Account(story).hard
    two = [e for e in finding.evidence if e.report != finding.evidence[0].report]
    places = (finding.evidence[0], two[0])
    (bare,) = [s for s in story.statements if s.id == "st1"]
    mention = bare.mentions[0]
    mentions = tuple(
        msgspec.structs.replace(mention, report=e.report, start=e.start, end=e.end)
        for e in places
    )
    account = Account(story)
    both = msgspec.structs.replace(bare, standing="corroborated", mentions=mentions)
    assert account.hard_about(both) == [1]
    assert (
        account.hard_about(msgspec.structs.replace(both, mentions=mentions[:1])) == []
    )


def test_forms_of_one_name_are_no_other_speaker(story):
    """A quote is given to somebody else only if no word of the names agrees."""
    (group,) = [g for g in story.quotes if g.id == "q2"]
    speakers = ["Lindqvist", "Mara Quill"]
    mentions = tuple(
        msgspec.structs.replace(m, quote=msgspec.structs.replace(m.quote, speaker=s))
        for m, s in zip(group.mentions, speakers, strict=True)
    )
    changed = msgspec.structs.replace(group, mentions=mentions)
    notes = [p.places[0].note for p in Account(story).quote_wordings(changed)]
    assert notes == ["", "given to Mara Quill, relayed by Mara Quill"]


def test_indirect_speech_is_told_from_quotation(story):
    """Who words it for a speaker is named as such, beside those who quote."""
    (group,) = [g for g in story.quotes if g.id == "q2"]
    forms = ["direct", "indirect"]
    mentions = tuple(
        msgspec.structs.replace(m, quote=msgspec.structs.replace(m.quote, form=form))
        for m, form in zip(group.mentions, forms, strict=True)
    )
    changed = msgspec.structs.replace(group, mentions=mentions)
    wordings = Account(story).quote_wordings(changed)
    assert [wording.is_quoted for wording in wordings] == [True, False]
    assert wordings[1].places[0].note.startswith("indirect")


def test_first_places_name_each_report_once(story):
    """A timeline entry with many places in a report leads to the first."""
    account = Account(story)
    evidence = story.timeline[0].evidence
    later = msgspec.structs.replace(evidence[0], start=evidence[0].start + 5)
    firsts = account.first_places([later, *evidence])
    assert [(e.report, e.start) for e in firsts] == [
        (e.report, e.start) for e in evidence
    ]


def test_unnamed_origins_of_several_reports_claim_no_source(story):
    """An origin without a name is not given that of one of its reports."""
    origins = (msgspec.structs.replace(story.origins[0], name=None),)
    account = Account(msgspec.structs.replace(story, origins=origins))
    assert account.origin_heading(account.origins[0]) == "Origin not named"
    assert account.origin_labels["o1"] == "common origin of Norwire (1) and 4 others"


def test_edge_words_claim_no_direction_that_is_unknown(story):
    """An undirected edge names no source."""
    account = Account(story)
    words = [account.edge_words(edge) for edge in account.edges]
    assert "Coast Herald is a reprint of Norwire (1)" in words
    assert words[-1] == (
        "Evening Express and Quayside Weekly: only quotes in common, direction unknown"
    )


def test_an_account_of_nothing_is_empty(bare):
    """A story without anything has a title and empty lists."""
    account = Account(bare())
    assert account.title == "Story without a title"
    assert account.hard == account.soft == account.speakers == account.edges == []
    assert account.own_origins == account.shared_origins == []


def test_outlet_names_are_made_safe(bare):
    """A name with a control character cannot steer what shows it."""
    story = msgspec.structs.replace(
        bare(), reports=(Report(id="r", text="", outlet="Bad\x1b[2JName\n"),)
    )
    assert Account(story).label("r") == "Bad\ufffd[2JName"


def test_many_copies_of_one_report_are_one_bundle(bare):
    """Four and more alike edges are told in one line; others stay by themselves."""
    story = bare(*(f"Text {n}." for n in range(7)))
    ids = [report.id for report in story.reports]

    def edge(target, relation, why, direction="known"):
        return Edge(
            source=ids[0],
            target=target,
            relation=relation,
            direction=direction,
            probability=0.9,
            shared=0.8 + ids.index(target) / 100,
            passages=(),
            why=why,
        )

    lineage = [
        *(edge(i, "reprint", "shares 80 %; credits HPB") for i in ids[1:5]),
        edge(ids[5], "version", "shares 9 %; later by 3 hours"),
        edge(ids[6], "reprint", "shares 9 %", "unknown"),
    ]
    account = Account(replace(story, lineage=tuple(lineage)))
    assert [len(bundle) for bundle in account.bundles] == [4, 1, 1]
    four, version, unknown = account.bundles
    assert " and " in account.bundle_words(four)
    assert "are reprints of" in account.bundle_words(four)
    assert "credits HPB (4)" in account.bundle_why(four)
    assert account.bundle_words(version) == account.edge_words(version[0])
    assert account.bundle_why(version) == version[0].why
    assert "direction unknown" in account.bundle_words(unknown)


def test_what_a_rewrite_adds_is_told_under_its_own_name(story):
    """The agency's name stands for words of the agency, not for those of its rewriter."""
    account = Account(story)
    statement = story.statements[3]
    assert account.voice_of("o1", statement) == "Norwire"
    (mention,) = (m for m in statement.mentions if m.report == "express")
    added = msgspec.structs.replace(
        statement, mentions=(msgspec.structs.replace(mention, voice="express"),)
    )
    assert account.voice_of("o1", added) == "Evening Express (origin: Norwire)"
    later = msgspec.structs.replace(mention, report="nor2", voice="nor2")
    updated = msgspec.structs.replace(statement, mentions=(later,))
    assert account.voice_of("o1", updated) == "Norwire"


def test_what_counts_for_nothing_is_told_apart(story):
    """A report whose origin is none of the statement's tells something like it."""
    account = Account(story)
    statement = msgspec.structs.replace(story.statements[0], origins=("o2",))
    assert account.told_by(statement) == ["quay"]
    assert "lantern" in account.akin(statement)
    assert account.akin(story.statements[0]) == []
    alone = msgspec.structs.replace(statement, standing="repeated")
    changed = msgspec.structs.replace(story, statements=(alone,))
    assert Account(changed).statements["single"] == [alone]
