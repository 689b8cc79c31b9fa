// The summary: what was solved, by split and source, what it cost, how attempts ended, and what the runs were.

function summaryView() {
  const runs = DATA.runs;
  const sections = [el("h1", { tabindex: "-1" }, "Summary"), opening(runs), totals(runs)];
  if (runs.some((run) => run.samples > 1)) sections.push(passesView(runs));
  if (DATA.comparisons.length) sections.push(comparisonsView(DATA.comparisons));
  if (DATA.versions.length) sections.push(versionsView(DATA.versions));
  sections.push(el("h2", {}, "Solved against cost"),
    el("div", { class: "pair" },
      solvedPlot("Solved against seconds", "seconds", runs.map((run, index) => ({ run: index, values: run.solved_at.seconds }))),
      solvedPlot("Solved against tactics", "tactics", runs.map((run, index) => ({ run: index, values: run.solved_at.tactics })))),
    el("p", { class: "note" }, "A problem counts from the cost of its cheapest attempt that was verified: wall-clock seconds of the whole attempt, verification included; tactics that Lean was asked to run."));
  sections.push(el("h2", {}, "Where"));
  for (const [key, title] of [["by_split", "By split"], ["by_source", "By source"], ["by_difficulty", "By difficulty"]]) {
    const rows = runs.flatMap((run, index) => run[key].map((group) => ({ ...group, run: index }))).sort((a, b) => d3.ascending(a.name, b.name) || a.run - b.run);
    if (key !== "by_difficulty" || rows.some((row) => row.name !== "none")) sections.push(groupTable(title, rows, runs.length > 1));
  }
  sections.push(el("h2", {}, "How attempts ended"), stopBars(runs));
  sections.push(el("h2", {}, "The runs"), ...runs.map(facts));
  return el("div", { class: "summary" }, sections);
}

function opening(runs) {
  const attempts = d3.sum(runs, (run) => run.rows);
  const text = `${plural(runs.length, "run")}, ${plural(DATA.theorems.length, "theorem")}, ${plural(attempts, "finished attempt")}. `;
  return el("p", { class: "lead" }, text, el("a", { href: "#theorems" }, "Look at the theorems and their searches"), ".");
}

function totals(runs) {
  const rows = runs.map((run, index) => ({ ...run.all, run: index, name: run.label }));
  const lines = rows.flatMap((row) => (runs[row.run].baseline ? [row, { ...runs[row.run].baseline, run: row.run, name: baselineName(row.run), itself: true }] : [row]));
  const pending = lines.filter((row) => row.pending);
  const unmeasured = rows.filter((row) => row.baseline === null);
  return el("section", { "aria-label": "Totals" },
    el("div", { class: "cards" }, rows.map((row) => el("div", { class: "card total" },
      el("div", { class: "total-name" }, runView(row.run)),
      el("div", { class: "big" }, number(row.verified), el("small", {}, ` of ${number(row.problems)} solved`)),
      interval(row.pending ? row.of_attempted : row.of_all),
      el("div", { class: "muted" }, row.pending ? `${rateText(row.of_attempted)} of ${number(row.attempted)} attempted` : rateText(row.of_all))))),
    groupTable("All problems", lines, false, "Run"),
    el("p", { class: "note" }, "Solved: verified by a fresh Lean in any attempt. In brackets: 95 % Wilson score interval. Errors count as not solved. What is not attempted is a statement that Lean does not elaborate, or still to come. One tactic: what a few closing tactics prove, each tried once on every problem, verified like any proof."),
    unmeasured.length ? el("p", { class: "note" }, `Not measured for ${unmeasured.map((row) => row.name).join(", ")}: with ≥, only what was solved was tried with one tactic.`) : null,
    pending.length ? el("p", { class: "note warn" }, `Not finished: ${pending.map((row) => `${row.name} has ${plural(row.pending, "problem")} to come`).join("; ")}. The rate of all problems is not known before the end.`) : null);
}

function groupTable(title, rows, withRun, first = "Group") {
  const of = (key) => (row) => (row[key] && row[key].rate !== null ? row[key].rate : null);
  const count = (key, heading) => ({ title: heading, numeric: true, value: (row) => row[key], cell: (row) => number(row[key]) });
  const columns = [
    { title: first, head: true, value: (row) => row.name, cell: (row) => (row.itself ? el("span", { class: "baseline" }, row.name) : first === "Run" ? runView(row.run) : row.name) },
    withRun && { title: "Run", value: (row) => DATA.runs[row.run].label, cell: (row) => runView(row.run) },
    count("verified", "Solved"), count("attempted", "Attempted"), count("problems", "All"),
    rows.some((row) => row.pending) && count("pending", "To come"),
    { ...count("errors", "Errors"), wide: true },
    { title: "One tactic", numeric: true, value: (row) => (row.itself ? null : row.baseline ?? row.one_tactic), cell: (row) => (row.itself ? "–" : row.baseline === null ? (row.one_tactic ? `≥ ${number(row.one_tactic)}` : "–") : number(row.baseline)) },
    { title: "% of attempted [95 %]", numeric: true, value: of("of_attempted"), cell: (row) => rateText(row.of_attempted) },
    { title: "% of all [95 %]", numeric: true, value: of("of_all"), cell: (row) => rateText(row.of_all) },
    { title: "0 … 100 %", wide: true, cell: (row) => interval(row.of_attempted) },
  ].filter(Boolean);
  return sortedTable(title, columns, rows);
}

const baselineName = (run) => `${DATA.runs[run].label}: one tactic`;

