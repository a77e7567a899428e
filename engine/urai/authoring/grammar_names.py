"""Find the grammar that is meant by a file, a rule, a form or a path in a grammar folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from urai.authoring.grammar_source import GrammarText
from urai.catalogue import Catalogue
from urai.corpus import read_corpus
from urai.errors import Place, Problem, UraiError, nearest
from urai.grammar import defined_names
from urai.loading import read_rules
from urai.pipeline import Pipeline
from urai.resources import display_path, text_of, walk
from urai.rule import Rule, marked_spans
from urai.text import clean

FORMS = "forms/"
SUFFIX = ".lark"


class Grammars:
    """The grammars of a pipeline, by what they can be called.

    Rules and forms are read but not compiled, so that a broken one can be looked at.
    """

    def __init__(self, catalogue: Catalogue, pipeline: Pipeline) -> None:
        self.catalogue = catalogue
        self.pipeline = pipeline
        self.problems: list[Problem] = []
        self.rules: dict[str, Rule] = {
            name: rule for name, rule in read_rules(catalogue, self.problems).items() if rule_grammar(rule)
        }
        self.paths: dict[str, str] = {}
        for folder in catalogue.grammars:
            for path, file in walk(folder.folder, SUFFIX):
                self.paths.setdefault(path, display_path(file))

    def all(self) -> Iterator[GrammarText]:
        """Give the grammars that the pipeline uses: of its forms and of its rules, each once."""
        forms = [path for path in self.paths if path.startswith(FORMS) and is_form(path)]
        for path in forms:
            if self.pipeline.settings.forms.takes(form_name(path)):
                yield self.of_path(path)
        seen: set[tuple[str, str]] = set()
        for rule in self.rules.values():
            if self.pipeline.settings.rules.takes(rule.id):
                text = self.of_rule(rule)
                if (text.source, text.start) not in seen:
                    seen.add((text.source, text.start))
                    yield text

    def named(self, name: str, start: str = "") -> GrammarText:
        """Give the grammar of a name.

        Raises:
            UraiError: there is none; the nearest name is said.

        """
        if name in self.rules:
            text = self.of_rule(self.rules[name])
        elif (path := self._path(name)) is not None:
            text = self.of_path(path)
        elif Path(name).is_file():
            text = self._of_file(Path(name))
        else:
            known = {*self.rules, *self.paths, *map(form_name, filter(is_form, self.paths))}
            cure = "give a .lark file, a rule (urai list --rules), a form (urai list --forms) or phrases/name"
            message = f"there is no grammar {name!r}"
            raise UraiError(Problem(Place(name), "unknown-grammar", message, cure, nearest(name, known)))
        if start and start not in (defined := set(defined_names(text.source))):
            cure = f"its rules are {', '.join(sorted(name for name in defined if name.islower()))}"
            message = f"the grammar {name} has no rule {start!r}"
            raise UraiError(Problem(Place("--start"), "unknown-rule", message, cure, nearest(start, defined)))
        return text._replace(start=start) if start else text

    def _path(self, name: str) -> str | None:
        for path in (name, f"{name}{SUFFIX}", f"{FORMS}{name}{SUFFIX}"):
            if path in self.paths:
                return path
        given = Path(name)
        return next(
            (
                path
                for path, file in self.paths.items()
                if given.is_file() and Path(file).absolute() == given.absolute()
            ),
            None,
        )

    def of_path(self, path: str) -> GrammarText:
        """Give a grammar of a grammar folder by its path there."""
        source = self.catalogue.grammar_text(path) or ""
        title = form_name(path) if is_form(path) else path.removesuffix(SUFFIX)
        rule = next((rule for rule in self.rules.values() if rule_grammar(rule) == path), None)
        return self._text(title, source, self.paths[path], rule.file.start if rule else "start")

    def of_rule(self, rule: Rule) -> GrammarText:
        """Give the grammar of a rule: the file that it names, or what stands in it."""
        written = rule_grammar(rule)
        if written.endswith(SUFFIX) and "\n" not in written:
            source = self.catalogue.grammar_text(written)
            if source is None:
                key = "grammar" if rule.file.grammar else "relation"
                raise UraiError(rule.toml.unknown_name((key,), "grammar", written, self.paths))
            return self._text(rule.id, source, self.paths[written], rule.file.start)
        key = "grammar" if rule.file.grammar else "relation"
        line = rule.toml.place((key,), value=True).line + 1
        return self._text(rule.id, written, rule.toml.file, rule.file.start)._replace(first_line=line)

    def _of_file(self, file: Path) -> GrammarText:
        source = text_of(file)
        return self._text(file.stem, source, display_path(file), "start", near=file.parent)

    def _text(self, title: str, source: str, file: str, start: str, near: Path | None = None) -> GrammarText:
        def loader(path: str) -> str | None:
            for folder in (near.parent, near) if near else ():
                if (folder / path).is_file():
                    return text_of(folder / path)
            return self.catalogue.grammar_text(path)

        return GrammarText(
            title, source, file, start, 1, loader, lambda path: self.paths.get(path, path), tuple(self.paths)
        )

    def is_form(self, text: GrammarText) -> bool:
        """Say whether a grammar describes whole documents."""
        return any(file == text.file and path.startswith(FORMS) for path, file in self.paths.items())

    def rules_of(self, text: GrammarText) -> Sequence[Rule]:
        """Give the rules that use a grammar."""
        return [rule for rule in self.rules.values() if self._uses(rule, text)]

    def _uses(self, rule: Rule, text: GrammarText) -> bool:
        written = rule_grammar(rule)
        return rule.file.start == text.start and (written == text.source or self.paths.get(written) == text.file)

    def examples(self, text: GrammarText) -> list[str]:
        """Give the texts that belong to a grammar: marked words of its rules' examples, or a form's corpus."""
        found: list[str] = []
        for rule in self.rules_of(text):
            for example in rule.examples:
                plain, spans = marked_spans(example.text)
                found += [clean(plain)[start:end] for start, end in spans]
        for folder in self.catalogue.grammars:
            for path, file in walk(folder.folder, ".corpus.txt"):
                if self.paths.get(path.removesuffix(".corpus.txt") + SUFFIX) == text.file:
                    found += [clean(case.text) for case in read_corpus(text_of(file))]
        return list(dict.fromkeys(found))


def rule_grammar(rule: Rule) -> str:
    """Give what a rule says its grammar is: a path or the grammar itself; empty where it has none."""
    return rule.file.grammar or rule.file.relation


def is_form(path: str) -> bool:
    """Say whether a path in a grammar folder is that of a form."""
    return path.startswith(FORMS) and not path.removeprefix(FORMS).startswith("_") and path.count("/") == 1


def form_name(path: str) -> str:
    """Give the name of a form by its path."""
    return path.removeprefix(FORMS).removesuffix(SUFFIX)
