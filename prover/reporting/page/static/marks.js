// Marks: what stands for an outcome, a verdict or a run. Each has a shape beside its colour.

const SHAPES = {
  "advanced": { draw: d3.symbolCircle, filled: true },
  "closed": { draw: d3.symbolSquare2, filled: true, tick: true },
  "rejected": { draw: d3.symbolTimes, filled: false },
  "timed out": { draw: d3.symbolTriangle, filled: true },
  "crashed": { draw: d3.symbolStar, filled: true },
  "not tried": { draw: d3.symbolCircle, filled: false },
  "verified": { draw: d3.symbolSquare2, filled: true, tick: true },
  "unproved": { draw: d3.symbolTimes, filled: false },
  "error": { draw: d3.symbolStar, filled: true },
  "not stated": { draw: d3.symbolDiamond2, filled: false },
  "not finished": { draw: d3.symbolCircle, filled: false },
};

/** The sign of an outcome or verdict, for eyes only: the word stands beside it, or in a label. */
function sign(kind) {
  const shape = SHAPES[kind] ?? SHAPES["not tried"];
  const svg = d3.create("svg").attr("class", `sign ${slug(kind)}`).attr("viewBox", "-8 -8 16 16").attr("aria-hidden", "true");
  const size = shape.tick ? 150 : shape.draw === d3.symbolTimes ? 90 : shape.filled ? 105 : 80;
  svg.append("path").attr("class", shape.filled ? "full" : "line").attr("d", d3.symbol(shape.draw, size)());
  if (shape.tick) svg.append("path").attr("class", "tick").attr("d", "M-3,0.2 l2.2,2.4 l4,-5");
  return svg.node();
}

const slug = (text) => text.replaceAll(" ", "-");
const outcomeView = (kind) => el("span", { class: "outcome" }, sign(kind), kind);

const DASHES = [null, "7 4", "2 3", "10 3 2 3", "5 2", "1 5"];
const RUN_SHAPES = [d3.symbolCircle, d3.symbolSquare2, d3.symbolTriangle, d3.symbolDiamond2, d3.symbolCross, d3.symbolWye];

/** How a run is drawn: colour, dash and shape; what is alike in one differs in another for the first 30 runs. */
function runStyle(run) {
  return { color: `var(--run-${run % 6})`, dash: DASHES[(run + Math.floor(run / 6)) % 6], shape: RUN_SHAPES[run % 6] };
}

function runSign(run) {
  const style = runStyle(run);
  const svg = d3.create("svg").attr("class", "run-sign").attr("viewBox", "-14 -7 28 14").attr("aria-hidden", "true");
  svg.append("path").attr("d", "M-14,0H14").style("stroke", style.color).attr("stroke-dasharray", style.dash);
  svg.append("path").attr("d", d3.symbol(style.shape, 60)()).style("fill", style.color);
  return svg.node();
}

const runView = (run) => el("span", { class: "run" }, runSign(run), el("span", { class: "run-name", title: DATA.runs[run].label }, DATA.runs[run].label));
