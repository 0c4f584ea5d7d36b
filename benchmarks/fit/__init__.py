"""Where the few fitted numbers in briefings/weights.py come from.

Each module here has `fit(shared: Path) -> Mapping[str, float]` and a docstring that says on what data and how.
Its section in weights.py is its own name in capitals.
"""
