// The keyboard. Nothing is taken from a reader who is typing, or who holds a modifier key.

const inDocument = () => !byId("dokumen").hidden && sheet !== null;
const onMark = () => document.activeElement?.classList.contains("mark");

const KEYS = {
  j: () => inDocument() && step(1),
  k: () => inDocument() && step(-1),
  ArrowRight: () => inDocument() && step(1),
  ArrowLeft: () => inDocument() && step(-1),
  ArrowDown: () => inDocument() && onMark() && step(1),
  ArrowUp: () => inDocument() && onMark() && step(-1),
  "]": () => inDocument() && stepDocument(1),
  "[": () => inDocument() && stepDocument(-1),
  "/": () => focusSearch(),
  "?": () => byId("bantuan").showModal(),
  Escape: () => inDocument() && leavePanel(),
};

function focusSearch() {
  byId("kolom-cari").focus();
  byId("kolom-cari").select();
}

function leavePanel() {
  const last = chosen;
  closePanel();
  history.replaceState(null, "", addressOf(sheet.contents.entry));
  if (last) focusOn(last);
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("bantuan").open) return;
  const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (isTyping) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const scrolls = event.key.startsWith("Arrow") && event.target.closest("pre, .table-frame");
  const action = scrolls ? undefined : own(KEYS, event.key);
  if (action && action() !== false) event.preventDefault();
}
