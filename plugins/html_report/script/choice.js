// What is chosen in the open document: one fact or finding, its words lit up and told of in the panel.

let chosen = null; // the fact or finding in the panel
let lastClicked = null; // the stretch of words that was clicked last

/** Put a fact or finding into the panel; `move` brings its words into view, `focus` gives them the focus. */
function choose(record, { move = false, focus = false } = {}) {
  chosen = record;
  history.replaceState(null, "", addressOfRecord(sheet, record));
  showPanel(sheet, record);
  emphasise();
  const place = linkOf(record) || (record.isFinding && noteOf(record));
  if (focus) focusOn(record);
  if (move && place) bringIntoView(place, true);
}

function emphasise() {
  for (const link of byId("naskah").querySelectorAll(".is-chosen")) link.classList.remove("is-chosen");
  for (const link of sheet.elements.get(chosen) || []) link.classList.add("is-chosen");
}

const linkOf = (record) => sheet.heads.get(record) || (sheet.elements.get(record) || [])[0];

const noteOf = (finding) => document.querySelector('.note[data-finding="' + finding.index + '"]');

function focusOn(record) {
  const link = linkOf(record);
  if (link) link.focus({ preventScroll: true });
}

function closePanel() {
  const panel = byId("panel");
  if (panel.hidden && !chosen) return;
  const hadFocus = panel.contains(document.activeElement);
  const last = chosen;
  panel.hidden = true;
  byId("dokumen").classList.remove("has-panel");
  chosen = null;
  emphasise();
  clearWords();
  if (hadFocus && last) focusOn(last);
}

/** Go to the fact that stands so many places after the chosen one. */
function step(distance) {
  const order = readingOrder(sheet);
  if (!order.length) return;
  const at = order.indexOf(chosen);
  const next =
    at < 0
      ? distance > 0
        ? firstInView(order)
        : order.length - 1
      : (at + distance + order.length) % order.length;
  choose(order[next], { move: true, focus: true });
}

/** Give the first fact below the top of the window, so that j goes on from where one reads. */
function firstInView(order) {
  const top = document.querySelector(".bar").getBoundingClientRect().bottom;
  const index = order.findIndex((fact) => (linkOf(fact)?.getBoundingClientRect().top ?? -1) >= top);
  return index < 0 ? 0 : index;
}

/** A click opens the innermost fact; another click on the same words opens the one around it. */
function clickOnMark(event) {
  const link = event.target.closest(".mark");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const records = sheet.recordsAt.get(link);
  const byKeyboard = event.detail === 0;
  const at = byKeyboard || link === lastClicked ? records.indexOf(chosen) : -1;
  lastClicked = link;
  choose(byKeyboard && at >= 0 ? chosen : records[(at + 1) % records.length]);
  if (byKeyboard) byId("judul-panel").focus();
  else bringIntoView(link, true);
}

/** On a wide screen the panel follows the Tab key. */
function tabToMark(event) {
  const link = event.target.closest(".mark");
  if (event.key !== "Tab" || !link || !wideScreen.matches) return;
  const records = sheet.recordsAt.get(link);
  if (!records.includes(chosen)) choose(records[0]);
}

/** Bring any words of the text into view and light them up, where the browser can. */
function showWords(sheet, start, end) {
  const [from, to] = [sheet.unit(start), sheet.unit(end)];
  const first = sheet.texts.find((piece) => piece.end > from);
  const last = [...sheet.texts].reverse().find((piece) => piece.start < to);
  if (!first || !last) return;
  const range = new Range();
  range.setStart(first.node, Math.max(0, from - first.start));
  range.setEnd(last.node, Math.min(last.node.length, Math.max(0, to - last.start)));
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set("evidence", new Highlight(range));
  bringIntoView(range, true);
}

function clearWords() {
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.delete("evidence");
}
