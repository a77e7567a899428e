// What `records.py` wrote. Documents lie in chunks, each decoded when one of its documents is asked for.

const decode = (id) => JSON.parse(byId(id).textContent);

const META = decode("data-meta");
const KINDS = META.kinds.map(([name, label], index) => ({ name, label, index }));
const FORMS = META.forms.map(([name, label]) => ({ name, label }));

const formNamed = (name) => FORMS.find((form) => form.name === name) || { name, label: inWords(name) };

const DOCUMENTS = decode("data-index").map((row, index) => {
  const [id, title, outlet, date, form, facts, findings, pairs] = row;
  const kinds = [];
  for (let at = 0; at < pairs.length; at += 2) kinds.push([KINDS[pairs[at]], pairs[at + 1]]);
  kinds.sort((one, other) => one[0].index - other[0].index);
  return { index, id, key: id, title, outlet, date, form: FORMS[form], facts, findings, kinds };
});

// Should two documents have one id, the later ones are addressed by their place as well.
const BY_KEY = new Map();
for (const entry of DOCUMENTS) {
  while (BY_KEY.has(entry.key)) entry.key += "~" + (entry.index + 1);
  BY_KEY.set(entry.key, entry);
}

/** Give the document of a fact by the fact's id, which begins with the document's. */
const entryOfFact = (id) => BY_KEY.get(String(id).slice(0, Math.max(0, String(id).lastIndexOf("#"))));

const FINDINGS = decode("data-findings").map((row) => {
  const [document, severity, rule, message, start, end, suggestion, words] = row;
  return {
    entry: DOCUMENTS[document],
    severity,
    rule,
    message,
    start,
    end,
    suggestion,
    words,
    isFinding: true,
  };
});
const FINDINGS_OF = new Map();
for (const finding of FINDINGS) {
  const siblings = FINDINGS_OF.get(finding.entry) || [];
  finding.index = siblings.push(finding) - 1;
  FINDINGS_OF.set(finding.entry, siblings);
}

const addressOf = (entry) => "#/dokumen/" + encodeURIComponent(entry.key);
const factAddress = (entry, fact) => addressOf(entry) + "/fakta/" + encodeURIComponent(fact.id);
const wordsAddress = (entry, start, end) => addressOf(entry) + "/kata/" + start + "-" + end;
const findingAddress = (finding) => addressOf(finding.entry) + "/temuan/" + (finding.index + 1);

const wholePage =
  document.readyState === "loading"
    ? new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }))
    : Promise.resolve();

const chunkElements = document.getElementsByClassName("data-documents");
const chunkCount = Math.ceil(DOCUMENTS.length / META.chunk);
const recentChunks = new Map();

/** Open what a large report keeps compressed. */
async function opened(element) {
  if (!("packed" in element.dataset)) return JSON.parse(element.textContent);
  if (!globalThis.DecompressionStream) {
    byId("peramban-lama").hidden = false;
    throw new Error("this browser has no DecompressionStream");
  }
  const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

/** Decode a chunk. The last element of a page that is still arriving may be cut, so wait for the end. */
async function chunk(index) {
  if (recentChunks.has(index)) return recentChunks.get(index);
  if (chunkElements.length < index + 2) await wholePage;
  const documents = await opened(chunkElements[index]);
  recentChunks.set(index, documents);
  if (recentChunks.size > 3) recentChunks.delete(recentChunks.keys().next().value);
  return documents;
}

/** Give a document's text, sections and facts; all offsets are code points, as they were written. */
function unpack(entry, packed) {
  const [text, path, why, sections, facts, title] = packed;
  return {
    entry,
    text,
    path,
    why,
    title,
    sections: sections.map(([kind, start, end, parent, parts]) => ({
      kind,
      start,
      end,
      parent,
      parts: parts || {},
    })),
    facts: facts.map(
      ([id, kind, start, end, rule, value, section, attributedTo, links, form, words], index) => {
        const about = {
          id,
          kind: KINDS[kind],
          start,
          end,
          rule: META.rules[rule],
          value,
          section,
          attributedTo,
        };
        return { ...about, links: links || {}, form: form ? formNamed(form) : entry.form, words, index };
      },
    ),
    findings: FINDINGS_OF.get(entry) || [],
  };
}

async function contentsOf(entry) {
  const documents = await chunk(Math.floor(entry.index / META.chunk));
  return unpack(entry, documents[entry.index % META.chunk]);
}
