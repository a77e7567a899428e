// One document on the screen.

let sheet = null; // the open document
let latestOpening = 0;

/** Open a document, and a fact, a finding or words of it if some are named. */
async function openDocument(entry, record) {
  const turn = ++latestOpening;
  if (!sheet || sheet.contents.entry !== entry) {
    const contents = await contentsOf(entry);
    if (turn !== latestOpening) return;
    if (sheet) closePanel();
    sheet = { contents, unit: unitsOf(contents.text) };
    drawHead();
    drawLooseNotes(contents, byId("catatan-berkas"));
    drawKindToggles(entry, byId("jenis-dokumen"), redraw);
    redraw();
    scrollTo({ top: 0, behavior: "instant" });
  }
  const words = record && record[0] === "kata" && /^(\d+)-(\d+)$/.exec(record[1]);
  if (words) {
    closePanel();
    showWords(sheet, Number(words[1]), Number(words[2]));
    return;
  }
  const found = record && findRecord(record);
  if (found) choose(found, { move: true });
  else if (record === null) closePanel();
}

/** Find what an address names: `["fakta", id]` or `["temuan", number]`. */
function findRecord([sort, name]) {
  if (sort === "temuan") return sheet.contents.findings[Number(name) - 1];
  const fact = sheet.contents.facts.find((other) => other.id === name);
  if (fact && hiddenKinds.delete(fact.kind)) {
    drawKindToggles(sheet.contents.entry, byId("jenis-dokumen"), redraw);
    redraw();
  }
  return fact;
}

function drawHead() {
  const { entry, sections, why, path, title } = sheet.contents;
  const headline = sections.find((section) => HEADLINES.has(section.kind));
  const inText = headline
    ? sheet.contents.text.slice(sheet.unit(headline.start), sheet.unit(headline.end))
    : "";
  const alike = (one, other) => clipped(one, 200).toLowerCase() === clipped(other, 200).toLowerCase();
  const heading = byId("judul-berkas");
  heading.textContent = entry.title;
  // Without a title of its own, a document is called by its headline or first words: they are read in the text.
  heading.classList.toggle("unseen", !title || alike(title, inText));
  fill(
    byId("asal-berkas"),
    [entry.outlet, day(entry.date), entry.id !== entry.title && entry.id]
      .filter(Boolean)
      .map((part) => el("span", {}, part)),
  );
  fill(
    byId("bentuk-berkas"),
    el("strong", {}, entry.form.label),
    why && " — " + why,
    path && [" ", el("code", {}, path)],
  );
  const order = documentOrder();
  byId("urutan-berkas").textContent = number(order.indexOf(entry) + 1) + " / " + number(order.length);
}

/** Draw text and table anew, after another document was opened or the filter was changed. */
function redraw() {
  const hadFocus = byId("naskah").contains(document.activeElement);
  markUp(sheet, isVisible);
  drawArticle(sheet, byId("naskah"));
  drawFactTable(sheet);
  if (chosen && !chosen.isFinding && !isVisible(chosen)) closePanel();
  else if (chosen) emphasise();
  if (hadFocus && chosen) focusOn(chosen);
}

function stepDocument(distance) {
  const order = documentOrder();
  const next = order[order.indexOf(sheet.contents.entry) + distance];
  if (next) location.hash = addressOf(next);
}
