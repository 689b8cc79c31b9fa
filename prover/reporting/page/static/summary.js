// The summary: what was solved, by split and source, what it cost, how attempts ended, and what the runs were.

function summaryView() {
  const runs = DATA.runs;
  const sections = [el("h1", { tabindex: "-1" }, "Summary"), opening(runs), totals(runs)];
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
  const pending = rows.filter((row) => row.pending);
  return el("section", { "aria-label": "Totals" },
    el("div", { class: "cards" }, rows.map((row) => el("div", { class: "card total" },
      el("div", { class: "total-name" }, runView(row.run)),
      el("div", { class: "big" }, number(row.verified), el("small", {}, ` of ${number(row.problems)} solved`)),
      interval(row.pending ? row.of_attempted : row.of_all),
      el("div", { class: "muted" }, row.pending ? `${rateText(row.of_attempted)} of ${number(row.attempted)} attempted` : rateText(row.of_all))))),
    groupTable("All problems", rows, false, "Run"),
    el("p", { class: "note" }, "Solved: verified by a fresh Lean in any attempt. In brackets: 95 % Wilson score interval. Errors count as not solved. What is not attempted is a statement that Lean does not elaborate, or still to come. One tactic: solved, and one of a few fixed tactics does it alone."),
    pending.length ? el("p", { class: "note warn" }, `Not finished: ${pending.map((row) => `${row.name} has ${plural(row.pending, "problem")} to come`).join("; ")}. The rate of all problems is not known before the end.`) : null);
}

function groupTable(title, rows, withRun, first = "Group") {
  const of = (key) => (row) => (row[key] && row[key].rate !== null ? row[key].rate : null);
  const count = (key, heading) => ({ title: heading, numeric: true, value: (row) => row[key], cell: (row) => number(row[key]) });
  const columns = [
    { title: first, head: true, value: (row) => row.name, cell: (row) => (first === "Run" ? runView(row.run) : row.name) },
    withRun && { title: "Run", value: (row) => DATA.runs[row.run].label, cell: (row) => runView(row.run) },
    count("verified", "Solved"), count("attempted", "Attempted"), count("problems", "All"),
    rows.some((row) => row.pending) && count("pending", "To come"),
    { ...count("errors", "Errors"), wide: true },
    { ...count("one_tactic", "One tactic"), wide: true },
    { title: "% of attempted [95 %]", numeric: true, value: of("of_attempted"), cell: (row) => rateText(row.of_attempted) },
    { title: "% of all [95 %]", numeric: true, value: of("of_all"), cell: (row) => rateText(row.of_all) },
    { title: "0 … 100 %", wide: true, cell: (row) => interval(row.of_attempted) },
  ].filter(Boolean);
  return sortedTable(title, columns, rows);
}

function facts(run, index) {
  const list = [];
  const add = (name, value) => { if (value !== null && value !== undefined && value !== "") list.push(el("dt", {}, name), el("dd", {}, String(value))); };
  add("begun", run.created);
  for (const [name, value] of Object.entries(run.options)) add(name, value);
  for (const part of ["lean", "code", "machine"]) for (const [name, value] of Object.entries(run[part] ?? {})) add(`${part}: ${name}`, value);
  return el("details", { class: "card", open: DATA.runs.length === 1 }, el("summary", {}, runView(index)), el("dl", { class: "facts" }, list));
}
