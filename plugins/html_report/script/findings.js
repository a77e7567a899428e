// The findings of all documents in the overview; each leads to its words.

const FINDINGS_PAGE = 8;
const hiddenSeverities = new Set();
let findingsShown = FINDINGS_PAGE;

function findingItem(finding) {
  return el(
    "li",
    { class: "severity-" + finding.severity },
    el(
      "a",
      { class: "finding-message", href: findingAddress(finding) },
      el("span", { class: "dot" }),
      sentence(finding.message),
    ),
    finding.words && el("p", { class: "finding-words" }, "“" + finding.words + "”"),
    el(
      "p",
      { class: "result-about" },
      severityLabel(finding.severity),
      " · ",
      finding.entry.title,
      " · ",
      el("code", {}, finding.rule),
    ),
  );
}

function drawFindings() {
  const visible = FINDINGS.filter((finding) => !hiddenSeverities.has(finding.severity));
  fill(byId("daftar-temuan"), visible.slice(0, findingsShown).map(findingItem));
  const rest = visible.length - findingsShown;
  byId("temuan-lagi").hidden = rest <= 0;
  byId("temuan-lagi").textContent = "Tampilkan lagi (" + number(Math.max(rest, 0)) + ")";
}

function startFindings() {
  for (const button of byId("temuan-saring").querySelectorAll("[data-severity]")) {
    button.addEventListener("click", () => {
      const { severity } = button.dataset;
      if (!hiddenSeverities.delete(severity)) hiddenSeverities.add(severity);
      button.setAttribute("aria-pressed", String(!hiddenSeverities.has(severity)));
      findingsShown = FINDINGS_PAGE;
      drawFindings();
    });
  }
  byId("temuan-lagi").addEventListener("click", () => {
    const next = findingsShown;
    findingsShown += 3 * FINDINGS_PAGE;
    drawFindings();
    byId("daftar-temuan").children[next].querySelector("a").focus();
  });
  drawFindings();
}
