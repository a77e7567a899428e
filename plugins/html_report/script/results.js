// Results of a search on the screen: kinds to narrow it by, and lists a page at a time.

const PAGE = 20;

function drawKindFacets(facts, query, chosenKind) {
  const counts = new Map();
  for (const fact of facts) counts.set(fact.kind, (counts.get(fact.kind) || 0) + 1);
  const kinds = [...counts].sort((one, other) => other[1] - one[1]);
  if (chosenKind && !counts.has(chosenKind)) kinds.push([chosenKind, 0]);
  fill(
    byId("hasil-jenis"),
    kinds.map(([kind, count]) => {
      const isChosen = kind === chosenKind;
      return el(
        "a",
        {
          class: "chip k" + kind.index,
          href: searchAddress(query, isChosen ? "" : kind.name),
          "aria-current": isChosen && "true",
        },
        el("span", { class: "dot" }),
        kind.label,
        el("span", { class: "count" }, number(count)),
      );
    }),
  );
}

/** Draw a list of results, a page of it at a time. */
function group(name, results, draw) {
  if (!results.length) return null;
  const list = el("ol", { class: "results" });
  const more = el("button", { type: "button", class: "more" });
  let shown = 0;
  const grow = () => {
    list.append(...results.slice(shown, shown + PAGE).map(draw));
    shown = Math.min(shown + PAGE, results.length);
    more.hidden = shown === results.length;
    more.textContent = "Tampilkan lagi (" + number(results.length - shown) + ")";
  };
  more.addEventListener("click", () => {
    const next = shown;
    grow();
    list.children[next].querySelector("a").focus();
  });
  grow();
  return el(
    "section",
    { class: "result-group" },
    el("h2", {}, name, el("span", { class: "count" }, number(results.length))),
    list,
    more,
  );
}

function documentResult({ entry, text }, terms) {
  return el(
    "li",
    {},
    el("a", { class: "result-title", href: addressOf(entry) }, withHits(entry.title, terms)),
    el("p", { class: "result-about" }, [entry.outlet, day(entry.date)].filter(Boolean).join(" · ")),
    el("p", { class: "result-text" }, snippet(text, terms)),
  );
}

function factResult(fact, terms) {
  return el(
    "li",
    { class: "k" + fact.kind.index },
    el(
      "a",
      { class: "result-words", href: factAddress(fact.entry, fact) },
      withHits(clipped(fact.words, 200) || "(tanpa kata)", terms),
    ),
    el(
      "p",
      { class: "result-about" },
      el("span", { class: "dot" }),
      fact.kind.label,
      " · ",
      fact.entry.title,
    ),
    el("p", { class: "result-value" }, withHits(fact.shown, terms)),
  );
}
