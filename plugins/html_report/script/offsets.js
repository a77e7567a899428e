// Offsets are code points; strings here count UTF-16 units, two for each emoji.

/** Give a function from code points of a text to UTF-16 units, kept within the text. */
function unitsOf(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text))
    return (point) => Math.min(Math.max(point, 0), text.length);
  const units = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) units.push(unit);
  units.push(text.length);
  return (point) => units[Math.min(Math.max(point, 0), units.length - 1)];
}

/** Give the line and column, from 1, of a UTF-16 offset; columns count code points. */
function lineAndColumn(text, unit) {
  const before = text.slice(0, unit).split("\n");
  return [before.length, [...before[before.length - 1]].length + 1];
}
