// Lines over years or months, one for each series, with the figures beneath as a table for who cannot see lines.

const SERIES = 8;
const TREND = { height: 280, right: 28, top: 14, bottom: 30, letter: 7.2 };

function drawTrend(page, chart, name, rows) {
  const all = seriesOf(rows, chart);
  const labels = [...new Set(all.flatMap((series) => series.points.map((point) => point.label)))].sort(
    compareTexts,
  );
  if (!labels.length) return null;
  if (labels.length === 1) return drawMoment(page, chart, name, rows, labels[0]);
  all.sort(
    (one, other) =>
      other.points.length - one.points.length || other.last - one.last || compareTexts(one.name, other.name),
  );
  all.forEach((series, index) => (series.colour = index < SERIES ? index : null));
  const frame = el("div", { class: "trend-frame" });
  const draw = () => fill(frame, drawLines(all, labels, chart, Math.max(frame.clientWidth, 260)));
  new ResizeObserver(draw).observe(frame);
  const rest = all.length - SERIES;
  return [
    frame,
    rest > 0 &&
      el(
        "p",
        { class: "chart-note" },
        number(SERIES) +
          " dari " +
          number(all.length) +
          " garis diberi warna; saring tabel untuk melihat yang lain.",
      ),
    drawTrendTable(all, labels, chart),
  ];
}

/** Draw bars where there is one year or month only: one point makes no line. */
function drawMoment(page, chart, name, rows, label) {
  const bars = drawRanking(page, { ...chart, label: chart.series ?? chart.label }, name, rows);
  return chart.series === null ? bars : [el("p", { class: "chart-note" }, day(label)), bars];
}

/** Give for each series the mean of its figures at each label. */
function seriesOf(rows, chart) {
  const found = [];
  for (const [name, members] of groupedBy(rows, chart.series)) {
    const points = [];
    for (const [label, some] of groupedBy(members, chart.label)) {
      const values = some.map((row) => figure(row.cells[chart.value])).filter((value) => value !== null);
      if (values.length)
        points.push({ label: String(some[0].cells[chart.label]), value: mean(values), count: values.length });
      void label;
    }
    points.sort((one, other) => compareTexts(one.label, other.label));
    if (points.length) found.push({ name, points, last: points[points.length - 1].value });
  }
  return found;
}

/** Give where a label stands on the line of time: years and months by their distance, others one after another. */
function timeOf(labels) {
  const month = /^(\d{4})(?:-(\d\d))?(?:-\d\d)?$/;
  if (!labels.every((label) => month.test(label))) return (label) => labels.indexOf(label);
  return (label) => {
    const [, year, part] = month.exec(label);
    return Number(year) + (part ? (Number(part) - 1) / 12 : 0);
  };
}

function drawLines(all, labels, chart, width) {
  const named = chart.series !== null;
  const isWide = named && width >= 520;
  const axis = axisOf(all.flatMap((series) => series.points.map((point) => point.value)));
  const left = 14 + 7 * Math.max(...axis.map((tick) => approximate(tick).length)); // a figure is 7 pixels wide
  const right = width - (isWide ? namesWidth(width) : TREND.right);
  const bottom = TREND.height - TREND.bottom;
  const time = timeOf(labels);
  const [first, last] = [time(labels[0]), time(labels[labels.length - 1])];
  const x = (label) =>
    last === first
      ? (left + right) / 2
      : left + 14 + ((time(label) - first) / (last - first)) * (right - left - 28);
  const [floor, ceiling] = [axis[0], axis[axis.length - 1]];
  const y = (value) => {
    const height = ((value - floor) / (ceiling - floor)) * (bottom - TREND.top);
    return chart.lowestFirst ? TREND.top + height : bottom - height;
  };
  const ordered = [...all].reverse(); // the first ones lie on top
  return [
    drawn(
      "svg",
      {
        class: "trend",
        viewBox: "0 0 " + width + " " + TREND.height,
        role: "img",
        "aria-label":
          chart.title +
          ": " +
          number(all.length) +
          " garis, " +
          labels[0] +
          " sampai " +
          labels[labels.length - 1],
      },
      axis.map((tick) => [
        drawn("line", { class: "grid", x1: left, x2: right, y1: y(tick), y2: y(tick) }),
        drawn(
          "text",
          { class: "tick", x: left - 8, y: y(tick) + 4, "text-anchor": "end" },
          approximate(tick),
        ),
      ]),
      shownLabels(labels, right - left).map((label) =>
        drawn(
          "text",
          { class: "tick", x: x(label), y: TREND.height - 8, "text-anchor": "middle" },
          shortDay(label),
        ),
      ),
      ordered.map((series) => drawSeries(series, x, y, named)),
      isWide &&
        drawNames(
          all.filter((series) => series.colour !== null),
          y,
          right + 10,
          width,
        ),
    ),
    named &&
      !isWide &&
      el(
        "ul",
        { class: "legend" },
        all
          .filter((series) => series.colour !== null)
          .map((series) =>
            el("li", { class: "series-" + series.colour }, el("span", { class: "dot" }), series.name),
          ),
      ),
  ];
}

