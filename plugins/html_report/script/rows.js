// The rows of the pages: decoded when a page is first opened, narrowed and sorted as the reader asks.

const PAGES = META.pages.map((about, index) => ({
  ...about,
  index,
  columns: about.columns.map(([place, title, isNumber, hasFigures]) => ({ place, title, isNumber, hasFigures })),
  charts: about.charts.map(([kind, title, value, label, series, order, lowestFirst]) => ({
    kind,
    title,
    value,
    label,
    series,
    order,
    lowestFirst,
  })),
  decoded: null,
  query: "",
  facets: new Map(), // what narrows the table besides the query: a label and a test, by the chart that it is of
  ends: {},
  column: null,
  descending: false,
  turn: 0,
}));

/** The fields that a page shows as numbers are numbers wherever they are shown. */
const NUMBER_FIELDS = new Set(META.pages.flatMap((about) => about.numbers));

const pageElements = document.getElementsByClassName("data-page");
const textOrder = new Intl.Collator("id", { numeric: true });
const compareTexts = (one, other) => textOrder.compare(one, other);

function rowsOf(page) {
  page.decoded ??= JSON.parse(pageElements[page.index].textContent).map(
    ([document, id, cells, missing, figures], index) => {
      const entry = DOCUMENTS[document];
      return {
        index,
        entry,
        id: id.startsWith("#") ? entry.id + id : id,
        cells,
        missing,
        figures,
        folded: null,
      };
    },
  );
  return page.decoded;
}

/** Give a cell as text, figures with a comma where the column has any; nothing is an empty text. */
function cellText(value, hasFigures) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map((item) => cellText(item, hasFigures))
      .filter(Boolean)
      .join("; ");
  if (typeof value === "object") return summary(value);
  return hasFigures ? decimal(value) : scalar(value, "date");
}

/** Give the rows that the query and the choices leave; the choice `except` is not asked. */
function rowsLeft(page, except) {
  const terms = termsOf(page.query);
  const tests = [...page.facets].filter(([name]) => name !== except).map(([, facet]) => facet.test);
  return rowsOf(page).filter(
    (row) => tests.every((test) => test(row)) && (!terms.length || hasAll(foldedRow(row), terms)),
  );
}

function foldedRow(row) {
  row.folded ??= fold(
    [...row.cells.flatMap((value) => [cellText(value, false), cellText(value, true)]), ...row.missing].join(
      "\n",
    ),
  );
  return row.folded;
}

/** Give the rows in the order of the chosen column; those without a value come last, whichever way it goes. */
function sortedRows(page, rows) {
  const column = page.columns[page.column];
  if (!column) return rows;
  const value = (row) =>
    column.isNumber ? figure(row.cells[column.place]) : cellText(row.cells[column.place], false) || null;
  const direction = page.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null)
      return (one.key === null) - (other.key === null) || one.row.index - other.row.index;
    const order = column.isNumber ? one.key - other.key : compareTexts(one.key, other.key);
    return order * direction || one.row.index - other.row.index;
  });
  return keyed.map(({ row }) => row);
}
