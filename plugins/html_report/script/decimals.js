// Figures: decimal strings are shown digit by digit as they are, and are numbers only where they are compared or drawn.

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Give a decimal string as Indonesian writes it: 1234567.50 is 1.234.567,50. Anything else stays as it is. */
function decimal(value) {
  const parts = DECIMAL.exec(String(value));
  if (!parts) return String(value);
  const [, sign, whole, fraction] = parts;
  return (sign && "−") + number(whole) + (fraction ? "," + fraction : "");
}

/** Give what a value counts as, or null where it is no figure. */
function figure(value) {
  if (typeof value === "number") return value;
  return typeof value === "string" && DECIMAL.test(value) ? Number(value) : null;
}

/** Round a computed figure half up; a mean of decimals may lie a hair below the half that it is. */
const fixed = (value, places) => (value + Math.sign(value) * 1e-9).toFixed(places);

/** Write a computed figure with at most two places. */
const approximate = (value) => decimal(fixed(value, 2).replace(/\.?0+$/, ""));

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Give a round step that cuts a range into at most so many parts. */
function roundStep(range, parts) {
  const rough = range / parts || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9));
}

/** Give the multiples of a step from below `low` to above `high`. */
function stepsBetween(low, high, step) {
  const found = [];
  const first = Math.floor(low / step + 1e-9);
  for (let at = first; at === first || (at - 1) * step < high * (1 - 1e-12); at += 1) found.push(at * step);
  return found;
}

/** Group rows by the text at a place of their cells; rows without one are left out. */
function groupedBy(rows, place) {
  const groups = new Map();
  for (const row of rows) {
    const name = place === null ? "" : cellText(row.cells[place], false);
    if (place !== null && !name) continue;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return groups;
}
