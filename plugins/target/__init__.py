"""The pack ``target``: who owes what by when, and what came of it."""
