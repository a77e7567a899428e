"""The pack ``penghargaan``: awards with their stages, and rankings over the years."""
