"""Benchmarks: what Urai costs beside other tools and beside itself, as ratios in one process.

``make bench`` runs all; ``python -m tests.benchmarks --help`` says what can be chosen.
"""
