"""The pack ``pelatihan``: agreements on training, and training hours by person and year."""
