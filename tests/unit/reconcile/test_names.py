from retold.reconcile.names import group_names


def names(told, *texts):
    return {
        (group.name, group.kind): group.variants for group in group_names(*told(*texts))
    }


def test_spellings_of_one_name_come_together(told):
    """Two romanisations in two reports are one person with both forms."""
    found = names(
        told,
        "Minister Sergey Talkov came to Ostrel. Sergey Talkov spoke.",
        "Minister Sergei Talkov came to Ostrel.",
    )
    assert found["Sergey Talkov", "person"] == ("Sergey Talkov", "Sergei Talkov")


def test_two_people_of_one_surname_stay_apart(told):
    """Another first name is another person."""
    found = names(
        told, "Mayor Ilka Brenn came home.", "The painter Tomas Brenn came home."
    )
    assert {"Ilka Brenn", "Tomas Brenn"} <= {name for name, _ in found}


def test_most_mentioned_name_comes_first(told):
    """Groups by the number of mentions, over all reports."""
    groups = group_names(
        *told(
            "Mayor Ilka Brenn met Tomas Veld.",
            "Tomas Veld slept. Tomas Veld woke. Tomas Veld left.",
        )
    )
    assert groups[0].name == "Tomas Veld"


def test_no_names_make_no_groups(told):
    """Empty reports name nobody."""
    assert names(told, "", "") == {}
