"""The door to the database: SQLite, and PostgreSQL by one setting."""
