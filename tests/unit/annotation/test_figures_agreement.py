"""Agreement of figures: rounding, approximation, bounds."""

import pytest

from retold.annotation.figures import are_compatible
from retold.model import Figure


def figure(value, **fields):
    """A figure with any span."""
    return Figure(start=0, end=1, value=value, **fields)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(figure(12), figure(12), True, id="same"),
        pytest.param(figure(12), figure(13), False, id="other"),
        pytest.param(figure(50, approximate=True), figure(48), True, id="nearly"),
        pytest.param(figure(50, approximate=True), figure(30), False, id="too-far"),
        pytest.param(figure(50), figure(48), False, id="bare-counts"),
        pytest.param(figure(1.2e9), figure(1_234_000_000), True, id="rounded"),
        pytest.param(figure(1.2e9), figure(1.3e9), False, id="same-digits"),
        pytest.param(figure(12), figure(11.6), True, id="rounded-share"),
        pytest.param(figure(12, bound="minimum"), figure(15), True, id="at-least"),
        pytest.param(figure(12, bound="minimum"), figure(10), False, id="below"),
        pytest.param(figure(12, bound="maximum"), figure(10), True, id="up-to"),
        pytest.param(figure(12, bound="maximum"), figure(15), False, id="above"),
        pytest.param(figure(3, high=5), figure(4), True, id="in-range"),
        pytest.param(figure(3, high=5), figure(6), False, id="out-of-range"),
        pytest.param(figure(0), figure(0), True, id="zero"),
        pytest.param(figure(0), figure(1), False, id="zero-one"),
        pytest.param(figure(-2.0), figure(2.0), False, id="sign"),
    ],
)
def test_compatible_figures(left, right, expected):
    """Both can be true, whichever is given first."""
    assert are_compatible(left, right) is expected
    assert are_compatible(right, left) is expected
