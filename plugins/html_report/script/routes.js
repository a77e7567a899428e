// Where one is, as the address says: #/, #/cari?q=…&jenis=…, #/halaman/<name>, #/dokumen/<id>[/fakta/<id> | /temuan/<n> | /kata/<from>-<to>].

const VIEWS = ["ringkasan", "pencarian", "halaman", "dokumen"];
const scrollOf = {};
let view = null;

/** Show one view; going back to the overview or to results finds them where they were left. */
function show(name, title) {
  document.title = title ? title + " – " + META.title : META.title;
  byId("letak").textContent = title || "";
  if (name === view) return;
  if (view) scrollOf[view] = scrollY;
  const isFirst = view === null;
  view = name;
  for (const id of VIEWS) byId(id).hidden = id !== name;
  if (name !== "dokumen") {
    closePanel();
    scrollTo({ top: scrollOf[name] || 0, behavior: "instant" });
  }
  if (!isFirst && document.activeElement !== byId("kolom-cari")) {
    byId(name).querySelector("h1").focus({ preventScroll: true });
  }
}

async function route() {
  const hash = location.hash;
  if (hash.startsWith("#/cari")) return routeToSearch(new URLSearchParams(hash.split("?")[1] || ""));
  if (hash.startsWith("#/dokumen/")) return routeToDocument(hash.split("/").slice(2).map(decoded));
  if (hash.startsWith("#/halaman/") && showPage(decoded(hash.split("/")[2]))) return undefined;
  if (hash === "" || hash.startsWith("#/")) show("ringkasan", "");
  return undefined;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function routeToSearch(parameters) {
  const query = parameters.get("q") || "";
  if (document.activeElement !== byId("kolom-cari")) byId("kolom-cari").value = query;
  show("pencarian", "Pencarian");
  await search(query, parameters.get("jenis") || "");
}

async function routeToDocument([key, sort, name]) {
  const entry = BY_KEY.get(key);
  if (!entry) {
    show("ringkasan", "");
    return;
  }
  show("dokumen", entry.title);
  await openDocument(entry, sort ? [sort, name] : null);
}

let typing = 0;

/** Search as one types, once the fingers rest; the first letter makes one step in the history. */
function typed() {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const query = byId("kolom-cari").value;
    if (view === "pencarian") {
      const kind = new URLSearchParams(location.hash.split("?")[1] || "").get("jenis") || "";
      history.replaceState(null, "", searchAddress(query, kind));
      route();
    } else if (query.trim()) {
      location.hash = searchAddress(query, "");
    }
  }, 180);
}

function start() {
  startFindings();
  startTable();
  startPages();
  addEventListener("hashchange", route);
  addEventListener("keydown", pressed);
  byId("kolom-cari").addEventListener("input", typed);
  byId("form-cari").addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = searchAddress(byId("kolom-cari").value, "");
  });
  byId("tombol-bantuan").addEventListener("click", () => byId("bantuan").showModal());
  byId("naskah").addEventListener("click", clickOnMark);
  byId("naskah").addEventListener("keyup", tabToMark);
  byId("fakta-mundur").addEventListener("click", () => step(-1));
  byId("fakta-maju").addEventListener("click", () => step(1));
  byId("panel-tutup").addEventListener("click", leavePanel);
  byId("dokumen-mundur").addEventListener("click", () => stepDocument(-1));
  byId("dokumen-maju").addEventListener("click", () => stepDocument(1));
  byId("tampil-label").addEventListener("change", (event) =>
    byId("naskah").classList.toggle("has-labels", event.target.checked),
  );
  const all = (shown) => () => {
    setAllKinds(shown);
    drawKindToggles(sheet.contents.entry, byId("jenis-dokumen"), redraw);
    redraw();
  };
  byId("jenis-semua").addEventListener("click", all(true));
  byId("jenis-kosong").addEventListener("click", all(false));
  route();
}
