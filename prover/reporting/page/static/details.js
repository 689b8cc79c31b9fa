// The details of one state: its goals, and every candidate with what Lean said.

/** `go(key)` shows another item; `query` is what is searched for, to be marked. */
function detailsView(search, item, query, go) {
  return item.node ? stateView(search, item, query, go) : closedView(search, item, go);
}

function link(text, act) {
  return el("button", { type: "button", class: "link", on: { click: act } }, text);
}

function closedView(search, item, go) {
  const node = search.nodes.get(item.via.from), candidate = search.candidates(node).find((each) => each.at === item.via.at);
  return el("div", {}, el("h3", {}, sign("closed"), " No goals left"),
    el("p", {}, "Closed by ", el("code", {}, candidate.tactic), " from ", link(`state ${node.id}`, () => go(`s${node.id}`)), "."),
    candidate.ran !== null ? el("p", {}, "What ran: ", el("code", {}, candidate.ran)) : null,
    item.path >= 0 ? el("p", { class: "on-proof-note" }, "The last step of the proof that was found.") : null,
    candidate.refused ? el("p", { class: "note warn" }, "This script was not accepted: verification refused it.") : null,
    el("dl", { class: "facts" }, el("dt", {}, "log-probability"), el("dd", {}, String(candidate.logprob)),
      el("dt", {}, "tokens"), el("dd", {}, String(candidate.tokens)), el("dt", {}, "source"), el("dd", {}, candidate.source || "–")));
}

function stateView(search, item, query, go) {
  const { node } = item, expanded = search.expandedAt.get(node.id);
  const facts = [["status", node.status], ["depth", node.depth], ["score", node.score]];
  if (expanded) facts.push(["expanded", `as number ${expanded[0]}, ${seconds(expanded[1])} s after the start`]);
  const ways = (search.waysIn.get(node.id) ?? []).map((way) => [
    el("code", {}, search.tactic(search.nodes.get(way.from), way.at)), " from ", link(`state ${way.from}`, () => go(`s${way.from}`)),
  ]);
  return el("div", {}, el("h3", {}, sign(search.kind(item)), ` State ${node.id}`),
    item.path >= 0 ? el("p", { class: "on-proof-note" }, item.path ? `On the proof: after ${plural(item.path, "step")}.` : "On the proof: its start.") : null,
    el("dl", { class: "facts" }, facts.map(([name, value]) => [el("dt", {}, name), el("dd", {}, String(value))])),
    ways.length ? el("p", {}, "Reached by ", ways.slice(0, 4).map((way, index) => [index ? "; " : "", way]), ways.length > 4 ? `; and ${ways.length - 4} more ways` : "", ".") : null,
    el("h4", {}, node.goals.length > 1 ? `${node.goals.length} goals` : "Goal"),
    node.goals.map((goal) => goalView(search.strings[goal], query)),
    candidatesView(search, node, query, go));
}

function candidatesView(search, node, query, go) {
  const all = search.candidates(node);
  if (!all.length) return el("p", { class: "muted" }, "No candidates: this state was never expanded.");
  const counts = search.counts(node), shown = new Set(DATA.outcomes);
  const chips = DATA.outcomes.map((outcome, index) => {
    if (!counts[index]) return null;
    const box = el("input", { type: "checkbox", checked: true, on: { change: () => { if (box.checked) shown.add(outcome); else shown.delete(outcome); table.show(some()); } } });
    return el("label", { class: "filter-chip" }, box, sign(outcome), `${counts[index]} ${outcome}`);
  });
  const some = () => all.filter((candidate) => shown.has(candidate.outcome));
  const table = sortedTable(`Candidates of state ${node.id}`, [
    { title: "#", numeric: true, value: (row) => -row.place, cell: (row) => String(row.place) },
    { title: "Tactic", class: "tactic-cell", value: (row) => row.tactic, cell: (row) => [el("code", {}, marked(row.tactic, query)), saidView(row)] },
    { title: "Outcome", value: (row) => DATA.outcomes.indexOf(row.outcome), cell: (row) => [outcomeView(row.outcome), ledTo(row, node, go)] },
    { title: "log p", numeric: true, value: (row) => row.logprob, cell: (row) => row.logprob.toFixed(2) },
    { title: "Tokens", numeric: true, value: (row) => row.tokens, cell: (row) => number(row.tokens) },
    { title: "Source", value: (row) => row.source, cell: (row) => row.source || "–" },
  ], all, { hideCaption: true, rowClass: (row) => slug(row.outcome) });
  table.classList.add("candidates", "stacked");
  return [el("h4", {}, plural(all.length, "candidate")), el("div", { class: "filter-chips", role: "group", "aria-label": "Outcomes shown" }, chips), table];
}

function ledTo(row, node, go) {
  if (row.child !== null) return el("span", { class: "block" }, "→ ", link(`state ${row.child}`, () => go(`s${row.child}`)));
  if (row.outcome === "closed") return el("span", { class: "block" }, "→ ", link(row.refused ? "not accepted" : "no goals", () => go(`c${node.id}-${row.at / WIDTH}`)));
  if (row.seconds !== null) return el("small", { class: "block muted" }, `after ${row.seconds} s`);
  return null;
}

/** What Lean said, its first line at once and the rest when opened. */
function saidView(row) {
  if (row.ran !== null) return el("small", { class: "block" }, "ran ", el("code", {}, row.ran));
  if (row.message === null) return null;
  const first = short(row.message, 110);
  if (first === row.message) return el("small", { class: "block said" }, first);
  const details = el("details", { class: "said" }, el("summary", {}, first));
  details.addEventListener("toggle", () => { if (details.open && details.children.length < 2) details.append(el("pre", { tabindex: "0" }, row.message)); });
  return details;
}
