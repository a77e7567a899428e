// Search over all documents, facts, values and findings. The corpus is folded once, at the first search.

let corpus = null;
let preparing = null;
let latestSearch = 0;

/** Fold every document, chunk by chunk, leaving the page responsive in between. */
async function prepareCorpus(progress) {
  const documents = [];
  for (let index = 0; index < chunkCount; index += 1) {
    progress(index / chunkCount);
    const packed = await chunk(index);
    packed.forEach((item, offset) =>
      documents.push(foldDocument(DOCUMENTS[index * META.chunk + offset], item)),
    );
    await new Promise((resolve) => setTimeout(resolve));
  }
  return documents;
}

function foldDocument(entry, packed) {
  const contents = unpack(entry, packed);
  const unit = unitsOf(contents.text);
  const facts = contents.facts.map((fact) => {
    const words = contents.text.slice(unit(fact.start), unit(fact.end));
    const shown = summary(fact.value);
    const all = [
      words,
      shown,
      ...leaves(fact.value),
      fact.kind.label,
      fact.rule,
      fact.attributedTo || "",
    ].join("\n");
    return { id: fact.id, kind: fact.kind, words, shown, folded: fold(all), entry };
  });
  const about = [entry.title, entry.outlet || "", entry.date || "", day(entry.date), entry.id].join("\n");
  return { entry, text: contents.text, folded: fold(about + "\n" + contents.text), facts };
}

/** Give every scalar of a value as it is written. */
function leaves(value) {
  if (value === null || typeof value === "boolean") return [];
  return typeof value === "object" ? Object.values(value).flatMap(leaves) : [String(value)];
}

/** Show what a query and a kind (each may be empty) find. */
async function search(query, kindName) {
  const turn = ++latestSearch;
  const status = byId("hasil-ringkas");
  if (!corpus) {
    preparing =
      preparing ||
      prepareCorpus(
        (done) => (status.textContent = "Menyiapkan pencarian … " + Math.round(100 * done) + "%"),
      );
    corpus = await preparing;
  }
  if (turn !== latestSearch) return;
  const terms = termsOf(query);
  const kind = KINDS.find((other) => other.name === kindName);
  if (!terms.length && !kind) {
    status.textContent = "Ketik kata yang dicari: di judul, teks, fakta, nilai, atau nama aturan.";
    fill(byId("hasil-jenis"));
    fill(byId("hasil"));
    return;
  }
  const all = corpus.flatMap((document) => document.facts.filter((fact) => hasAll(fact.folded, terms)));
  const facts = kind ? all.filter((fact) => fact.kind === kind) : all;
  const documents = kind ? [] : corpus.filter((document) => hasAll(document.folded, terms));
  const findings = kind
    ? []
    : FINDINGS.filter((finding) =>
        hasAll(fold([finding.message, finding.words, finding.rule].join("\n")), terms),
      );
  status.textContent = resultLine(documents, facts, findings);
  drawKindFacets(all, query, kind);
  byId("hasil").classList.toggle("is-split", facts.length > 0 && documents.length + findings.length > 0);
  fill(
    byId("hasil"),
    (documents.length > 0 || findings.length > 0) &&
      el(
        "div",
        { class: "of-texts" },
        group("Temuan", findings, findingItem),
        group("Dokumen", documents, (document) => documentResult(document, terms)),
      ),
    facts.length > 0 &&
      el(
        "div",
        { class: "of-facts" },
        group("Fakta", facts, (fact) => factResult(fact, terms)),
      ),
  );
}

function resultLine(documents, facts, findings) {
  const counts = [
    [documents, "dokumen"],
    [facts, "fakta"],
    [findings, "temuan"],
  ].filter(([list]) => list.length);
  return counts.length
    ? counts.map(([list, noun]) => number(list.length) + " " + noun).join(", ")
    : "Tidak ada yang cocok.";
}

function searchAddress(query, kindName) {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  if (kindName) parameters.set("jenis", kindName);
  return "#/cari?" + parameters;
}
