// Values of any shape: fields, lists, and trees of reasons.

/** Give the fields of a value as a description list. */
function drawFields(value, context) {
  const fields = Object.entries(value).filter(([key]) => key !== "reasons");
  if (!fields.length) return null;
  return el(
    "dl",
    { class: "fields" },
    fields.map(([key, item]) =>
      el("div", {}, el("dt", { title: key }, fieldLabel(key)), el("dd", {}, drawValue(item, key, context))),
    ),
  );
}

function drawValue(value, key, context) {
  if (Array.isArray(value)) {
    if (!value.length) return el("span", { class: "nothing" }, "–");
    return el(
      "ul",
      { class: "tree" },
      value.map((item) => el("li", {}, drawValue(item, key, context))),
    );
  }
  if (value !== null && typeof value === "object") return drawTree(value, context);
  const shown = scalar(value, key);
  if (value === null) return el("span", { class: "nothing" }, shown);
  const raw = String(value);
  if (typeof value === "boolean" || shown === raw) return shown;
  return [shown, " ", el("span", { class: "raw" }, raw)];
}

function drawTree(value, context) {
  return el(
    "ul",
    { class: "tree" },
    Object.entries(value).map(([key, item]) =>
      el(
        "li",
        {},
        el("span", { class: "tree-key", title: key }, fieldLabel(key)),
        " ",
        drawValue(item, key, context),
      ),
    ),
  );
}

/** Draw why a derived fact holds: a tree of label, value, note, source, span and children. */
function drawReasons(reasons, context) {
  const nodes = Array.isArray(reasons) ? reasons : [reasons];
  return el(
    "ul",
    { class: "tree reasons" },
    nodes.map((node) => el("li", {}, drawReason(node, context))),
  );
}

const REASON_PARTS = new Set(["label", "value", "note", "source", "span", "children", "reasons"]);

function drawReason(node, context) {
  if (node === null || typeof node !== "object" || Array.isArray(node)) return drawValue(node, "", context);
  const rest = Object.fromEntries(Object.entries(node).filter(([key]) => !REASON_PARTS.has(key)));
  const below = [node.children, node.reasons].flatMap((some) =>
    some === null || some === undefined ? [] : some,
  );
  return [
    el(
      "div",
      { class: "reason" },
      el("span", { class: "reason-label" }, scalar(own(node, "label") ?? "Alasan")),
      own(node, "value") !== undefined &&
        el("span", { class: "reason-value" }, drawValue(node.value, "value", context)),
    ),
    drawEvidence(own(node, "span"), context),
    own(node, "note") && el("p", { class: "reason-note" }, drawValue(node.note, "note", context)),
    own(node, "source") && el("p", { class: "reason-source" }, drawValue(node.source, "source", context)),
    Object.keys(rest).length > 0 && drawTree(rest, context),
    below.length > 0 && drawReasons(below, context),
  ];
}

/** Draw the words that a reason stands on, as a button that leads to them. */
function drawEvidence(span, context) {
  const [start, end] = Array.isArray(span) ? span : span ? [span.start, span.end] : [];
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const words = context.text.slice(context.unit(start), context.unit(end));
  return el(
    "button",
    { type: "button", class: "evidence", onclick: () => context.show(start, end) },
    "“" + clipped(words, 90) + "”",
  );
}

/** Give a text on one line, cut at a length. */
function clipped(text, length) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "") + "…";
}