/** pass@k of the runs with several attempts: the chance that one of k attempts proves a problem. */
function passesView(runs) {
  const rows = runs.flatMap((run, index) => (run.samples > 1 ? run.passes.map((pass) => ({ ...pass, run: index })) : []));
  const rate = (key, title) => ({ title, numeric: true, value: (row) => row[key].rate, cell: (row) => rateText(row[key]) });
  const columns = [
    { title: "Run", head: true, value: (row) => DATA.runs[row.run].label, cell: (row) => runView(row.run) },
    { title: "k", numeric: true, value: (row) => row.k, cell: (row) => number(row.k) },
    rate("of_attempted", "% of attempted [95 %]"), rate("of_all", "% of all [95 %]"),
    { title: "0 … 100 %", wide: true, cell: (row) => interval(row.of_attempted) },
  ];
  return el("section", { "aria-label": "Several attempts" }, el("h2", {}, "Several attempts"), stacked(sortedTable("pass@k", columns, rows)),
    el("p", { class: "note" }, "pass@k: the chance that at least one of k attempts proves a problem, by the unbiased estimator over all attempts made; one that is still to come counts as not proved. In brackets: 95 % interval, Wilson's where each problem counts as 0 or 1, else from a bootstrap over the problems."));
}

/** Pairs of runs, problem by problem, and each run beside its baseline. */
function comparisonsView(pairs) {
  const side = (run, baseline) => (baseline ? el("span", { class: "baseline" }, baselineName(run)) : runView(run));
  const name = (run, baseline) => (baseline ? baselineName(run) : DATA.runs[run].label);
  const count = (title, value, more = {}) => ({ title, numeric: true, value, cell: (row) => number(value(row)), ...more });
  const columns = [
    { title: "First", head: true, value: (row) => name(row.first, row.baseline), cell: (row) => side(row.first, row.baseline) },
    { title: "Second", value: (row) => name(row.second), cell: (row) => side(row.second) },
    count("Problems", (row) => row.compared, { wide: true }), count("Both", (row) => row.both),
    count("Only first", (row) => row.only_first.length), count("Only second", (row) => row.only_second.length),
    count("Neither", (row) => row.neither, { wide: true }),
    { title: "Second − first, points [95 %]", numeric: true, value: (row) => row.gain?.value ?? null, cell: (row) => gainText(row.gain) },
    { title: "McNemar p", numeric: true, value: (row) => row.p, cell: (row) => pText(row.p) },
  ];
  return el("section", { "aria-label": "Comparisons" }, el("h2", {}, "Compared, problem by problem"), stacked(sortedTable("Pairs", columns, pairs)),
    el("p", { class: "note" }, "Of the problems that both could be asked: who solved what alone. The difference of the rates has the paired bootstrap's 95 % interval; p is that of McNemar's exact test, two-sided: small where chance alone would hardly share out so unevenly what only one of them solved."),
    pairs.map((pair) => alone(pair, name)));
}

function alone(pair, name) {
  const [first, second] = [name(pair.first, pair.baseline), name(pair.second)];
  if (!pair.notes.length && !pair.only_first.length && !pair.only_second.length) return null;
  const list = (who, names) => (names.length ? el("p", {}, `Only ${who} (${number(names.length)}): `, names.flatMap((each, index) => [index ? ", " : "", theoremLink(each, pair.second)])) : null);
  return el("details", { class: "card" }, el("summary", {}, `${first} and ${second}: what only one solved`),
    list(first, pair.only_first), list(second, pair.only_second), pair.notes.map((note) => el("p", { class: "note" }, note)));
}

/** Two versions of a problem set, side by side: each as the tables that the report prints, with the notes below them. */
function versionsView(pairs) {
  const table = (sheet) => [sheetTable(sheet), sheet.notes.map((note) => el("p", { class: "note" }, note))];
  return el("section", { "aria-label": "Versions of a set" }, el("h2", {}, "Versions of a set"), pairs.flat().map(table));
}

/** A table of words and numbers as the report has it; the first column names the lines. */
function sheetTable(sheet) {
  const column = (title, place) => ({ title, head: place === 0, numeric: place >= sheet.texts, cell: (row) => row[place] });
  return stacked(sortedTable(sheet.title, sheet.headings.map(column), sheet.rows));
}

function theoremLink(name, run) {
  const index = DATA.theorems.findIndex((theorem) => theorem.name === name && theorem.runs.includes(run));
  return index < 0 ? name : el("a", { href: `#theorem-${index}` }, name);
}

/** A table whose lines stand one below the other on a phone. */
function stacked(table) {
  table.classList.add("stacked");
  return table;
}

const signed = (value) => `${value < 0 ? "−" : "+"}${(100 * Math.abs(value)).toFixed(1)}`;
const gainText = (gain) => (gain ? `${signed(gain.value)} [${signed(gain.low)}, ${signed(gain.high)}]` : "–");
const pText = (p) => (p < 0.001 ? p.toExponential(1) : p.toFixed(3));

function facts(run, index) {
  const list = [];
  const add = (name, value) => { if (value !== null && value !== undefined && value !== "") list.push(el("dt", {}, name), el("dd", {}, String(value))); };
  add("begun", run.created);
  for (const [name, value] of Object.entries(run.options)) add(name, value);
  for (const part of ["lean", "code", "machine"]) for (const [name, value] of Object.entries(run[part] ?? {})) add(`${part}: ${name}`, value);
  return el("details", { class: "card", open: DATA.runs.length === 1 }, el("summary", {}, runView(index)), el("dl", { class: "facts" }, list));
}
