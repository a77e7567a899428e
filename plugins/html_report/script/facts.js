// The facts of a document as a table, in the order of the text.

function drawFactTable(sheet) {
  const facts = readingOrder(sheet);
  fill(
    byId("tabel-fakta").tBodies[0],
    facts.map((fact) => {
      const words = sheet.contents.text.slice(sheet.unit(fact.start), sheet.unit(fact.end));
      return el(
        "tr",
        { class: "k" + fact.kind.index },
        el("td", {}, el("span", { class: "dot" }), fact.kind.label, el("code", { class: "rule" }, fact.rule)),
        el(
          "td",
          { class: "of-words" },
          el("a", { href: factAddress(sheet.contents.entry, fact) }, clipped(words, 140) || "(tanpa kata)"),
        ),
        el("td", { class: "of-value" }, summary(fact.value)),
      );
    }),
  );
  document.querySelector(".fact-table").hidden = !facts.length;
}

/** Give the visible facts of a document in the order of the text, the enclosing before the enclosed. */
function readingOrder(sheet) {
  return sheet.contents.facts
    .filter(isVisible)
    .sort((one, other) => one.start - other.start || other.end - one.end || one.index - other.index);
}
