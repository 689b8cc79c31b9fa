// One theorem: its attempts, its proof, and the searches of the chosen attempt.

function theoremView(index, chosen) {
  const theorem = DATA.theorems[index], attempts = theorem.attempts;
  const best = shownAttempt(theorem, null);
  const at = attempts[chosen] ? chosen : Math.max(0, attempts.indexOf(best));
  const attempt = attempts[at] ?? null;
  const step = (by, text, label) => DATA.theorems[index + by]
    ? el("a", { href: `#theorem-${index + by}`, "aria-label": label, class: "step" }, text) : null;
  const parts = [
    el("p", { class: "crumbs" }, el("a", { href: "#theorems" }, "All theorems"), el("span", { class: "steps" }, step(-1, "← previous", "Previous theorem"), step(1, "next →", "Next theorem"))),
    el("h1", { tabindex: "-1" }, theorem.name),
    el("p", { class: "lead" }, [theorem.source, theorem.split, theorem.difficulty !== null && theorem.difficulty !== undefined ? `difficulty ${theorem.difficulty}` : null].filter(Boolean).join(" · ")),
    theorem.informal ? el("p", {}, theorem.informal) : null,
    el("pre", { class: "lean", tabindex: "0", "aria-label": "Statement" }, theorem.statement),
    theorem.header ? el("details", { class: "header" }, el("summary", {}, "Header"), el("pre", { class: "lean", tabindex: "0" }, theorem.header)) : null,
  ];
  const open = theorem.runs.filter((run) => !attempts.some((each) => each.run === run));
  if (attempts.length) parts.push(attemptsTable(index, attempts, at));
  for (const run of open) parts.push(el("p", { class: "note warn" }, `${DATA.runs[run].label}: no attempt has ended yet.`));
  if (attempt) parts.push(...attemptView(index, at, attempt));
  return el("div", { class: "theorem" }, parts);
}

function attemptsTable(index, attempts, at) {
  const figure = (key, title, show, more = {}) => ({ title, numeric: true, value: (row) => row[key], cell: (row) => show(row[key]), ...more });
  const href = (row) => `#theorem-${index}-${attempts.indexOf(row)}`;
  return sortedTable("Attempts", [
    { title: "Attempt", head: true, value: (row) => attempts.indexOf(row), cell: (row) => el("a", { href: href(row), "aria-current": attempts.indexOf(row) === at ? "true" : null }, runView(row.run), DATA.runs[row.run].samples > 1 ? ` ${row.attempt + 1}` : "") },
    { title: "Outcome", value: (row) => VERDICTS.indexOf(row.verdict), cell: (row) => outcomeView(row.verdict) },
    { title: "Ended by", value: (row) => row.stop, cell: (row) => row.stop },
    figure("seconds", "Seconds", seconds),
    { title: "Lean / proposer / own", numeric: true, wide: true, value: (row) => row.lean_seconds, cell: (row) => [row.lean_seconds, row.proposer_seconds, row.own_seconds].map(seconds).join(" / ") },
    figure("expansions", "Expansions", number), figure("tactics", "Tactics", number), figure("nodes", "States", number), figure("tokens", "Tokens", number, { wide: true }),
  ], attempts, { rowClass: (row) => (attempts.indexOf(row) === at ? "chosen" : null) });
}

function attemptView(index, at, attempt) {
  const parts = [];
  const many = DATA.theorems[index].attempts.length > 1 ? `, ${DATA.runs[attempt.run].label}${DATA.runs[attempt.run].samples > 1 ? ` attempt ${attempt.attempt + 1}` : ""}` : "";
  if (attempt.proof) parts.push(el("h2", {}, `Proof${many}`), el("pre", { class: "lean proof", tabindex: "0" }, attempt.proof));
  if (attempt.message) parts.push(el("p", { class: "note warn" }, attempt.message));
  const marks = [...attempt.truncated, ...attempt.may_truncate.map((text) => `may truncate: ${text}`)];
  if (attempt.contradictory) marks.push("the hypotheses refute each other");
  if (attempt.unreviewed) marks.push("the statement is by the model, unreviewed");
  if (attempt.one_tactic) marks.push("one fixed tactic closes it alone");
  if (marks.length) parts.push(el("p", { class: "note" }, `Marked: ${marks.join("; ")}.`));
  if (attempt.axioms.length) parts.push(el("p", { class: "note" }, `Axioms: ${attempt.axioms.join(", ")}.`));
  if (attempt.draft) parts.push(el("h2", {}, `Draft and sketch${many}`), ...draftsView(attempt.draft));
  parts.push(el("h2", {}, `Search${many}`));
  if (!attempt.journal) return [...parts, el("p", { class: "muted" }, "There is no journal of this attempt: it broke down before its search ended, or was never begun.")];
  const place = el("div", { class: "search-place", "aria-busy": "true" }, el("p", { class: "muted" }, "Opening the journal …"));
  openJournal(index, at).then((found) => {
    if (found.error) throw new Error(found.error);
    place.replaceChildren(searchesView(found));
  }).catch((error) => {
    place.replaceChildren(el("p", { class: "note warn", role: "alert" }, `The journal cannot be shown: ${error.message}`));
  }).finally(() => place.removeAttribute("aria-busy"));
  return [...parts, place];
}

