"""Time expressions: where they stand, of what type, with what value."""

from itertools import pairwise

import pytest

from retold.annotation.times import find_times
from retold.text.tokenized import tokenize_text

# A Thursday.
PUBLISHED = "2025-02-27"


def times(text, published=PUBLISHED):
    """The expressions of a text as (words, type, value)."""
    found = find_times(tokenize_text(text), published)
    return [(text[t.start : t.end], t.type, t.value) for t in found]


def values(text, published=PUBLISHED):
    """The values alone."""
    return [value for _, _, value in times(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Feb. 18 in Oslo.", "Feb. 18", "2025-02-18"),
        ("They met on February 18, 2024, in Oslo.", "February 18, 2024", "2024-02-18"),
        ("He was born on 14 February 1980.", "14 February 1980", "1980-02-14"),
        ("It fell on the 4th of July 1976.", "the 4th of July 1976", "1976-07-04"),
        ("The shop closed on 12/25/2024.", "12/25/2024", "2024-12-25"),
        ("The shop closed on 25/12/2024.", "25/12/2024", "2024-12-25"),
        ("The shop closed on 2024-12-25.", "2024-12-25", "2024-12-25"),
        ("A June 2010 deal failed.", "June 2010", "2010-06"),
        ("It ended in 2014.", "2014", "2014"),
        ("It began in nineteen ninety-one.", "nineteen ninety-one", "1991"),
        ("She won in mid-2012.", "mid-2012", "2012"),
        ("The 1990s were good.", "The 1990s", "199"),
        ("Music of the '80s sold well.", "the '80s", "198"),
        ("A church of the 19th century burned.", "the 19th century", "18"),
        ("It rained in the summer of 1969.", "the summer of 1969", "1969-SU"),
        ("Sales rose in the second quarter of 2019.",
         "the second quarter of 2019", "2019-Q2"),
        ("Sales rose in the first half of 2024.", "the first half of 2024", "2024-H1"),
        ("Sales rose in fiscal 2023.", "fiscal 2023", "2023"),
        ("Shops shut on Christmas Eve 2021.", "Christmas Eve 2021", "2021-12-24"),
        ("The towers fell on 9/11 in New York.", "9/11", "2001-09-11"),
    ],
)  # fmt: skip
def test_absolute_date_keeps_what_the_words_say(text, words, value):
    """Dates that name their year need no anchor but the words."""
    assert times(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He resigned on Thursday.", "2025-02-27"),
        ("He resigned on Friday.", "2025-02-21"),
        ("The court will rule on Friday.", "2025-02-28"),
        ("The court is to rule on Friday.", "2025-02-28"),
        ("The hearing is Monday.", "2025-03-03"),
        ("On Tuesday, the court will rule.", "2025-03-04"),
        ("Last Thursday he resigned.", "2025-02-20"),
        ("The trial begins next Thursday.", "2025-03-06"),
        ("The trial was scheduled for Monday.", "2025-03-03"),
        ("Thursday's vote will not change the law.", "2025-02-27"),
    ],
)
def test_weekday_is_the_nearest_on_the_side_of_its_tense(text, value):
    """A bare weekday is the last one, or the next one where the future is told."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On the 18th the pier broke.", "the 18th", "2025-02-18"),
        ("The pier broke on the 28th.", "the 28th", "2025-01-28"),
        ("The court will rule on the 28th.", "the 28th", "2025-02-28"),
        ("The works will end by the 3rd.", "the 3rd", "2025-03-03"),
        ("The works will end on the 31st.", "the 31st", "2025-03-31"),
        ("They left Tuesday the 18th.", "Tuesday the 18th", "2025-02-18"),
        ("They left on Tuesday, the 18th.", "Tuesday, the 18th", "2025-02-18"),
        ("Rent fell due on the 21st of last month.",
         "the 21st of last month", "2025-01-21"),
        ("Rent fell due on the 21st of the month.",
         "the 21st of the month", "2025-02-21"),
    ],
)  # fmt: skip
def test_day_of_a_month_is_the_nearest_on_the_side_of_its_tense(text, words, value):
    """A day known by its number alone is the last one, or the next one."""
    assert times(text) == [(words, "DATE", value)]


def test_night_of_a_day_is_a_time():
    """The part of the day belongs to the day of the month."""
    found = times("The night of the 18th was cold.")
    assert found == [("The night of the 18th", "TIME", "2025-02-18TNI")]


def test_stretch_of_days_of_a_month_has_both_ends():
    """The second day is announced by the first."""
    text = "It rained from the 18th to the 21st."
    assert values(text) == ["2025-02-18", "2025-02-21"]


def test_day_of_a_month_is_of_the_month_spoken_of():
    """Where a date far from the publication was told, it is near that."""
    text = "On March 12, 2024, it rained. By the 18th the dam broke."
    assert values(text) == ["2024-03-12", "2024-03-18"]


def test_day_of_a_month_without_publication_keeps_its_number():
    """Year and month are not known."""
    assert values("On the 18th the pier broke.", None) == ["XXXX-XX-18"]


def test_upcoming_tells_of_the_future():
    """What is upcoming is still to come."""
    assert values("Talks on the upcoming vote in March failed.") == ["2025-03"]


def test_each_weekday_follows_the_tense_of_its_own_clause():
    """Past and future in one sentence do not mix."""
    text = "He was arrested Monday and will appear in court Tuesday."
    assert values(text) == ["2025-02-24", "2025-03-04"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It rained yesterday.", "yesterday", "2025-02-26"),
        ("Talks resume the day after tomorrow.",
         "the day after tomorrow", "2025-03-01"),
        ("Last week they met.", "Last week", "2025-W08"),
        ("They met this week.", "this week", "2025-W09"),
        ("They met earlier this month.", "earlier this month", "2025-02"),
        ("They met two weeks ago.", "two weeks ago", "2025-W07"),
        ("They met nearly three years ago.", "nearly three years ago", "2022"),
        ("It was built a decade ago.", "a decade ago", "2015"),
        ("They met last June.", "last June", "2024-06"),
        ("Last winter was mild.", "Last winter", "2023-WI"),
        ("They met two weeks hence.", "two weeks hence", "2025-W11"),
        ("He fled in December.", "December", "2024-12"),
        ("He will retire in December.", "December", "2025-12"),
        ("It opened in July last year.", "July last year", "2024-07"),
        ("It opens by the end of the year.", "the end of the year", "2025"),
        ("It grew in next year's first quarter.",
         "next year's first quarter", "2026-Q1"),
        ("Thanksgiving was quiet.", "Thanksgiving", "2024-11-28"),
        ("The parade is planned for Easter Sunday.", "Easter Sunday", "2025-04-20"),
        ("Floods hit on Monday, Feb. 24.", "Monday, Feb. 24", "2025-02-24"),
        ("They met over the weekend.", "the weekend", "2025-W08-WE"),
    ],
)  # fmt: skip
def test_relative_date_counts_from_the_publication(text, words, value):
    """What is told from the report's own day is placed in the calendar."""
    assert times(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He called at 5 p.m. on Monday.", "5 p.m. on Monday", "2025-02-24T17:00"),
        ("Police came around 2:30 a.m. Tuesday.",
         "around 2:30 a.m. Tuesday", "2025-02-25T02:30"),
        ("They met at 1400 GMT.", "1400 GMT", "2025-02-27T14:00"),
        ("The vote was held at noon Friday.", "noon Friday", "2025-02-21T12:00"),
        ("He fled on Thursday night.", "Thursday night", "2025-02-27TNI"),
        ("He fled last night.", "last night", "2025-02-26TNI"),
        ("He fled on the morning of Feb. 3.", "the morning of Feb. 3",
         "2025-02-03TMO"),
        ("It closed at 4 in the morning.", "4 in the morning", "2025-02-27T04:00"),
        ("Polls will close at 8 p.m. EST, Nov. 4.", "8 p.m. EST, Nov. 4",
         "2025-11-04T20:00"),
    ],
)  # fmt: skip
def test_clock_time_carries_its_day(text, words, value):
    """Hours and parts of the day are TIME, with the day that they belong to."""
    assert times(text) == [(words, "TIME", value)]


