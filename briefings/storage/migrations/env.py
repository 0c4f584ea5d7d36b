"""How Alembic reaches the database: over the connection that opening.py hands it, in its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
