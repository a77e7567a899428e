// One page on the screen: its state, its charts, and its table, a part of the rows at a time.

const PAGE_ROWS = 50;
const PRINTED_ROWS = 2000;
let openPage = null;

/** Open a page by its name; say whether there is one. */
function showPage(name) {
  const page = PAGES.find((some) => some.name === name);
  if (!page) return false;
  const isOther = openPage !== page;
  openPage = page;
  show("halaman", page.title);
  if (!isOther) return true;
  if (byId("halaman").contains(document.activeElement)) byId("judul-lembar").focus({ preventScroll: true });
  byId("judul-lembar").textContent = page.title;
  byId("ringkas-lembar").textContent = page.summary;
  byId("saring-lembar").value = page.query;
  drawTabs(page);
  drawPage(page);
  scrollTo({ top: 0, behavior: "instant" });
  return true;
}

function drawTabs(page) {
  fill(
    byId("daftar-halaman"),
    PAGES.map((some) =>
      el("li", {}, el("a", { href: pageAddress(some), "aria-current": some === page && "page" }, some.title)),
    ),
  );
  const [list, tab] = [byId("daftar-halaman"), byId("daftar-halaman").querySelector("[aria-current]")];
  list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2; // on a narrow screen
}

const pageAddress = (page) => "#/halaman/" + encodeURIComponent(page.name);

/** Draw everything that the query and the choices decide. */
function drawPage(page) {
  page.turn = 0;
  drawState(page);
  drawCharts(page);
  drawFacets(page);
  drawSheet(page);
}

const STATES = [
  ["keadaan-terbuka", "Terbuka", "open", (row) => row.missing.length > 0],
  ["keadaan-angka", "Berdasar angka yang belum diperiksa", "unverified", (row) => row.figures.length > 0],
];

/** Draw how many rows are open or rest on unverified figures, as choices. */
function drawState(page) {
  fill(
    byId("keadaan-lembar"),
    el("li", {}, el("strong", {}, number(page.rows)), " hasil"),
    STATES.filter(([, , count]) => page[count]).map(([name, label, count, test]) =>
      el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            class: "chip is-" + count,
            "aria-pressed": String(page.facets.has(name)),
            "data-bar": name,
            onclick: () => toggleFacet(page, name, { label, test }),
          },
          el("span", { class: "sign", "aria-hidden": "true" }, SIGNS[count]),
          label,
          el("span", { class: "count" }, number(page[count])),
        ),
      ),
    ),
  );
}

const SIGNS = { open: "○", unverified: "◇" };

function toggleFacet(page, name, { label, test }) {
  const focused = document.activeElement?.dataset?.bar;
  if (page.facets.get(name)?.label === label) page.facets.delete(name);
  else page.facets.set(name, { label, test });
  drawPage(page);
  if (focused)
    [...document.querySelectorAll("[data-bar]")].find((bar) => bar.dataset.bar === focused)?.focus();
}

/** Draw what narrows the table, each as a button that takes it away. */
function drawFacets(page) {
  fill(
    byId("saringan-lembar"),
    [...page.facets].map(([name, facet]) => {
      const chart = page.charts[Number(/^grafik-(\d+)$/.exec(name)?.[1] ?? -1)];
      return el(
        "button",
        { type: "button", class: "chip is-facet", onclick: () => toggleFacet(page, name, facet) },
        chart ? chart.title + ": " + facet.label : facet.label,
        el("span", { class: "count", "aria-hidden": "true" }, "×"),
        el("span", { class: "unseen" }, ", hapus saringan"),
      );
    }),
  );
}

/** Draw the table; `most` rows of it, or those of the turn that is shown. */
function drawSheet(page, most) {
  const rows = sortedRows(page, rowsLeft(page));
  const first = most ? 0 : page.turn * PAGE_ROWS;
  const shown = rows.slice(first, most || first + PAGE_ROWS);
  const noted = page.open > 0 || page.unverified > 0;
  const table = byId("tabel-lembar");
  fill(
    table.tHead,
    el(
      "tr",
      {},
      page.columns.map((column, index) => headCell(page, column, index)),
      noted && el("th", { scope: "col" }, "Keterangan"),
    ),
  );
  fill(
    table.tBodies[0],
    shown.map((row) => sheetRow(page, row, noted)),
  );
  table.classList.toggle("is-broad", page.columns.length > 6);
  const range = number(first + 1) + "–" + number(first + shown.length) + " dari " + number(rows.length);
  byId("jumlah-lembar").textContent = shown.length ? range + " baris" : "Tidak ada baris yang cocok.";
  byId("lembar-mundur").disabled = first === 0;
  byId("lembar-maju").disabled = first + shown.length >= rows.length;
}

function headCell(page, column, index) {
  const isSorted = page.column === index;
  return el(
    "th",
    {
      scope: "col",
      class: column.isNumber ? "of-number" : null,
      "aria-sort": isSorted ? (page.descending ? "descending" : "ascending") : "none",
    },
    el(
      "button",
      {
        type: "button",
        "data-column": index,
        onclick: () => {
          page.descending = isSorted ? !page.descending : column.isNumber;
          page.column = index;
          page.turn = 0;
          drawSheet(page);
          byId("tabel-lembar")
            .querySelector('[data-column="' + index + '"]')
            .focus();
        },
      },
      column.title,
    ),
  );
}

function sheetRow(page, row, noted) {
  return el(
    "tr",
    {},
    page.columns.map((column, index) => {
      const shown = cellText(row.cells[column.place], column.hasFigures);
      const isOpen = !shown && row.missing.length > 0;
      const words = shown || (isOpen ? "terbuka" : "–");
      return el(
        "td",
        {
          class:
            [
              column.isNumber && "of-number",
              /^[\d\s.•/-]+$/.test(shown) && "is-code",
              !shown && (isOpen ? "is-open" : "is-none"),
            ]
              .filter(Boolean)
              .join(" ") || null,
        },
        index === 0
          ? el("a", { href: factAddress(row.entry, row), title: row.entry.title }, shown || "(tanpa nama)")
          : words,
      );
    }),
    noted && el("td", { class: "of-notes" }, rowNotes(page, row)),
  );
}

/** Say what an open row lacks, and which figures that nobody has checked a row rests on. */
function rowNotes(page, row) {
  const figures = row.figures.map((at) => page.figures[at]).join("; ");
  return [
    row.missing.length > 0 && el("span", { class: "is-open" }, "kurang: " + row.missing.join("; ")),
    figures &&
      el(
        "span",
        { class: "is-unverified", title: figures },
        SIGNS.unverified + " angka belum diperiksa",
        el("span", { class: "unseen" }, ": " + figures),
      ),
  ];
}

function startPages() {
  byId("saring-lembar").addEventListener("input", (event) => {
    openPage.query = event.target.value;
    drawPage(openPage);
  });
  const turn = (pages) => () => {
    openPage.turn += pages;
    drawSheet(openPage);
    bringIntoView(byId("judul-tabel-lembar"), false);
  };
  byId("lembar-mundur").addEventListener("click", turn(-1));
  byId("lembar-maju").addEventListener("click", turn(1));
  addEventListener("beforeprint", () => view === "halaman" && drawSheet(openPage, PRINTED_ROWS));
  addEventListener("afterprint", () => view === "halaman" && drawSheet(openPage));
}