def test_bare_clock_time_takes_the_day_spoken_of():
    """A clock time in the next sentence is of the day before it."""
    text = "The march began Monday. At 6 p.m. the square was empty."
    assert values(text) == ["2025-02-24", "2025-02-24T18:00"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He ruled for just over six weeks.", "just over six weeks", "P6W"),
        ("It took the past three years.", "the past three years", "P3Y"),
        ("A two-day visit failed.", "two-day", "P2D"),
        ("It took two and a half years.", "two and a half years", "P2Y6M"),
        ("It took 2 1/2 hours.", "2 1/2 hours", "PT2H30M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took a few days.", "a few days", "PXD"),
        ("It took twenty-four hours.", "twenty-four hours", "PT24H"),
        ("It took a couple of months.", "a couple of months", "P2M"),
        ("A monthlong strike ended.", "monthlong", "P1M"),
        ("It took at least two decades.", "at least two decades", "P20Y"),
        ("He waited for years.", "years", "PXY"),
    ],
)
def test_length_of_time_is_a_duration(text, words, value):
    """Lengths are ISO 8601 periods, X where the number is not told."""
    assert times(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),
        ("They play Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
        ("They meet each year.", "each year", "P1Y"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("They meet daily.", "daily", "P1D"),
        ("They meet every July.", "every July", "XXXX-07"),
    ],
)
def test_what_comes_back_is_a_set(text, words, value):
    """Repetitions have the type SET."""
    assert times(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is closed now.", "PRESENT_REF"),
        ("He resigned recently.", "PAST_REF"),
        ("In recent years prices rose.", "PAST_REF"),
        ("It was sold a few years ago.", "PAST_REF"),
        ("We will know soon.", "FUTURE_REF"),
        ("Nobody knows the future.", "FUTURE_REF"),
    ],
)
def test_vague_time_is_a_reference(text, value):
    """Words that point without saying when only tell the side."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from May 3 to 5.", ["2025-05-03", "2025-05-05"]),
        ("It ran May 3-5, 2019.", ["2019-05-03", "2019-05-05"]),
        ("It ran between May and June 2020.", ["2020-05", "2020-06"]),
        ("It ran from 1999 to 2002.", ["1999", "2002"]),
        ("The 1914-1918 war ended.", ["1914", "1918"]),
        ("It ran Monday through Friday.", ["2025-02-24", "2025-02-28"]),
        ("He won in June 2010 and fell in August.", ["2010-06", "2010-08"]),
    ],
)
def test_both_ends_of_a_stretch_are_found(text, expected):
    """Ranges give two expressions that share the month or the year."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 he won. The following year he lost.", ["2012", "2013"]),
        ("He won on May 3, 2012. Two days later he lost.",
         ["2012-05-03", "2012-05-05"]),
        ("He won in 2012. That year she lost.", ["2012", "2012"]),
        ("Net for the third quarter fell, from a profit a year earlier.",
         ["2024-Q3", "2023-Q3"]),
        ("Net fell in the second quarter of 2020, from $2 million a year ago.",
         ["2020-Q2", "2019-Q2"]),
    ],
)  # fmt: skip
def test_time_told_from_another_counts_from_it(text, expected):
    """Later, earlier and following times are counted from the one before."""
    assert values(text) == expected


