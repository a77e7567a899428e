// Facts and findings in the text: each stretch of words that carries some is one link to the innermost.

const DEEPEST_LANE = 5;
const NO_LANE = -1;
const LANE = 4; // pixels from one underline to the next
const LONGEST_WASH = 90; // a longer fact, such as a quotation, is underlined only
const MOST_LINES = 4; // a fact of more lines, such as a whole record, is not even that

/** Lay a document's visible facts and its findings over the text, as marks in UTF-16 units. */
function markUp(sheet, isVisible) {
  const { contents, unit } = sheet;
  const markOf = (record, order) => ({ record, order, start: unit(record.start), end: unit(record.end) });
  const facts = contents.facts.filter(isVisible).map(markOf);
  const findings = contents.findings.filter((finding) => finding.start !== null).map(markOf);
  const hasWords = (mark) => mark.end > mark.start;
  const isRecord = (mark) => contents.text.slice(mark.start, mark.end).split("\n").length > MOST_LINES;
  sheet.marks = facts.filter(hasWords);
  assignLanes(sheet.marks.filter((mark) => !isRecord(mark)));
  for (const mark of sheet.marks) mark.lane ??= NO_LANE;
  sheet.segments = segmentsOf([...sheet.marks, ...findings.filter(hasWords)]);
  sheet.elements = new Map();
  sheet.heads = new Map();
  sheet.texts = [];
}

/** Give how many lanes the marks between two offsets need. */
function lanesBetween(sheet, from, to) {
  let lanes = 0;
  for (let index = firstEndingAfter(sheet.segments, from); index < sheet.segments.length; index += 1) {
    const segment = sheet.segments[index];
    if (segment.start >= to) break;
    for (const mark of segment.marks) if (!mark.record.isFinding) lanes = Math.max(lanes, mark.lane + 1);
  }
  return Math.min(lanes, DEEPEST_LANE);
}

/** Write the text between two offsets into a node, with its marks. */
function drawText(sheet, parent, from, to) {
  let at = from;
  for (let index = firstEndingAfter(sheet.segments, from); index < sheet.segments.length; index += 1) {
    const segment = sheet.segments[index];
    if (segment.start >= to) break;
    if (segment.start > at) parent.append(textNode(sheet, at, segment.start));
    at = Math.max(segment.start, at);
    const end = Math.min(segment.end, to);
    parent.append(drawMark(sheet, segment, at, end));
    at = end;
  }
  if (at < to) parent.append(textNode(sheet, at, to));
}

function textNode(sheet, from, to) {
  const node = document.createTextNode(sheet.contents.text.slice(from, to));
  sheet.texts.push({ start: from, end: to, node });
  return node;
}

function drawMark(sheet, segment, from, to) {
  const facts = segment.marks.filter((mark) => !mark.record.isFinding);
  const findings = segment.marks.filter((mark) => mark.record.isFinding);
  const innermost =
    segment.marks[0].record.isFinding && facts.length ? facts[0].record : segment.marks[0].record;
  const records = [...facts, ...findings].map((mark) => mark.record);
  const link = el("a", { class: "mark", href: addressOfRecord(sheet, innermost) }, textNode(sheet, from, to));
  if (facts.length) dress(link, facts);
  if (findings.length) flag(link, findings, to);
  describe(link, records);

  const isHead = !sheet.heads.has(innermost);
  link.tabIndex = isHead ? 0 : -1;
  if (isHead) sheet.heads.set(innermost, link);
  for (const record of records) {
    if (!sheet.elements.has(record)) sheet.elements.set(record, []);
    sheet.elements.get(record).push(link);
  }
  const ending = facts.filter((mark) => mark.end === to).map((mark) => mark.record.kind.label);
  if (ending.length) link.dataset.label = ending.join(" · ");
  sheet.recordsAt.set(link, records);
  return link;
}

/** Draw the underlines of facts in their lanes, and the wash of the innermost fact over its words. */
function dress(link, facts) {
  const lined = facts.filter((mark) => mark.lane !== NO_LANE && mark.lane < DEEPEST_LANE);
  const flat = (colour) => "linear-gradient(" + colour + "," + colour + ")";
  link.classList.add("k" + facts[0].record.kind.index);
  link.classList.toggle("is-long", facts[0].end - facts[0].start > LONGEST_WASH);
  link.style.backgroundImage = [
    ...lined.map((mark) => flat("var(--k" + mark.record.kind.index + ")")),
    flat("var(--mark-wash)"),
  ].join(",");
  link.style.backgroundSize = [
    ...lined.map(() => "100% var(--stroke)"),
    "100% calc(100% - var(--lane-room) - 0.14em)",
  ].join(",");
  link.style.backgroundPosition = [
    ...lined.map((mark) => "0 calc(100% - var(--lane-room) + " + (mark.lane * LANE + 3) + "px)"),
    "0 0.14em",
  ].join(",");
}

function flag(link, findings, to) {
  link.classList.add("is-flagged", "severity-" + findings[0].record.severity);
  const numbers = findings.filter((mark) => mark.end === to).map((mark) => mark.record.index + 1);
  if (numbers.length) link.dataset.note = numbers.join(",");
}

/** Say what a mark is, to the pointer and to a screen reader, without touching the words. */
function describe(link, records) {
  const labels = records.map((record) =>
    record.isFinding ? "Temuan: " + record.message : record.kind.label,
  );
  link.title = labels.join("\n");
  link.setAttribute("aria-description", labels.join(", "));
}

function addressOfRecord(sheet, record) {
  return record.isFinding ? findingAddress(record) : factAddress(sheet.contents.entry, record);
}
