// The list of theorems, with filters.

const VERDICTS = ["verified", "unproved", "error", "not stated", "not finished"];

/** The best attempt of a theorem in a run: the first verified one, else the first; null when there is none yet. */
function bestOf(theorem, run) {
  const mine = theorem.attempts.filter((attempt) => attempt.run === run);
  return mine.find((attempt) => attempt.verdict === "verified") ?? mine[0] ?? null;
}

const verdictOf = (theorem, run) => bestOf(theorem, run)?.verdict ?? "not finished";
const solvedBy = (theorem) => theorem.runs.filter((run) => verdictOf(theorem, run) === "verified");

/** The attempt whose figures stand for the theorem: of one run, or the quickest that was verified. */
function shownAttempt(theorem, run) {
  if (run !== null) return bestOf(theorem, run);
  const found = theorem.runs.map((each) => bestOf(theorem, each)).filter(Boolean);
  const verified = found.filter((attempt) => attempt.verdict === "verified");
  return d3.least(verified, (attempt) => attempt.seconds) ?? found[0] ?? null;
}

const filters = { text: "", outcome: "", run: "" }; // kept when a theorem is opened and left again

function theoremsView() {
  const count = el("p", { class: "muted", role: "status" });
  const several = DATA.runs.length > 1;
  const text = el("input", { type: "search", id: "filter", placeholder: "name, statement or proof", value: filters.text, on: { input: update } });
  const outcome = choice("outcome", [["", "any outcome"], ...VERDICTS.map((name) => [name, name]), ...(several ? [["differ", "runs differ"]] : [])]);
  const run = choice("run", [["", "all runs"], ...DATA.runs.map((each, index) => [String(index), each.label])]);
  function choice(key, options) {
    return el("select", { on: { change: update } }, options.map(([value, label]) => el("option", { value, selected: filters[key] === value }, label)));
  }
  const table = sortedTable("Theorems", theoremColumns(), [], { hideCaption: true });
  table.classList.add("theorems", "stacked");
  function update() {
    Object.assign(filters, { text: text.value, outcome: outcome.value, run: run.value });
    const some = DATA.theorems.filter(passes);
    table.show(some.map((theorem) => theorem)); // rows are made once each, for each choice of a run
    count.textContent = `${number(some.length)} of ${plural(DATA.theorems.length, "theorem")}`;
  }
  run.addEventListener("change", () => { // other figures: the rows are made anew
    const fresh = theoremsView();
    document.querySelector("#main").replaceChildren(fresh);
    fresh.querySelectorAll("select")[1]?.focus();
  });
  update();
  return el("div", {}, el("h1", { tabindex: "-1" }, "Theorems"),
    el("form", { class: "filters", role: "search", on: { submit: (event) => event.preventDefault() } },
      el("label", {}, "Text ", text), el("label", {}, "Outcome ", outcome), several ? el("label", {}, "Run ", run) : null, count),
    table);
}

function passes(theorem) {
  const run = filters.run === "" ? null : Number(filters.run);
  if (run !== null && !theorem.runs.includes(run)) return false;
  const verdicts = (run === null ? theorem.runs : [run]).map((each) => verdictOf(theorem, each));
  if (filters.outcome === "differ") { if (new Set(verdicts.map((verdict) => verdict === "verified")).size < 2) return false; }
  else if (filters.outcome && !verdicts.includes(filters.outcome)) return false;
  const query = filters.text.trim().toLowerCase();
  if (!query) return true;
  const texts = [theorem.name, theorem.statement, theorem.informal ?? "", ...theorem.attempts.flatMap((attempt) => [attempt.proof ?? "", attempt.stop, attempt.message])];
  return texts.some((each) => each.toLowerCase().includes(query));
}

function theoremColumns() {
  const run = filters.run === "" ? null : Number(filters.run);
  const shown = (theorem) => shownAttempt(theorem, run);
  const figure = (key, title, show, more = {}) => ({
    title, numeric: true, value: (theorem) => shown(theorem)?.[key] ?? null, cell: (theorem) => (shown(theorem) ? show(shown(theorem)[key]) : "–"), ...more,
  });
  const order = (theorem) => (run === null ? solvedBy(theorem).length : Number(verdictOf(theorem, run) === "verified"));
  return [
    { title: "Theorem", head: true, class: "theorem-cell", value: (theorem) => theorem.name, cell: (theorem) => theoremCell(theorem, shown(theorem)) },
    { title: "Outcome", value: order, cell: (theorem) => (run === null ? theorem.runs : [run]).map((each) => el("div", { class: "chip" }, outcomeView(verdictOf(theorem, each)), DATA.runs.length > 1 && run === null ? el("small", {}, runView(each)) : null)) },
    { title: "Source", wide: true, value: (theorem) => theorem.source, cell: (theorem) => [theorem.source, theorem.split ? el("small", { class: "block muted" }, theorem.split) : null] },
    figure("seconds", "Seconds", seconds), figure("tactics", "Tactics", number, { wide: true }), figure("nodes", "States", number, { wide: true }),
  ];
}

/** The statement without `theorem NAME`, which stands above it in the list. */
function withoutName({ name, statement }) {
  const start = `theorem ${name} `;
  return statement.startsWith(start) ? statement.slice(start.length) : statement;
}

function theoremCell(theorem, attempt) {
  const index = DATA.theorems.indexOf(theorem);
  return [el("a", { href: `#theorem-${index}` }, theorem.name),
    el("code", { class: "clip" }, short(withoutName(theorem), 220)),
    attempt?.proof ? el("code", { class: "clip proof-clip" }, short(attempt.proof, 160)) : null];
}
