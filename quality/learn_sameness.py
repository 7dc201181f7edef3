"""Learn `lexicon/data/sameness_weights.csv`: when do two sentences state the same?

    python quality/learn_sameness.py PAIRS.jsonl [--write] [--held]

PAIRS has rows `{"id", "a", "b", "same"}`: two sentences of news and what people judged.
A third of the pairs, chosen by a hash of their ids, is never looked at: it is for
measuring, once, with `--held`. On the others it shows accuracy and F1 by ten-fold
cross-validation over several orders, what always saying "the same" would get, and a
reliability table of the cross-validated probabilities.

Logistic regression with a Gaussian prior on the weights of the standardised measures
(ridge), by Newton's method. What common sense says of a measure's direction is held:
one that comes out against it is left out, and the others are fitted again.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from weights import keep_weights

import retold
from retold.annotation import annotate_report
from retold.reconcile.sameness import Sameness, measure_sameness
from retold.reconcile.views import SentenceView, view_sentences

TABLE = Path(retold.__file__).parent / "lexicon" / "data" / "sameness_weights.csv"
# +1: speaks for one statement, -1: against it; whatever the data, none may turn round.
DIRECTIONS = Sameness(
    base=0,
    stretch_share=-1,
    stretch_weight=-1,
    stretch_words=-1,
    before=-1,
    after=-1,
    subsequence=1,
    characters=1,
    numbers=-1,
    negation=-1,
)
# Log loss is flat from 3 to 30; more of it spreads the weight over measures that say
# much the same, and so makes them steadier.
RIDGE = 20.0
FOLDS = 10
ORDERS = 10
BIN_EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Pairs(NamedTuple):
    """Judged pairs: measures of shape (pairs, 10), and whether they state the same."""

    measures: np.ndarray
    is_same: np.ndarray


def is_held(name: str) -> bool:
    """One pair in three is kept for measuring."""
    digest = blake2b(name.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") % 3 == 0


def read_pairs(path: Path, *, held: bool) -> Pairs:
    """The pairs of one part, of which both sides are one sentence."""
    measures, is_same = [], []
    for line in path.read_bytes().splitlines():
        row = msgspec.json.decode(line)
        if is_held(row["id"]) != held:
            continue
        left, right = view(row["a"], "a"), view(row["b"], "b")
        if len(left) == len(right) == 1:
            measures.append(measure_sameness(left[0], right[0]))
            is_same.append(row["same"])
    return Pairs(np.array(measures, float), np.array(is_same, float))


def view(text: str, name: str) -> list[SentenceView]:
    """The sentences of a text that is a report of its own."""
    report = retold.Report(id=name, text=text)
    return view_sentences(report, annotate_report(report))


def fit(pairs: Pairs) -> np.ndarray:
    """The weights that make the judgements likeliest, those turned round at 0."""
    directions = np.array(DIRECTIONS)
    kept = np.ones(len(directions), bool)
    while True:
        weights = np.zeros(len(directions))
        weights[kept] = fit_freely(pairs.measures[:, kept], pairs.is_same)
        turned = kept & (weights * directions < 0)
        if not turned.any():
            return weights
        kept &= ~turned


def fit_freely(measures: np.ndarray, is_same: np.ndarray) -> np.ndarray:
    """Weights of the measures as they stand; the first is the base."""
    mean, spread = measures.mean(axis=0), measures.std(axis=0)
    mean[0], spread[0] = 0, 1
    scaled = (measures - mean) / spread
    prior = RIDGE * np.eye(scaled.shape[1])
    prior[0, 0] = 0
    weights = np.zeros(scaled.shape[1])
    for _ in range(50):
        probability = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (is_same - probability) - prior @ weights
        curve = (scaled.T * (probability * (1 - probability))) @ scaled + prior
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    weights /= spread
    weights[0] -= weights[1:] @ mean[1:]
    return weights


def unseen_log_odds(pairs: Pairs) -> Iterator[np.ndarray]:
    """Log-odds of each pair from weights that were learned without it, many times."""
    for order in range(ORDERS):
        shuffled = np.random.default_rng(order).permutation(len(pairs.is_same))
        log_odds = np.zeros(len(shuffled))
        for fold in range(FOLDS):
            test = shuffled[fold::FOLDS]
            train = np.setdiff1d(shuffled, test)
            weights = fit(Pairs(pairs.measures[train], pairs.is_same[train]))
            log_odds[test] = pairs.measures[test] @ weights
        yield log_odds


def show_quality(log_odds: np.ndarray, is_same: np.ndarray) -> None:
    """Print accuracy, F1 and log loss, and those of always saying "the same"."""
    said = log_odds > 0
    right = (said == is_same).mean()
    f1 = 2 * (said * is_same).sum() / (said.sum() + is_same.sum())
    loss = np.logaddexp(0, np.where(is_same, -log_odds, log_odds)).mean()
    print(f"accuracy {100 * right:.1f}  F1 {100 * f1:.1f}  log loss {loss:.3f}")
    share = is_same.mean()
    print(f"always the same: {100 * share:.1f}  F1 {200 * share / (1 + share):.1f}")


def show_reliability(
    log_odds: np.ndarray, is_same: np.ndarray, *, orders: int = 1
) -> None:
    """Print, for each range of probabilities, how many of the pairs were the same."""
    probability = 1 / (1 + np.exp(-log_odds))
    print("probability   pairs  mean   the same")
    for low, high in pairwise(BIN_EDGES):
        inside = (low <= probability) & (probability < high)
        if inside.any():
            mean, same = probability[inside].mean(), is_same[inside].mean()
            count = inside.sum() / orders
            print(f"{low:.1f} to {high:.1f}  {count:7.1f} {mean:6.2f} {same:8.2f}")


def main() -> None:
    """Learn the weights, show them, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--held", action="store_true")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs, held=False)
    rounds = list(unseen_log_odds(pairs))
    log_odds, is_same = np.concatenate(rounds), np.tile(pairs.is_same, len(rounds))
    show_quality(log_odds, is_same)
    show_reliability(log_odds, is_same, orders=ORDERS)
    weights = fit(pairs)
    if options.held:
        held = read_pairs(options.pairs, held=True)
        show_quality(held.measures @ weights, held.is_same)
        show_reliability(held.measures @ weights, held.is_same)
    keep_weights(TABLE, weights, write=options.write)


if __name__ == "__main__":
    main()
