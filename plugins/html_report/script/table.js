// The table of documents: filtered, sorted, a page at a time. Its order is also that of [ and ].

const ROWS = 25;
const columns = {
  title: (entry) => entry.title,
  outlet: (entry) => entry.outlet || "",
  date: (entry) => entry.date || "",
  form: (entry) => entry.form.label,
  facts: (entry) => entry.facts,
  findings: (entry) => entry.findings,
};
const table = { column: null, descending: false, query: "", form: "", page: 0, order: DOCUMENTS };

/** Give the documents as the table has them now; all of them, while the open one is filtered out. */
function documentOrder() {
  return !sheet || table.order.includes(sheet.contents.entry) ? table.order : DOCUMENTS;
}

function arrangeTable() {
  const terms = termsOf(table.query);
  const about = (entry) =>
    fold([entry.title, entry.outlet, entry.date, day(entry.date), entry.id, entry.form.label].join("\n"));
  table.order = DOCUMENTS.filter(
    (entry) => (!table.form || entry.form.name === table.form) && hasAll(about(entry), terms),
  );
  if (table.column) {
    const collator = new Intl.Collator("id", { numeric: true });
    const value = columns[table.column];
    const compare = (one, other) => (typeof one === "number" ? one - other : collator.compare(one, other));
    table.order.sort(
      (one, other) =>
        compare(value(one), value(other)) * (table.descending ? -1 : 1) || one.index - other.index,
    );
  }
  table.page = 0;
  drawTable();
}

function drawTable() {
  const first = table.page * ROWS;
  const rows = table.order.slice(first, first + ROWS);
  fill(byId("tabel-dokumen").tBodies[0], rows.map(drawRow));
  const range = number(first + 1) + "–" + number(first + rows.length) + " dari " + number(table.order.length);
  byId("tabel-ringkas").textContent = rows.length ? range + " dokumen" : "Tidak ada dokumen yang cocok.";
  byId("halaman-mundur").disabled = first === 0;
  byId("halaman-maju").disabled = first + ROWS >= table.order.length;
  for (const button of document.querySelectorAll("#tabel-dokumen [data-column]")) {
    const isSorted = button.dataset.column === table.column;
    button
      .closest("th")
      .setAttribute("aria-sort", !isSorted ? "none" : table.descending ? "descending" : "ascending");
  }
}

function drawRow(entry) {
  return el(
    "tr",
    {},
    el(
      "td",
      { class: "of-title" },
      el("a", { href: addressOf(entry) }, entry.title),
      sharesTitle(entry) && el("span", { class: "document-id" }, entry.id),
    ),
    el("td", {}, entry.outlet || "–"),
    el("td", { class: "of-date" }, shortDay(entry.date) || "–"),
    el("td", {}, entry.form.label),
    el("td", { class: "of-number" }, number(entry.facts), kindStrip(entry)),
    el(
      "td",
      { class: entry.findings ? "of-number" : "of-number is-none" },
      entry.findings ? el("span", { class: "has-findings" }, number(entry.findings)) : "–",
    ),
  );
}

/** Draw the shares of the kinds in a document as one thin strip. */
function kindStrip(entry) {
  const strip = el("span", {
    class: "strip",
    "aria-hidden": "true",
    title: entry.kinds.map(([kind, count]) => kind.label + " " + count).join("\n"),
  });
  for (const [kind, count] of entry.kinds) {
    const part = el("span", { class: "k" + kind.index });
    part.style.flexGrow = count;
    strip.append(part);
  }
  return strip;
}

function startTable() {
  for (const form of FORMS) byId("saring-bentuk").append(el("option", { value: form.name }, form.label));
  byId("saring-dokumen").addEventListener("input", (event) => {
    table.query = event.target.value;
    arrangeTable();
  });
  byId("saring-bentuk").addEventListener("change", (event) => {
    table.form = event.target.value;
    arrangeTable();
  });
  for (const button of document.querySelectorAll("#tabel-dokumen [data-column]")) {
    button.addEventListener("click", () => {
      const isNumber = ["facts", "findings"].includes(button.dataset.column);
      table.descending = table.column === button.dataset.column ? !table.descending : isNumber;
      table.column = button.dataset.column;
      arrangeTable();
    });
  }
  for (const button of document.querySelectorAll("[data-form]")) {
    button.addEventListener("click", () => {
      byId("saring-bentuk").value = table.form = button.dataset.form;
      arrangeTable();
      bringIntoView(byId("judul-dokumen"), true);
    });
  }
  const turn = (pages) => () => {
    table.page += pages;
    drawTable();
    bringIntoView(byId("judul-dokumen"), false);
  };
  byId("halaman-mundur").addEventListener("click", turn(-1));
  byId("halaman-maju").addEventListener("click", turn(1));
  arrangeTable();
}
