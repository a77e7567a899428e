// Matching words regardless of case, accents and the shape of quotation marks.

const foldedLetters = new Map([
  ["‘", "'"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["–", "-"],
  ["—", "-"],
  ["\u00a0", " "],
]);

function foldLetter(letter) {
  let folded = foldedLetters.get(letter);
  if (folded === undefined) {
    folded = letter.normalize("NFKD").charAt(0).toLowerCase();
    if (folded.length !== 1) folded = letter;
    foldedLetters.set(letter, folded);
  }
  return folded;
}

/** Fold a text for matching; its length, and so every offset, stays. */
function fold(text) {
  const ascii = text.replace(/[^\x00-\x7f]/g, foldLetter);
  return ascii.toLowerCase();
}

/** Give the terms of a query: words, and phrases between quotation marks. */
function termsOf(query) {
  return [...fold(query).matchAll(/"([^"]+)"|[^\s"]+/g)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter(Boolean);
}

const hasAll = (folded, terms) => terms.every((term) => folded.includes(term));

/** Give a text as nodes in which the terms are marked. */
function withHits(text, terms) {
  const folded = fold(text);
  const hits = terms.flatMap((term) => [...allOf(folded, term)]).sort((one, other) => one[0] - other[0]);
  const nodes = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (end <= at) continue;
    nodes.push(text.slice(at, Math.max(start, at)), el("mark", {}, text.slice(Math.max(start, at), end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

function* allOf(folded, term) {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
    yield [at, at + term.length];
}

/** Give the words around the first place of each term, or the text's beginning. */
function snippet(text, terms) {
  const folded = fold(text);
  const places = terms
    .map((term) => folded.indexOf(term))
    .filter((at) => at >= 0)
    .sort((one, other) => one - other);
  const windows = [];
  for (const place of places.length ? places.slice(0, 3) : [0]) {
    const last = windows[windows.length - 1];
    if (last && place < last.end) continue;
    const from = Math.max(0, place - 60);
    windows.push({ start: from === 0 ? 0 : text.indexOf(" ", from) + 1 || from, end: place + 100 });
  }
  const cut = windows.map(({ start, end }) =>
    text.slice(start, Math.max(start, text.lastIndexOf(" ", end))).replace(/\s+/g, " "),
  );
  const last = windows[windows.length - 1];
  return withHits(
    (windows[0].start > 0 ? "… " : "") + cut.join(" … ") + (last.end < text.length ? " …" : ""),
    terms,
  );
}
