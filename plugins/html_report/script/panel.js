// The panel beside the text: everything about one fact or finding.

/** Fill the panel with a fact or a finding and show it. */
function showPanel(sheet, record) {
  const context = {
    text: sheet.contents.text,
    sheet,
    entry: sheet.contents.entry,
    unit: sheet.unit,
    show: (start, end) => showWords(sheet, start, end),
  };
  fill(
    byId("isi-panel"),
    record.isFinding ? findingDetails(sheet, record) : factDetails(sheet, record, context),
  );
  const order = readingOrder(sheet);
  byId("urutan-fakta").textContent = record.isFinding
    ? "Temuan"
    : order.indexOf(record) + 1 + " dari " + order.length;
  byId("panel").hidden = false;
  byId("dokumen").classList.add("has-panel");
  byId("panel").scrollTop = 0;
}

function factDetails(sheet, fact, context) {
  const { text } = context;
  const [start, end] = [sheet.unit(fact.start), sheet.unit(fact.end)];
  const reasons = own(fact.value, "reasons");
  return [
    el(
      "h2",
      { id: "judul-panel", tabindex: "-1", class: "panel-title k" + fact.kind.index },
      el("span", { class: "dot" }),
      fact.kind.label,
    ),
    end > start
      ? el("blockquote", { class: "words" }, text.slice(start, end))
      : el("p", { class: "empty" }, "Fakta ini tidak berdiri pada kata tertentu."),
    fact.words !== null && el("p", { class: "suggestion" }, "Tercatat sebagai “" + fact.words + "”."),
    drawStanding(fact.value),
    drawFields(fact.value, context),
    reasons && [el("h3", {}, "Alasan"), drawReasons(reasons, context)],
    el("h3", {}, "Asal"),
    origin([
      ["Aturan", el("code", {}, fact.rule)],
      ["Jenis", el("code", {}, fact.kind.name)],
      fact.attributedTo && ["Menurut", fact.attributedTo],
      fact.section && ["Bagian", sectionLabel(fact.section)],
      ["Bentuk", fact.form.label],
      ["Letak", place(text, fact, start)],
      ...Object.entries(fact.links).map(([name, target]) => [fieldLabel(name), drawLinks(sheet, target)]),
      ["Id", el("code", {}, fact.id)],
    ]),
    sameWords(sheet, fact),
    rawRecord(sheet, fact),
  ];
}

function findingDetails(sheet, finding) {
  const { text } = sheet.contents;
  const start = finding.start === null ? null : sheet.unit(finding.start);
  return [
    el(
      "h2",
      { id: "judul-panel", tabindex: "-1", class: "panel-title severity-" + finding.severity },
      el("span", { class: "dot" }),
      severityLabel(finding.severity),
    ),
    el("p", { class: "message" }, sentence(finding.message)),
    start !== null && el("blockquote", { class: "words" }, text.slice(start, sheet.unit(finding.end))),
    finding.suggestion && el("p", { class: "suggestion" }, finding.suggestion),
    el("h3", {}, "Asal"),
    origin([
      ["Aturan", el("code", {}, finding.rule)],
      start !== null && ["Letak", place(text, finding, start)],
    ]),
    sameWords(sheet, finding),
  ];
}

const origin = (rows) =>
  el(
    "dl",
    { class: "fields is-origin" },
    rows.filter(Boolean).map(([name, item]) => el("div", {}, el("dt", {}, name), el("dd", {}, item))),
  );

function place(text, record, start) {
  const [line, column] = lineAndColumn(text, start);
  return el(
    "span",
    { title: "Titik kode, ujung akhir tidak termasuk" },
    number(record.start) + "–" + number(record.end),
    el("span", { class: "raw" }, " baris " + number(line) + ", kolom " + number(column)),
  );
}

/** Draw what a link of a fact names: facts of this document and of others as links, anything else as text. */
function drawLinks(sheet, target) {
  return el(
    "ul",
    { class: "plain" },
    (Array.isArray(target) ? target : [target]).map((item) => {
      const fact = sheet.contents.facts.find((other) => other.id === item);
      return el(
        "li",
        {},
        fact
          ? recordLink(sheet, fact)
          : typeof item === "string" && entryOfFact(item)
            ? el(
                "a",
                { class: "record", href: factAddress(entryOfFact(item), { id: item }) },
                "→ " + clipped(entryOfFact(item).title, 70),
              )
            : typeof item === "object" && item
              ? drawTree(item, null)
              : scalar(item),
      );
    }),
  );
}

function recordLink(sheet, record) {
  const words = sheet.contents.text.slice(sheet.unit(record.start ?? 0), sheet.unit(record.end ?? 0));
  const shade = record.isFinding ? "severity-" + record.severity : "k" + record.kind.index;
  return el(
    "a",
    { class: "record " + shade, href: addressOfRecord(sheet, record) },
    el("span", { class: "dot" }),
    el("span", { class: "record-kind" }, record.isFinding ? "Temuan" : record.kind.label),
    " ",
    clipped(words, 70),
  );
}

/** List the other facts and findings that share words with this one. */
function sameWords(sheet, record) {
  const links = sheet.elements.get(record) || [];
  const others = [...new Set(links.flatMap((link) => sheet.recordsAt.get(link)))].filter(
    (other) => other !== record,
  );
  if (!others.length) return null;
  return [
    el("h3", {}, "Pada kata yang sama"),
    el(
      "ul",
      { class: "plain" },
      others.map((other) => el("li", {}, recordLink(sheet, other))),
    ),
  ];
}

function rawRecord(sheet, fact) {
  const { id, start, end, value, rule, section, attributedTo, links, form, words } = fact;
  const text = words ?? sheet.contents.text.slice(sheet.unit(start), sheet.unit(end));
  const named = { id, doc: sheet.contents.entry.id, kind: fact.kind.name, start, end, text, value, rule };
  const record = { ...named, section, form: form.name, attributed_to: attributedTo, links };
  return el(
    "details",
    {},
    el("summary", {}, "Rekaman JSON"),
    el("pre", { tabindex: "0" }, JSON.stringify(record, null, 2)),
  );
}
