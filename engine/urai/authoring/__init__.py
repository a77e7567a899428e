"""Tools for those who write rules and edit grammars: scaffolds, explanations, comparisons, reference pages."""
