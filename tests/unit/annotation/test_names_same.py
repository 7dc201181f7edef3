"""Same name: which full names of two reports may mean one."""

import pytest

from retold.annotation.names import same_name
from retold.lexicon.places import country_of, country_with, is_demonym


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Sergey Lavrin", "Sergei Lavrin", id="transliteration"),
        pytest.param("Andrés Pérez", "Andres Perez", id="accents"),
        pytest.param("Harper", "Joan Harper", id="surname"),
        pytest.param("President Joan Harper", "Joan Harper", id="title"),
        pytest.param("John F. Lund", "John Lund", id="middle"),
        pytest.param("Bill Lund", "William Lund", id="short-form"),
        pytest.param("Paul Lund Jr.", "Paul Lund", id="suffix"),
        pytest.param("Paul A. Lund Jr.", "Paul Lund", id="suffix-and-middle"),
        pytest.param("Mohammed al-Hariri", "Muhammad Hariri", id="arabic"),
        pytest.param("Volodymyr Zelenko", "Vladimir Zelenko", id="other-language"),
        pytest.param("Oleh Tarasky", "Oleh Taraskyy", id="ending"),
        pytest.param("Taraskyy", "Oleh Taraskiy", id="ending-alone"),
        pytest.param("El-Sayed Nour", "Al-Sayed Nour", id="article"),
        pytest.param("Joe Harper", "Joseph Harper", id="short-given"),
        pytest.param("Joan Lewandosky", "Joan Lewandowsky", id="slip"),
        pytest.param("Cavanagh", "Joan Cavanaugh", id="slip-alone"),
        pytest.param("Joan Thomson", "Joan Thompson", id="one-surname-two-spellings"),
        pytest.param("Lund Joan", "Joan Lund", id="family-first"),
        pytest.param("Kim Dae-jung", "Kim Dae Jung", id="hyphen"),
        pytest.param("WHO", "World Health Organization", id="acronym"),
        pytest.param("Department of Justice", "Justice Department", id="order"),
        pytest.param("U.S.", "United States", id="country"),
        pytest.param("Türkiye", "Turkey", id="renamed"),
    ],
)
def test_same_name_accepts_other_forms(left, right):
    """Spelling, titles, parts and aliases do not part a name, in either order."""
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("", "Joan Harper", id="empty"),
        pytest.param("", "", id="both-empty"),
        pytest.param("John Harper", "James Harper", id="first-names"),
        pytest.param("Joan Harper", "Joan Lund", id="surnames"),
        pytest.param("Maria Lund", "Marta Lund", id="near-first-names"),
        pytest.param("Paul Lund Jr.", "Paul J. Lund", id="son-and-father"),
        pytest.param("Lund Jr.", "Paul Lund", id="son-by-surname"),
        pytest.param("Paul Johnson", "Paul Johnston", id="two-surnames"),
        pytest.param("Johnston", "Paul Johnson", id="two-surnames-alone"),
        pytest.param("Paul Williams", "Paul Williamson", id="son-of"),
        pytest.param("Michael Harper", "Michelle Harper", id="genders"),
        pytest.param("Paul Harper", "Paula Harper", id="genders-by-ending"),
        pytest.param("the Harpers", "Joan Harper", id="family"),
        pytest.param("David", "Joan Davis", id="given-near-surname"),
        pytest.param("Peter", "Joan Peterson", id="given-in-surname"),
        pytest.param("William", "Joan Williams", id="given-like-surname"),
        pytest.param("Pete", "Peter", id="given-names-alone"),
        pytest.param("Austria", "Australia", id="near-countries"),
        pytest.param("Iran", "Iraq", id="short-countries"),
        pytest.param("Niger", "Nigeria", id="prefix-countries"),
        pytest.param("Joan", "Joan Harper", id="first-name-alone"),
        pytest.param("Ministry of Defence", "Ministry of Health", id="ministries"),
    ],
)
def test_same_name_refuses_others(left, right):
    """Different first names, surnames or places are different."""
    assert not same_name(left, right)
    assert not same_name(right, left)


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Türkiye", "Turkey"),
        ("Turkish", "Turkey"),
        ("U.S", "United States"),
        ("the Netherlands", "Netherlands"),
        ("Dutch", "Netherlands"),
        ("Britain", "United Kingdom"),
        ("Quetta", None),
        ("", None),
    ],
)
def test_country_of_reads_names_and_demonyms(word, country):
    """Names, other names and demonyms lead to the country; cities do not."""
    assert country_of(word) == country


def test_country_with_reads_cities():
    """A well-known city leads to its country."""
    assert country_with("Quetta") == "Pakistan"
    assert not is_demonym("Quetta")
