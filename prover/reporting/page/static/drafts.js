// What an attempt drafted: each informal proof beside the sketches made from it, their holes by what became of them.

const HOLE_SIGNS = { closed: "closed", open: "unproved", error: "error", "not tried": "not tried" };

function draftsView(record) {
  if (record.error) return [el("p", { class: "note warn", role: "alert" }, `The drafts cannot be shown: ${record.error}`)];
  return [...(record.solution ? [solutionView(record.solution)] : []), ...record.drafts.flatMap((draft, at) => draft.sketches.length
    ? draft.sketches.map((sketch, place) => sketchView(draft, sketch, numbered("Draft", at, record.drafts), numbered("Sketch", place, draft.sketches)))
    : [el("div", { class: "draft pair" }, informalView(draft, numbered("Draft", at, record.drafts)), el("p", { class: "muted" }, "No sketch was made from it."))])];
}

const numbered = (what, at, all) => (all.length > 1 ? `${what} ${at + 1}` : what);

function sketchView(draft, sketch, draftTitle, sketchTitle) {
  return el("div", { class: "draft pair" }, informalView(draft, draftTitle), el("section", { class: "card", "aria-label": sketchTitle },
    el("h3", {}, sign(sketch.outcome === "verified" ? "verified" : "unproved"), ` ${sketchTitle}: ${sketch.outcome}`),
    el("pre", { class: "lean sketch", tabindex: "0" }, sketch.body ? withHoles(sketch) : sketch.reply),
    sketch.message ? el("p", { class: "note warn" }, sketch.message) : null,
    (sketch.separated ?? []).length ? el("p", { class: "note" }, `A hole for each goal: ${sketch.separated.join("; ")}.`) : null,
    sketch.mended.length ? el("p", { class: "note" }, `Steps that failed and became holes: ${sketch.mended.join("; ")}.`) : null,
    sketch.repairs.map((complaint, at) => el("details", {}, el("summary", {}, `Complaint ${at + 1}, which went back to the model`), el("pre", { tabindex: "0" }, complaint))),
    sketch.holes.length ? el("ol", { class: "holes" }, sketch.holes.map(holeView)) : null));
}

function informalView(draft, title) {
  const whose = { given: "given with the problem", model: "by the model", none: "none was made" }[draft.source] ?? draft.source;
  return el("section", { class: "card", "aria-label": title }, el("h3", {}, `${title}, ${whose}`), draft.text ? el("p", { class: "informal" }, draft.text) : null,
    (draft.programs ?? []).map((program, at) => programView(`Program ${at + 1}`, program)));
}

/** The answer that was looked for before drafting, and every reply it comes from. */
function solutionView(solution) {
  const compared = solution.agrees === true ? "as the formal statement says" : solution.agrees === false ? "the formal statement says otherwise, so the model was not told" : "not compared";
  return el("section", { class: "card solution", "aria-label": "Answer" },
    el("h3", {}, sign(solution.agrees === false ? "error" : solution.answer === null ? "unproved" : "closed"),
      solution.answer === null ? " No answer" : ` Answer ${solution.answer} (${solution.votes} of ${solution.samples} votes; ${compared})`),
    solution.message ? el("p", { class: "note" }, solution.message) : null,
    el("details", {}, el("summary", {}, `How it was looked for, ${seconds(solution.seconds)} s, ${solution.tokens} tokens`),
      el("p", { class: "informal" }, solution.question),
      solution.tried.flatMap((sample, at) => sample.map((reply) => replyView(`Vote ${at + 1}, ${reply.kind}: ${reply.answer ?? `no answer (${reply.why})`}`, reply)))));
}

function replyView(title, reply) {
  return el("div", {}, el("h4", {}, title), el("pre", { tabindex: "0" }, reply.reply), reply.program ? resultView(reply.program) : null);
}

function programView(title, program) {
  return el("div", {}, el("h4", {}, `${title}: ${program.ending}, ${seconds(program.seconds)} s`), resultView(program));
}

const resultView = (result) => el("pre", { class: "output", tabindex: "0" }, result.output || result.error || "(printed nothing)");

/** The sketch with its holes marked. Places count code points, as Python does. */
function withHoles(sketch) {
  const letters = Array.from(sketch.body), parts = [];
  let at = 0;
  for (const hole of sketch.holes) {
    parts.push(letters.slice(at, hole.start).join(""), el("span", { class: `hole ${slug(hole.outcome)}`, title: hole.outcome }, letters.slice(hole.start, hole.end).join("")));
    at = hole.end;
  }
  return [...parts, letters.slice(at).join("")];
}

function holeView(hole) {
  return el("li", {}, el("span", { class: "outcome" }, sign(HOLE_SIGNS[hole.outcome] ?? "not tried"), hole.outcome),
    ` in line ${hole.line}`, hole.cached ? ", as the same goal before" : `, ${seconds(hole.seconds)} s`,
    hole.script.length ? [": ", el("code", {}, hole.script.join("; "))] : hole.stop ? `: ${hole.stop}` : null,
    hole.search !== null && hole.search !== undefined ? el("small", { class: "block muted" }, `its search is hole ${hole.search + 1} below`) : null,
    hole.goal ? el("details", {}, el("summary", {}, "Goal"), goalView(hole.goal, "")) : null);
}
