// Values of any shape: fields, lists, tables, and trees of reasons.

/** Give the fields of a value as a description list. */
function drawFields(value, context) {
  const isSaid = ([key, item]) => key !== "reasons" && !(STATED.has(key) && Array.isArray(item));
  const fields = Object.entries(value).filter(isSaid);
  if (!fields.length) return null;
  return el(
    "dl",
    { class: "fields" },
    fields.map(([key, item]) =>
      el(
        "div",
        { class: Array.isArray(item) && commonFields(item) && "is-broad" },
        el("dt", { title: key }, fieldLabel(key, value)),
        el("dd", {}, drawValue(item, key, context)),
      ),
    ),
  );
}

const STATED = new Set(["kurang", "unverified"]); // said above the fields

/** Say what an open result lacks, and which figures that nobody has checked a result rests on. */
function drawStanding(value) {
  const lists = [
    ["kurang", "is-open", "○ Hasil terbuka: kurang"],
    ["unverified", "is-unverified", "◇ Berdasar angka yang belum diperiksa:"],
  ];
  return lists
    .filter(([key]) => Array.isArray(own(value, key)) && value[key].length)
    .map(([key, shade, head]) =>
      el(
        "p",
        { class: "standing " + shade },
        el("strong", {}, head),
        " ",
        value[key].map((item) => scalar(item, key)).join("; "),
      ),
    );
}

function drawValue(value, key, context) {
  if (Array.isArray(value)) {
    if (!value.length) return el("span", { class: "nothing" }, "–");
    const fields = commonFields(value);
    if (fields) return drawRecords(value, fields, context);
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
  if (typeof value === "boolean" || shown === raw || NUMBER_FIELDS.has(key)) return shown;
  return [shown, " ", el("span", { class: "raw" }, raw)];
}

/** Give the fields of records that are alike enough for a table, or null. */
function commonFields(items) {
  const isRecord = (item) => item !== null && typeof item === "object" && !Array.isArray(item);
  if (items.length < 2 || !items.every(isRecord)) return null;
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const isFlat = items.every((item) =>
    Object.values(item).every((some) => some === null || typeof some !== "object"),
  );
  return isFlat && fields.length <= 6 ? fields : null;
}

function drawRecords(items, fields, context) {
  const isNumber = (field) =>
    items.every((item) => item[field] === null || figure(own(item, field) ?? null) !== null);
  return el(
    "div",
    { class: "table-frame" },
    el(
      "table",
      { class: "records" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          fields.map((field) =>
            el("th", { scope: "col", class: isNumber(field) && "of-number" }, fieldLabel(field)),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        items.map((item) =>
          el(
            "tr",
            {},
            fields.map((field) =>
              el(
                "td",
                { class: isNumber(field) && "of-number" },
                isNumber(field)
                  ? decimal(item[field] ?? "–")
                  : drawValue(own(item, field) ?? null, field, context),
              ),
            ),
          ),
        ),
      ),
    ),
  );
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

const REASON_PARTS = new Set("label value note source span doc fact unverified children reasons".split(" "));

const FIGURE = /^-?(\d+\.\d+|\d{5,15})$/; // a whole number of four digits may be a year

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
        el(
          "span",
          { class: "reason-value" },
          typeof node.value === "string" && FIGURE.test(node.value)
            ? decimal(node.value)
            : drawValue(node.value, "value", context),
        ),
    ),
    drawEvidence(node, context),
    own(node, "note") && el("p", { class: "reason-note" }, drawValue(node.note, "note", context)),
    own(node, "source") && el("p", { class: "reason-source" }, drawValue(node.source, "source", context)),
    own(node, "unverified") === true &&
      el("p", { class: "standing is-unverified" }, "◇ angka ini belum diperiksa pada peraturannya"),
    Object.keys(rest).length > 0 && drawTree(rest, context),
    below.length > 0 && drawReasons(below, context),
  ];
}

/** Draw what a reason stands on: words of this document, or words or a fact of another, each as a way there. */
function drawEvidence(node, context) {
  const [span, name] = [own(node, "span"), own(node, "fact")];
  const [start, end] = Array.isArray(span) ? span : span ? [span.start, span.end] : [];
  const hasWords = Number.isInteger(start) && Number.isInteger(end);
  const entry = BY_KEY.get(own(node, "doc")) ?? (name ? entryOfFact(name) : context.entry);
  if (!entry) return null;
  if (entry !== context.entry) {
    const place = hasWords ? wordsAddress(entry, start, end) : addressOf(entry);
    return el(
      "a",
      { class: "evidence", href: name ? factAddress(entry, { id: name }) : place },
      "→ " + clipped(entry.title, 90),
    );
  }
  const fact = name && context.sheet.contents.facts.find((other) => other.id === name);
  if (fact) return recordLink(context.sheet, fact);
  if (!hasWords) return null;
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
