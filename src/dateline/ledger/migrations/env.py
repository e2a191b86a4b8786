"""Alembic's entry: run the migrations on the connection, and in the transaction, of whoever asks."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table="dateline_schema")
context.run_migrations()
