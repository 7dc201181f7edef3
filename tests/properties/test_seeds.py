"""The fast seeds are those of the plain routine."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retold.reuse.align import find_seeds
from retold.reuse.seeds import SeedIndex

# Few words, so that repeats and overlaps abound.
words = st.lists(st.integers(0, 5), max_size=60)


@given(words, words)
def test_seed_index_gives_the_seeds_of_the_plain_routine(left, right):
    """Arithmetic on whole texts finds the same runs as a loop over their words."""
    index_l = SeedIndex(np.array(left, np.uint64))
    index_r = SeedIndex(np.array(right, np.uint64))
    assert find_seeds(left, right) == index_l.matches(index_r)
