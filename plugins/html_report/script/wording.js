// Numbers, days and names as the reader sees them.

const number = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ".");

/** Give an ISO day or month in words, anything else as it is. */
function day(text) {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text || "");
  const month = parts && META.months[Number(parts[2]) - 1];
  if (!month) return text || "";
  return [parts[3] && String(Number(parts[3])), month, parts[1]].filter(Boolean).join(" ");
}

/** Give an ISO day in as few letters as a table column wants: 19 Feb 2018. */
function shortDay(text) {
  return day(text).replace(/^(\d+ )?(\p{L}{3})\p{L}* (\d{4})$/u, "$1$2 $3");
}

/** Give a sentence with a capital; a document's words, a number or a code it begins with stay. */
const sentence = (text) =>
  /^\p{Ll}+[\s,]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const inWords = (name) => {
  const spelt = (word) => (META.acronyms.includes(word) ? word.toUpperCase() : word);
  const words = name
    .trim()
    .split(/[_\s-]+/)
    .map(spelt)
    .join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const sectionLabel = (kind) => own(META.sections, kind) || inWords(kind);

/** Give the label of a field; in what an office says of its staff, a unit is a part of the office. */
function fieldLabel(key, value = {}) {
  if (key === "unit" && "instansi" in value) return "Unit kerja";
  return own(META.fields, key) || inWords(key);
}
const severityLabel = (severity) => own(META.severities, severity) || severity;

/** Give a scalar as text: a decimal string under `amount`, or in a field that a page shows as a number, as a figure. */
function scalar(value, key) {
  if (value === null || value === undefined) return "–";
  if (value === true) return "ya";
  if (value === false) return "tidak";
  if (key === "amount" || NUMBER_FIELDS.has(key)) return decimal(value);
  if (key === "edtf" || key === "date") return day(String(value));
  return String(value);
}

/** Give the plain fields of a value on one line. */
function summary(value) {
  return Object.entries(value)
    .filter(([, item]) => item !== null && item !== "" && item !== false && typeof item !== "object")
    .map(([key, item]) => (item === true ? fieldLabel(key).toLowerCase() : scalar(item, key)))
    .join(" · ");
}
