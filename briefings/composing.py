"""Use case 2: articles become a briefing."""
