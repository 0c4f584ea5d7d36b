"""The few fitted numbers, each section made by its module in benchmarks/fit (`make fit` writes it anew)."""
