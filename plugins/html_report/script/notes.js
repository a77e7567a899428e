// Findings as notes: in the margin beside their words, or above the text where they have none.

function drawNote(finding) {
  return el(
    "aside",
    {
      class: "note severity-" + finding.severity,
      "data-finding": finding.index,
      "aria-label": "Temuan " + (finding.index + 1),
    },
    el(
      "a",
      { class: "note-head", href: findingAddress(finding) },
      el("span", { class: "note-number" }, String(finding.index + 1)),
      severityLabel(finding.severity),
    ),
    el("p", {}, sentence(finding.message)),
    finding.suggestion && el("p", { class: "suggestion" }, finding.suggestion),
    el("code", {}, finding.rule),
  );
}

/** Draw the notes of a document that stand on no words of it. */
function drawLooseNotes(contents, node) {
  fill(node, contents.findings.filter((finding) => finding.start === null).map(drawNote));
}
