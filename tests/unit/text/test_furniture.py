"""Standing text of news sites, and news that merely looks like it."""

import pytest

from retold.text.furniture import is_furniture

FURNITURE = [
    # players, galleries, buttons
    "JUST WATCHED Ferry strikes pier Replay More Videos ...",
    "MUST WATCH Brenn: ‘We heard the crash’ 02:45",
    "WATCH LIVE",
    "CLOSE Divers look for the bell of the Ostrel ferry on Monday. HPB",
    "Ferry strikes pier Replay More Videos ...",
    "Slideshow (14 Images)",
    "Previous Next Ana Rehm/Ostrel Post",
    "Loading...",
    "Share Tweet Email",
    "LEARN MORE",
    "02:45",
    "* * *",
    "____",
    "35.",
    "[pullquote]",
    "ANALYSIS/OPINION:",
    # on to other texts
    "Story Continued Below",
    "Story continues below advertisement",
    "( Also on OSTREL: Ferry firm fined)",
    "Read or Share this story: https://ostrel.example/1",
    "More Great Stories from Ostrel Review",
    "Full Coverage: Ferry crash",
    "More on the crash:",
    "For more from the Ostrel Post, check out our latest issue",
    "(To view a graphic on the crash, click ostrel.example/2)",
    "Visit the Ostrel Post's homepage for more stories.",
    "Don't see the graphic above?",
    "This article is more than 3 years old",
    "This story tagged under: Ferries",
    "Read the whole story here.",
    "Follow @ostrelpost",
    "Follow our ferry coverage.",
    "Join the conversation below.",
    "Please check back for updates.",
    # boxes
    "You can unsubscribe at any time.",
    "You may opt-out at any time.",
    "Invalid email address.",
    "Please try again later.",
    "Thank you for subscribing.",
    "View all Ostrel Post newsletters.",
    "The best of Ostrel sent straight to your inbox.",
    "If you are not already receiving it, make sure to subscribe.",
    "This site is protected by recaptcha",
    "This form requires JavaScript to complete.",
    "If you don't get it within 10 minutes, please check your spam folder.",
    "Support Ostrel’s local journalism",
    "Please consider making a contribution to the Post today.",
    "Have a tip we should know?",
    "Send a tip to the news team.",
    "You can contact him at rehm@ostrel.example.",
    "This article is based in part on wire service reports.",
    "(For a graphic on the crash, click: ostrel.example/3)",
    # whose it is
    "Image copyright Getty Images",
    "Image copyright Reuters Image caption The pier on Friday",
    "REUTERS/Ana Rehm",
    "REUTERS/Ana Rehm/File Photo",
    "Ana Rehm/AFP via Getty Images, FILE",
    "Ana Rehm / AP",
    "(Ana Rehm/Reuters)",
    "AP Photo/Ana Rehm",
    "Getty Images",
    "Featured image via Harbour Watch",
    "From The Elm Echo:",
    "| AP Photo",
    "Photo illustration by Ostrel Post.",
    "Photograph: Ana Rehm/EPA",
    "With Post wires",
    "This report contains material from the Ostrel Press Bureau.",
    "This interview has been edited for length and clarity.",
    "This is a rush transcript.",
    "For licensing opportunities of our content, please contact us.",
    "— Ana Rehm (@anarehm) May 14, 2031 Report",
]
NEWS = [
    "CLOSE VOTE IN OSTREL: the council keeps the ferry by one seat.",
    "Close friends of Brenn said the ferry would sail again.",
    "Just watch what happens in Ostrel, Brenn said.",
    "Must watchmen sleep?",
    "Watch out for ice, the harbour office warned.",
    "More stories from survivors were heard in court on Monday.",
    "More on board than allowed: 231 people, the union said.",
    "Also on the tour: a mill, a laser maze and a talk by the keeper.",
    "Also on Tuesday: the council met in Tessel.",
    "Follow the money, Rehm told the inquiry.",
    "The story continues to trouble the people of Ostrel.",
    "Image counts for more than truth here, Brenn said.",
    "Photographs by a passenger show the crack; divers saw it, too.",
    "Reuters reported that the ferry sank.",
    "Getty heirs sold the pier in 2030.",
    "Image by image the divers showed what the storm had done, and the court was still.",
    "From Ostrel came news: the pier had gone.",
    "AP reporters were turned away at the gate of the harbour.",
    "He works for Reuters/Ipsos polls, and Rehm for a rival.",
    "You can reach Ostrel by ferry only.",
    "You can reach him, but he will not answer.",
    "Thank you for coming, Brenn told the divers.",
    "Please try again, the judge told the jury.",
    "This article of the treaty is 90 years old.",
    "This report is based on the testimony of nine sailors.",
    "Visit Ostrel and you see the ruins.",
    "Support for local journalism fell in Tessel.",
    "Please consider our children, Brenn begged.",
    "Print shops in Ostrel closed.",
    "Share prices of the ferry firm fell.",
    "Next came the divers.",
    "Search teams left at dawn.",
    "Play stopped in the 12th minute.",
    "Opinion in Ostrel is divided.",
    "Previously the pier was open.",
    "At 02:45 the pier fell.",
    "Nine died.",
    "To submit was no choice, Rehm said.",
    "Got up at dawn, the divers did.",
    "Have a tipster's words any weight?",
    "With barbed wires the army closed the pier.",
    "Their inbox was full, the inquiry heard.",
    "Media source at the harbour says the ferry was full.",
    "For the people of the coast, click languages were a marvel.",
    "Check back pain early, doctors in Ostrel say.",
    "Visit Ostrel for more than a day and you see the ruins.",
    "Join the conversation, Brenn told the divers.",
    "You can reach her by ferry on Mondays.",
    "Got a tip from Brenn's team, and left.",
    "Support grows for local journalism.",
    "This report contains material evidence, the judge said.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_standing_text_is_furniture(line):
    """What a site prints with many reports tells no news."""
    assert is_furniture(line)


@pytest.mark.parametrize("line", NEWS)
def test_news_is_none(line):
    """Though it begins as such text does, or holds a word of it."""
    assert not is_furniture(line)


@pytest.mark.parametrize("sign", [".", "a", "a.", "’", "- ", "/ "])
def test_long_lines_take_no_longer_than_they_are(sign):
    """No pattern goes back over what it has read: this ends, or the suite hangs."""
    assert not is_furniture(f"{sign * 40_000} said the mayor of Ostrel at length")