/** Give the ticks of an axis on which all values have room. */
function axisOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return stepsBetween(
    low >= 0 ? Math.max(0, low - room) : low - room,
    high + room,
    roundStep(high - low + 2 * room, 6),
  );
}

function drawSeries(series, x, y, named) {
  const shade = series.colour === null ? "is-rest" : "series-" + series.colour;
  return drawn(
    "g",
    { class: "series " + shade },
    drawn("polyline", {
      points: series.points
        .map((point) => x(point.label).toFixed(1) + "," + y(point.value).toFixed(1))
        .join(" "),
    }),
    series.points.map((point) =>
      drawn(
        "circle",
        { cx: x(point.label).toFixed(1), cy: y(point.value).toFixed(1), r: series.colour === null ? 2 : 3.5 },
        drawn(
          "title",
          {},
          [named && series.name, day(point.label), approximate(point.value)].filter(Boolean).join(" · ") +
            (point.count > 1 ? " (rata-rata dari " + number(point.count) + ")" : ""),
        ),
      ),
    ),
  );
}

/** Give how much of a chart's width the names of its lines get. */
const namesWidth = (width) => Math.min(Math.max(width * 0.25, 170), 270);

/** Write the names at the ends of their lines, moved apart where they would lie on each other. */
function drawNames(all, y, left, width) {
  const places = all
    .map((series) => ({ series, at: y(series.last) }))
    .sort((one, other) => one.at - other.at);
  for (let index = 1; index < places.length; index += 1)
    places[index].at = Math.max(places[index].at, places[index - 1].at + 15);
  const over = places.length ? places[places.length - 1].at - (TREND.height - TREND.bottom) : 0;
  if (over > 0) {
    places[places.length - 1].at -= over;
    for (let index = places.length - 2; index >= 0; index -= 1)
      places[index].at = Math.min(places[index].at, places[index + 1].at - 15);
  }
  return places.map(({ series, at }) =>
    drawn(
      "text",
      { class: "series-name series-" + series.colour, x: left, y: at + 4 },
      clipped(series.name, Math.floor((width - left) / TREND.letter)),
      drawn("title", {}, series.name),
    ),
  );
}

/** Give as many labels of an axis as have room on it. */
function shownLabels(labels, width) {
  const every = Math.ceil(labels.length / Math.max(2, Math.floor(width / 84)));
  return labels.filter((_, index) => index % every === 0);
}

function drawTrendTable(all, labels, chart) {
  return el(
    "details",
    { class: "chart-figures" },
    el("summary", {}, "Angka grafik ini"),
    el(
      "div",
      { class: "table-frame" },
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, ""),
            labels.map((label) => el("th", { scope: "col", class: "of-number" }, day(label))),
          ),
        ),
        el(
          "tbody",
          {},
          all.slice(0, 200).map((series) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, series.name || chart.title),
              labels.map((label) => {
                const point = series.points.find((some) => some.label === label);
                return el("td", { class: "of-number" }, point ? approximate(point.value) : "–");
              }),
            ),
          ),
        ),
      ),
    ),
  );
}