function searchesView(found) {
  if (found.length === 1) return searchView(found[0]);
  const place = el("div", {}, searchView(found[0]));
  const choice = el("select", { on: { change: () => place.replaceChildren(searchView(found[choice.value])) } },
    found.map((raw, index) => el("option", { value: index }, `hole ${raw.facts.hole + 1}`)));
  return el("div", {}, el("p", {}, el("label", {}, "Search for ", choice)), place);
}

function searchView(raw) {
  if (!raw.nodes.length) return el("p", { class: "muted" }, "The search ended before it saw a state.");
  const search = new Search(raw), { facts } = search;
  const panel = el("section", { class: "details card", "aria-label": "Details of the state" });
  let query = "";
  const show = (item) => { panel.replaceChildren(detailsView(search, item, query, (key) => drawing.select(search.items.get(key), { centre: true }))); panel.scrollTop = 0; };
  const drawing = new Drawing(search, show);
  const tools = toolbar(search, drawing, (text) => { query = text; show(drawing.current); });
  show(drawing.current);
  const text = `${plural(search.nodes.size, "state")}, ${plural(facts.expansions, "expansion")}, ${plural(facts.tactics, "tactic")}, ended: ${facts.stop ?? "interrupted"}; priority ${facts.priority}, ${seconds(facts.times.total)} s`;
  return el("div", { class: "search" }, el("p", { class: "muted" }, text), steps(search, drawing), tools,
    el("div", { class: "explorer" }, drawing.view, panel, legend()));
}

/** The script that was found, each step leading to where it stands in the tree. */
function steps(search, drawing) {
  if (!search.proof) return null;
  if (!search.path) return el("p", { class: "note warn" }, "The script that was accepted does not stand in the tree.");
  return el("ol", { class: "script", "aria-label": "The script that was found" }, search.proof.map((tactic, index) =>
    el("li", {}, el("button", { type: "button", class: "script-step", on: { click: () => drawing.select(search.pathItems[index + 1], { centre: true }) } }, tactic))));
}

function toolbar(search, drawing, onQuery) {
  const button = (text, act, more = {}) => el("button", { type: "button", on: { click: act }, ...more }, text);
  const input = el("input", { type: "search", class: "tree-search", placeholder: "Search goals and tactics", "aria-label": "Search goals and tactics", "aria-keyshortcuts": "/" });
  const said = el("span", { class: "found", role: "status" });
  let matches = [], place = -1;
  function look() {
    const query = input.value.trim().toLowerCase();
    matches = query ? search.find(query) : [];
    place = -1;
    drawing.setMatches(matches);
    said.textContent = query ? plural(matches.length, "state") : "";
    onQuery(query);
  }
  function next(by) {
    if (!matches.length) return;
    place = place < 0 ? (by > 0 ? 0 : matches.length - 1) : (place + by + matches.length) % matches.length;
    said.textContent = `${place + 1} of ${plural(matches.length, "state")}`;
    drawing.select(matches[place], { centre: true });
  }
  function clear() {
    input.value = "";
    look();
    drawing.view.focus();
  }
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { event.preventDefault(); clear(); }
  });
  const follow = search.path ? button("Follow the proof", () => followProof(1), { class: "primary", "aria-keyshortcuts": "p" }) : null;
  const walk = el("span", { class: "found", role: "status" });
  function followProof(by) {
    const items = search.pathItems, now = drawing.current.path;
    const at = now < 0 ? 0 : Math.max(0, Math.min(items.length - 1, now + by));
    drawing.select(items[at], { centre: true });
    walk.textContent = at ? `step ${at} of ${items.length - 1}: ${short(search.proof[at - 1], 40)}` : "the start";
  }
  const bar = el("div", { class: "tools", role: "group", "aria-label": "Search tree tools" },
    el("span", { class: "tool-group" }, input, button("↑", () => next(-1), { "aria-label": "Previous match" }), button("↓", () => next(1), { "aria-label": "Next match" }), said),
    follow ? el("span", { class: "tool-group" }, follow, walk) : null,
    el("span", { class: "tool-group" }, button("Open all", () => drawing.setAll(true)), button("Close all", () => drawing.setAll(false)),
      button("−", () => drawing.scale(1 / 1.4), { "aria-label": "Smaller" }), button("+", () => drawing.scale(1.4), { "aria-label": "Larger" }), button("Fit", () => drawing.fit())));
  shortcuts.search = () => { input.focus(); input.select(); };
  shortcuts.clear = () => { if (input.value) clear(); };
  shortcuts.follow = search.path ? followProof : null;
  return bar;
}

function legend() {
  return el("div", { class: "tree-legend" },
    el("p", { class: "legend" }, DATA.outcomes.map(outcomeView), el("span", { class: "outcome" }, el("span", { class: "proof-line", "aria-hidden": "true" }), "the proof")),
    el("p", { class: "muted", id: "tree-keys" }, "Arrow keys move, Enter opens and closes, / searches, p and P follow the proof, + − 0 zoom. The bar under a state shows what became of its candidates."));
}
