"""The few fitted numbers, each section made by its module in benchmarks/fit (`make fit` writes it anew)."""

from collections.abc import Mapping
from typing import Final

# Importance of a term: logistic over cnndm_dev and writers_dev, NeuS train for titles and outlets; two costs by grid.
POINTS: Final[Mapping[str, float]] = {
    "base": -3.7,
    "figure": 0.38,
    "first": 0.57,
    "head": 0.9,
    "key_fact": 2.0,
    "later": 0.2,
    "lead": 0.64,
    "name": 0.02,
    "several_base": -0.94,
    "several_body": 0.56,
    "several_outlets": 1.4,
    "several_title": 2.5,
    "share": 1.73,
    "times": 1.08,
    "title": 1.65,
}