def test_distance_finer_than_its_base_is_only_a_length():
    """Three days after a year is no day of the calendar."""
    assert times("He won in 2012. Three days later he lost.")[1] == (
        "Three days later",
        "DURATION",
        "P3D",
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He resigned on Thursday.", "XXXX-WXX-4"),
        ("He resigned on Feb. 12.", "XXXX-02-12"),
        ("He resigned this week.", "XXXX-WXX"),
        ("He resigned in April.", "XXXX-04"),
        ("He resigned last year.", "XXXX"),
        ("He resigned in 2014.", "2014"),
        ("He resigned on May 3, 2012.", "2012-05-03"),
        ("He resigned at noon.", "XXXX-XX-XXT12:00"),
        ("He resigned on Christmas Day.", "XXXX-12-25"),
        ("He resigned on Thanksgiving.", "XXXX-XX-XX"),
        ("Sales fell in the third quarter.", "XXXX-Q3"),
        ("He ruled for three weeks.", "P3W"),
    ],
)
@pytest.mark.parametrize("published", [None, "", "last week"])
def test_value_without_anchor_keeps_x_for_what_is_unknown(text, value, published):
    """Without a day of publication only what the words fix is told."""
    assert values(text, published) == [value]


def test_datetime_of_publication_counts_as_its_day():
    """The clock time of the publication does not matter."""
    assert values("He left on Thursday.", "2025-02-27T23:30:00Z") == ["2025-02-27"]


def test_day_that_does_not_exist_is_no_time():
    """Feb. 29 is left out in a year without one, and so is the 45th."""
    assert times("He left on Feb. 29, 2023, or in June 45.") == [
        ("June", "DATE", "2024-06")
    ]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "’s", "-"])
def test_text_without_words_has_no_times(text):
    """Empty and wordless texts give an empty list."""
    assert times(text) == []


def test_other_scripts_have_no_times():
    """Only English is read; nothing is taken for a time elsewhere."""
    assert times("Встреча прошла в четверг. 会談は木曜日に行われた。") == []


def test_odd_quotes_and_dashes_do_not_hide_a_time():
    """Typographic marks stand next to a time without belonging to it."""
    text = "“Friday’s talks” failed — on ‘Monday’ they resumed…"
    assert [words for words, _, _ in times(text)] == ["Friday", "Monday"]


def test_times_are_sorted_and_do_not_overlap():
    """The list goes from left to right, each expression by itself."""
    text = (
        "On Monday, May 5, 2025, at 5 p.m., two weeks after the vote of April 21, "
        "he spoke of the past three years and of last week's talks."
    )
    found = find_times(tokenize_text(text), PUBLISHED)
    spans = [(t.start, t.end) for t in found]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(found) == 6


def test_clock_times_of_a_stretch_share_their_day():
    """The first of two clock times takes the day that the second names."""
    text = "It lasted from 9 a.m. to 5 p.m. on Friday."
    assert values(text) == ["2025-02-21T09:00", "2025-02-21T17:00"]


