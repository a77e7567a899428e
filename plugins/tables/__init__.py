"""Readers of tables: each record of a CSV or XLSX file becomes a document of labels and values."""
