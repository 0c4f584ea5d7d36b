"""How good facts, stories, points and the gate are, beside baselines in the same run.

Each module here has `measure(shared: Path) -> Table`.
"""
