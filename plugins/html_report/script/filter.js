// Which kinds of facts are shown: one choice for all documents of this visit.

const hiddenKinds = new Set();
const isVisible = (fact) => !hiddenKinds.has(fact.kind);

/** Draw a toggle for each kind that a document has, with its count there. */
function drawKindToggles(entry, node, changed) {
  fill(
    node,
    entry.kinds.map(([kind, count]) =>
      el(
        "button",
        {
          type: "button",
          class: "chip k" + kind.index,
          "aria-pressed": String(!hiddenKinds.has(kind)),
          "data-kind": kind.name,
          onclick: (event) => {
            if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
            event.currentTarget.setAttribute("aria-pressed", String(!hiddenKinds.has(kind)));
            changed();
          },
        },
        el("span", { class: "dot" }),
        el("span", { class: "chip-label" }, kind.label),
        el("span", { class: "count" }, number(count)),
      ),
    ),
  );
}

/** Show all kinds, or none of them. */
function setAllKinds(shown) {
  hiddenKinds.clear();
  if (!shown) KINDS.forEach((kind) => hiddenKinds.add(kind));
}
