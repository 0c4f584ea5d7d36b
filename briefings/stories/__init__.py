"""Articles become stories: grouped, ranked, what is new, where outlets differ."""
