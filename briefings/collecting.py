"""Use case 1: due feeds become stored articles."""
