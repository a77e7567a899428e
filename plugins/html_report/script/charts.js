// The charts of a page: how often each value is there, what stands highest, and how it went over the years.

const BARS = 10;
const MANY_VALUES = 12;

/** Draw the charts of a page over the rows that its table shows; a chart's own choice does not narrow itself. */
function drawCharts(page) {
  const focused = document.activeElement?.dataset?.bar;
  const draw = { distribution: drawDistribution, ranking: drawRanking, trend: drawTrend };
  fill(
    byId("grafik-lembar"),
    page.charts.map((chart, index) => {
      const name = "grafik-" + index;
      const body = draw[chart.kind](page, chart, name, rowsLeft(page, name));
      return el(
        "figure",
        { class: "chart is-" + chart.kind, "aria-labelledby": name },
        el("figcaption", { id: name }, chart.title),
        body ?? el("p", { class: "empty" }, "Belum ada angka untuk grafik ini."),
      );
    }),
  );
  if (focused)
    [...document.querySelectorAll("[data-bar]")].find((bar) => bar.dataset.bar === focused)?.focus();
}

function drawDistribution(page, chart, name, rows) {
  const bars = isMeasured(rows, chart.value) ? binned(rows, chart) : counted(rows, chart);
  if (!bars.length) return null;
  const most = Math.max(...bars.map((bar) => bar.count));
  for (const bar of bars) {
    bar.size = bar.count / (most || 1);
    bar.shown = number(bar.count);
    bar.share = decimal(fixed((100 * bar.count) / (rows.length || 1), 1)) + "%";
  }
  return drawSome(page, name, bars, bars.length > 2 * MANY_VALUES ? MANY_VALUES : bars.length);
}

/** Tell whether values are figures of many sizes rather than a few names. */
function isMeasured(rows, place) {
  const values = new Set(rows.map((row) => row.cells[place]).filter((value) => value !== null));
  return values.size > MANY_VALUES && [...values].every((value) => figure(value) !== null);
}

function counted(rows, chart) {
  const groups = groupedBy(rows, chart.value);
  const rank = (label) => (chart.order.includes(label) ? chart.order.indexOf(label) : Infinity);
  const labels = [...new Set([...chart.order, ...groups.keys()])];
  const bars = labels.map((label) => ({
    label,
    count: groups.get(label)?.length || 0,
    test: (row) => cellText(row.cells[chart.value], false) === label,
  }));
  const areTimes = labels.every((label) => /^\d{4}(?:-\d\d)*$/.test(label));
  bars.sort((one, other) => {
    const [first, second] = [rank(one.label), rank(other.label)];
    if (first !== second) return first - second;
    return (areTimes ? 0 : other.count - one.count) || compareTexts(one.label, other.label);
  });
  return [...bars, ...withoutValue(rows, chart)];
}

/** Cut figures into steps of a round size. */
function binned(rows, chart) {
  const values = rows.map((row) => figure(row.cells[chart.value])).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = roundStep(high - low, BARS);
  const bounds = stepsBetween(low, high + step * 1e-6, step);
  const bars = bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1];
    const test = (row) => {
      const value = figure(row.cells[chart.value]);
      return value !== null && value >= from && value < to;
    };
    const label = approximate(from) + " – < " + approximate(to);
    return { label, test, count: values.filter((value) => value >= from && value < to).length };
  });
  return [...bars, ...withoutValue(rows, chart)];
}

/** Give bars of the rows that have no value: open ones, which say what they lack, and others. */
function withoutValue(rows, chart) {
  const isEmpty = (row) => cellText(row.cells[chart.value], false) === "";
  return [
    { label: "Terbuka", isOpen: true, test: (row) => isEmpty(row) && row.missing.length > 0 },
    { label: "Tanpa nilai", isOpen: true, test: (row) => isEmpty(row) && row.missing.length === 0 },
  ]
    .map((bar) => ({ ...bar, count: rows.filter(bar.test).length }))
    .filter((bar) => bar.count);
}

function drawRanking(page, chart, name, rows) {
  const isCount = chart.value === null;
  const bars = [];
  for (const [label, members] of groupedBy(rows, chart.label)) {
    const values = isCount
      ? [members.length]
      : members.map((row) => figure(row.cells[chart.value])).filter((v) => v !== null);
    if (!values.length) continue;
    const value = mean(values);
    const exact = members.find((row) => figure(row.cells[chart.value]) !== null)?.cells[chart.value];
    const shown = isCount ? number(value) : values.length === 1 ? decimal(exact) : decimal(fixed(value, 2));
    const note = values.length > 1 ? "rata-rata dari " + number(values.length) : "";
    const test = (row) => cellText(row.cells[chart.label], false) === label;
    bars.push({ label, value, shown, note, test, share: note && "n " + number(values.length) });
  }
  if (!bars.length) return null;
  const sign = chart.lowestFirst ? -1 : 1;
  bars.sort((one, other) => sign * (other.value - one.value) || compareTexts(one.label, other.label));
  const most = Math.max(...bars.map((bar) => bar.value));
  for (const bar of bars) bar.size = most > 0 ? bar.value / most : 0;
  return drawSome(page, name, bars, BARS);
}

const ENDS = { top: "Teratas", bottom: "Terbawah", all: "Semua" };

/** Draw the first bars with a choice of the last and of all, where there are more than a few. */
function drawSome(page, name, bars, most) {
  if (bars.length <= most + 2) return drawBars(page, name, bars);
  const end = page.ends[name] || "top";
  const shown = end === "top" ? bars.slice(0, most) : end === "bottom" ? bars.slice(-most) : bars;
  return [
    el(
      "div",
      { class: "ends", role: "group", "aria-label": "Bagian yang ditampilkan" },
      Object.entries(ENDS).map(([key, label]) =>
        el(
          "button",
          {
            type: "button",
            "aria-pressed": String(key === end),
            "data-bar": name + "//" + key,
            onclick: () => {
              page.ends[name] = key;
              drawCharts(page);
            },
          },
          label + (key === "all" ? " " + number(bars.length) : ""),
        ),
      ),
    ),
    el("div", { class: end === "all" ? "all-bars" : null }, drawBars(page, name, shown.slice(0, 1000))),
  ];
}
