// Drawing: elements of SVG, and lists of bars.

const SVG = "http://www.w3.org/2000/svg";

/** Give an element of SVG with attributes and children; strings become text nodes. */
function drawn(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...present(children));
  return node;
}

/** Draw bars as buttons that narrow the table; `name` tells this list's buttons from those of other charts. */
function drawBars(page, name, bars) {
  const chosen = page.facets.get(name);
  return el(
    "ul",
    { class: "bars is-chart" },
    bars.map((bar) =>
      el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            class: bar.isOpen ? "is-open" : null,
            "data-bar": name + "/" + bar.label,
            "aria-pressed": String(chosen?.label === bar.label),
            title: bar.note ? bar.label + ": " + bar.note : null,
            onclick: () => toggleFacet(page, name, bar),
          },
          el("span", { class: "bar-label" }, bar.label),
          drawBar(bar.size),
          el(
            "span",
            { class: "bar-count" },
            bar.shown,
            bar.share && [" ", el("span", { class: "bar-share" }, bar.share)],
          ),
        ),
      ),
    ),
  );
}

function drawBar(size) {
  const width = Math.max(0, Math.min(1, size)) * 100;
  return drawn(
    "svg",
    { class: "bar-line", width: "100%", height: 12, "aria-hidden": "true" },
    drawn("rect", { class: "bar-ground", width: "100%", height: 12, rx: 1 }),
    drawn("rect", { width: (size > 0 ? Math.max(width, 0.4) : 0).toFixed(2) + "%", height: 12, rx: 1 }),
  );
}
