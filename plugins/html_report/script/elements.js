// Building the page. Data reaches it as text nodes and attribute values only, never as markup.

const byId = (id) => document.getElementById(id);

/**
 * Give an element with attributes and children; strings become text nodes.
 *
 * `on…` attributes take functions. A link may only lead to a place in this page.
 */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "href" && !value.startsWith("#/")) throw new Error("link out of the report: " + value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...present(children));
  return node;
}

/** Put these children in the place of all that a node had. */
function fill(node, ...children) {
  node.replaceChildren(...present(children));
}

/** Give children as a flat list; what is missing is left out. */
const present = (children) =>
  children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

/** Give a name as it can stand in a class attribute. */
const cssName = (name) => name.toLowerCase().replace(/[^a-z0-9_]+/g, "-");

/** Give the property of a plain object that is its own, so that a key named `constructor` finds nothing. */
const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const wideScreen = matchMedia("(min-width: 760px)");

/** Scroll so that a node stands clear of the bar above and, on a phone, of the sheet below. */
function bringIntoView(node, smoothly) {
  const box = node.getBoundingClientRect();
  const top = document.querySelector(".bar").getBoundingClientRect().height + 24;
  const panel = byId("panel");
  const bottom = !wideScreen.matches && !panel.hidden ? panel.getBoundingClientRect().top : innerHeight;
  if (box.top >= top && box.bottom <= bottom - 24) return;
  const behavior = smoothly && !reducedMotion.matches ? "smooth" : "instant";
  scrollTo({ top: scrollY + box.top - top - Math.max(0, (bottom - top) * 0.3), behavior });
}
