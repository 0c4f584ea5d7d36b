"""People talk to nutgraf here: the command line today, chat platforms next."""