def test_day_known_by_its_date_has_its_year():
    """Some dates name one day of history when the right word follows."""
    text = "The Sept. 11 attacks came first. The Sept. 11 concert was sold out."
    assert values(text) == ["2001-09-11", "2024-09-11"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began at half past nine.", "half past nine", "2025-02-27T09:30"),
        ("It began at half past nine p.m.", "half past nine p.m.", "2025-02-27T21:30"),
        ("It ended at a quarter to ten.", "a quarter to ten", "2025-02-27T09:45"),
        ("It ended at a quarter past one.", "a quarter past one", "2025-02-27T01:15"),
        ("Sales rose in Q3 2023.", "Q3 2023", "2023-Q3"),
        ("Sales rose in Q3.", "Q3", "2024-Q3"),
        ("Loans grew in the nineties.", "the nineties", "199"),
        ("The pier broke the other day.", "the other day", "PAST_REF"),
        ("He has said so in the past.", "the past", "PAST_REF"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They meet three times a year.", "three times a year", "P1Y"),
        ("They meet every other week.", "every other week", "P2W"),
    ],
)
def test_time_in_an_idiom_is_found(text, words, value):
    """Clock times in words, quarters by their number, decades by their name."""
    assert [(w, v) for w, _, v in times(text)] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left last March.", "2024-03"),
        ("He left last January.", "2024-01"),
        ("He left last November.", "2024-11"),
        ("He left this past January.", "2025-01"),
    ],
)
def test_last_month_by_name_is_not_the_one_just_over(text, value):
    """In February "last January" is rather that of the year before."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2010-14 plan failed.", ["2010", "2014"]),
        ("He ruled in 1998–99.", ["1998", "1999"]),
        ("Dial 2010-14.", []),
    ],
)
def test_short_end_of_a_stretch_of_years_is_a_year(text, expected):
    """Behind a preposition or an article; else it may be any number."""
    assert values(text) == expected


def test_morning_of_the_next_day_counts_from_the_day_spoken_of():
    """It stays so over sentences."""
    text = "He fell on Feb. 18. He left the next morning."
    assert values(text) == ["2025-02-18", "2025-02-19TMO"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will “go home” on Friday.", "2025-02-28"),
        ('They will "go home" on Friday.', "2025-02-28"),
        ("“They will go home,” he said Friday.", "2025-02-21"),
        ("It will fall. “It fell,” they said Friday.", "2025-02-21"),
        ("The talks could resume as soon as Saturday.", "2025-03-01"),
    ],
)
def test_quoted_words_do_not_hide_the_verb(text, value):
    """The verb before a quoted stretch tells the tense of what stands behind it."""
    assert values(text) == [value]


def test_year_before_a_compound_is_that_of_the_figures():
    """As in "the year-ago results"."""
    text = "Profit rose in the third quarter of 2024. The year-ago loss was large."
    assert times(text)[1][0] == "year-ago"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opens in the week of March 3.", "the week of March 3", "2025-W10"),
        ("It fell in the week of Dec. 9, 2024.", "the week of Dec. 9, 2024", "2024-W50"),
        ("The last Friday in June is free.", "The last Friday in June", "2025-06-27"),
        ("He died on the first Monday of May 2024.",
         "the first Monday of May 2024", "2024-05-06"),
        ("They met on the third Thursday in November.",
         "the third Thursday in November", "2024-11-21"),
    ],
)  # fmt: skip
def test_weekday_of_a_month_and_week_of_a_day_are_dates(text, words, value):
    """By their number in the month, or the day that the week holds."""
    assert [(w, v) for w, _, v in times(text)] == [(words, value)]


def test_week_of_a_day_without_publication_is_some_week():
    """As "this week" is."""
    assert times("It opens in the week of March 3.", None)[0][2] == "XXXX-WXX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The May rally was loud.", "2017-05"),
        ("In May the rally was loud.", "2017-05"),
        ("In May the rally may be loud.", "2018-05"),
    ],
)
def test_month_of_may_is_no_sign_of_what_is_to_come(text, value):
    """Its name is that of an auxiliary."""
    assert values(text, "2017-08-12") == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "In this Jan. 30, 2021, file photo, Brenn speaks.",
            "Jan. 30, 2021",
            "2021-01-30",
        ),
        ("They passed a bill to pay the crews until Dec. 8.", "Dec. 8", "2031-12-08"),
        ("The harbour did not open until Dec. 8.", "Dec. 8", "2030-12-08"),
        ("The mayor fell on March 3. The election is near.", "March 3", "2031-03-03"),
    ],
)
def test_bound_is_the_nearest_whatever_the_verb(text, words, value):
    """Who passed a bill until December means the one to come."""
    assert times(text, "2031-09-08") == [(words, "DATE", value)]
