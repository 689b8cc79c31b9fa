// The page: which view is shown, keys that work everywhere, and light or dark.

const DATA = JSON.parse(document.getElementById("data").textContent);
const main = document.getElementById("main");
const shortcuts = { search: null, clear: null, follow: null }; // what /, Escape and p do in the view that is shown
let first = true;

function route() {
  const [view, ...numbers] = location.hash.slice(1).split("-");
  const [theorem, attempt] = numbers.map(Number);
  Object.assign(shortcuts, { search: null, clear: null, follow: null });
  let shown, title;
  if (view === "theorem" && DATA.theorems[theorem]) {
    shown = theoremView(theorem, attempt);
    title = DATA.theorems[theorem].name;
  } else if (view === "theorems") {
    shown = theoremsView();
    shortcuts.search = () => document.getElementById("filter").focus();
    title = "Theorems";
  } else {
    shown = summaryView();
    title = "Summary";
  }
  main.replaceChildren(shown);
  document.title = `${title} – Proof search report`;
  for (const link of document.querySelectorAll("nav a")) {
    const mine = link.hash === `#${view || "summary"}` || (view === "theorem" && link.hash === "#theorems");
    if (mine) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  if (!first) { // the reader is told where they are
    scrollTo(0, 0);
    main.querySelector("h1").focus({ preventScroll: true });
  }
  first = false;
}

function keys(event) {
  const typing = event.target.matches("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && shortcuts.search) { event.preventDefault(); shortcuts.search(); }
  if (event.key === "Escape" && shortcuts.clear) shortcuts.clear();
  if (event.key === "p" && shortcuts.follow) { event.preventDefault(); shortcuts.follow(1); }
  if (event.key === "P" && shortcuts.follow) { event.preventDefault(); shortcuts.follow(-1); }
}

function theme() {
  const choice = document.getElementById("theme"), key = "prove-report-theme";
  try { choice.value = localStorage.getItem(key) ?? choice.value; } catch { /* storage is off: the choice is not kept */ }
  const apply = () => { document.documentElement.style.setProperty("color-scheme", choice.value || "light dark"); };
  choice.addEventListener("change", () => { apply(); try { localStorage.setItem(key, choice.value); } catch { /* as above */ } });
  apply();
}

theme();
addEventListener("hashchange", route);
document.addEventListener("keydown", keys);
route();
