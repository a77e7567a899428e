// The text as its form describes it: sections as blocks or, inside a line, as spans.

const HEADLINES = new Set(["headline", "title"]);
const HEADINGS = new Set(["heading", "chapter", "subheading"]);

/** Arrange sections as a tree, in UTF-16 units, each level in text order. */
function sectionTree(sections, unit) {
  const nodes = sections.map(({ kind, start, end, parent, parts }) => ({
    kind,
    parent,
    start: unit(start),
    end: unit(end),
    children: Object.entries(parts).map(([name, [from, to]]) => ({
      part: name,
      start: unit(from),
      end: unit(to),
      children: [],
    })),
  }));
  const roots = [];
  nodes.forEach((node, index) => {
    const parent = node.parent !== null && node.parent < index ? nodes[node.parent] : null;
    if (!parent) roots.push(node);
    else parent.children.push(node);
  });
  for (const node of nodes) node.children = arranged(node.children);
  return arranged(roots);
}

/** Put sections in text order, the enclosing first; a part that a section covers goes into it. */
function arranged(nodes) {
  const sorted = nodes
    .filter((node) => node.end > node.start)
    .sort(
      (one, other) =>
        one.start - other.start || other.end - one.end || Boolean(one.part) - Boolean(other.part),
    );
  const kept = [];
  for (const node of sorted) {
    const last = kept[kept.length - 1];
    if (last && node.part && node.end <= last.end) last.children = arranged([...last.children, node]);
    else kept.push(node);
  }
  return kept;
}

/** Draw a whole document into a node. Every character is drawn once, whatever its sections are. */
function drawArticle(sheet, node) {
  sheet.recordsAt = new Map();
  const roots = sectionTree(sheet.contents.sections, sheet.unit);
  const text = sheet.contents.text;
  fill(node);
  sheet.notes = sheet.contents.findings.filter((finding) => finding.start !== null);
  sheet.notes.sort((one, other) => one.start - other.start || one.index - other.index);
  let at = 0;
  for (const section of roots) {
    const start = Math.max(section.start, at);
    if (section.end <= start) continue;
    drawGap(sheet, node, at, start);
    drawRoot(sheet, node, section, start, section.end);
    at = section.end;
  }
  drawGap(sheet, node, at, text.length);
  node.append(...sheet.notes.map(drawNote));
}

/** Draw what lies between sections: nothing, if it is white space. */
function drawGap(sheet, node, from, to) {
  if (sheet.contents.text.slice(from, to).trim())
    drawRoot(sheet, node, { kind: "paragraph", children: [] }, from, to);
}

function drawRoot(sheet, node, section, from, to) {
  const block = drawBlock(sheet, section, from, to);
  const later = sheet.notes.findIndex((finding) => sheet.unit(finding.start) >= to);
  const notes = sheet.notes.splice(0, later < 0 ? sheet.notes.length : later);
  node.append(notes.length ? el("div", { class: "noted" }, notes.map(drawNote), block) : block);
}

function drawBlock(sheet, section, from, to) {
  const children = section.children.filter((child) => child.end > from && child.start < to);
  const holdsBlocks = children.some((child) => isBlock(sheet, child, from, to));
  const tag = HEADLINES.has(section.kind)
    ? "h2"
    : HEADINGS.has(section.kind)
      ? "h3"
      : holdsBlocks
        ? "div"
        : "p";
  const block = el(tag, {
    class: "section section-" + cssName(section.kind),
    "data-label": sectionLabel(section.kind),
  });
  block.style.setProperty("--lanes", lanesBetween(sheet, from, to));
  if (holdsBlocks) drawBlocks(sheet, block, children, from, to);
  else drawPieces(sheet, block, children, from, to);
  return block;
}

/** Draw sections that stand on lines of their own as blocks, and what lies between them as lines of text. */
function drawBlocks(sheet, block, children, from, to) {
  let at = from;
  let inside = [];
  const lines = (end) => {
    const text = sheet.contents.text.slice(at, end);
    if (text.trim()) {
      const start = at + text.search(/\S/);
      const kind = /\S(?: {3,}|\t|.*\|)/.test(text) ? "columns" : "lines";
      block.append(drawBlock(sheet, { kind, children: inside }, start, at + text.trimEnd().length));
    }
    inside = [];
  };
  for (const child of children) {
    if (!isBlock(sheet, child, from, to)) {
      inside.push(child);
      continue;
    }
    const start = Math.max(child.start, at);
    const end = Math.min(child.end, to);
    if (end <= start) continue;
    lines(start);
    block.append(drawBlock(sheet, child, start, end));
    at = end;
  }
  lines(to);
}

function drawPieces(sheet, node, children, from, to) {
  let at = from;
  for (const child of children) {
    const start = Math.max(child.start, at);
    const end = Math.min(child.end, to);
    if (end <= start) continue;
    drawText(sheet, node, at, start);
    node.append(drawSpan(sheet, child, start, end));
    at = end;
  }
  drawText(sheet, node, at, to);
}

function drawSpan(sheet, section, from, to) {
  const name = section.part ? "part-" + cssName(section.part) : "section-" + cssName(section.kind);
  const span = el("span", { class: name });
  drawPieces(sheet, span, section.children, from, to);
  return span;
}

/** Tell whether a section stands on lines of its own inside its parent. */
function isBlock(sheet, section, from, to) {
  if (section.part || (section.start <= from && section.end >= to)) return false;
  const text = sheet.contents.text;
  const before = text.slice(Math.max(from, text.lastIndexOf("\n", section.start - 1)), section.start);
  const lineEnd = text.indexOf("\n", section.end);
  const after = text.slice(section.end, Math.min(to, lineEnd < 0 ? to : lineEnd));
  return !before.trim() && !after.trim();
}
