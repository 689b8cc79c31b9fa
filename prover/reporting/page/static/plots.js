// Plots: solved against cost, and how attempts ended.

/** A small picture of a rate with its interval, from 0 to 100 %. */
function interval(rate) {
  const x = d3.scaleLinear([0, 1], [3, 117]);
  const svg = d3.create("svg").attr("class", "interval").attr("viewBox", "0 0 120 16").attr("aria-hidden", "true");
  svg.append("path").attr("class", "base").attr("d", `M3,8H117M3,5v6M117,5v6M60,6v4`);
  if (rate?.rate === null || !rate) return svg.node();
  const [low, high] = rate.interval95.map(x);
  svg.append("path").attr("class", "whisker").attr("d", `M${low},8H${high}`);
  svg.append("circle").attr("cx", x(rate.rate)).attr("cy", 8).attr("r", 3.5);
  return svg.node();
}

const rateText = (rate) => rate && rate.rate !== null
  ? `${percent(rate.rate)} % [${rate.interval95.map(percent).join("–")}]` : "–";

/**
 * How many problems were solved within a cost, a line for each run. `series` are { run, values }, the values ascending.
 * The guide follows the pointer and, when the plot has the focus, the arrow keys; what it shows stands below as text.
 */
function solvedPlot(title, unit, series) {
  const height = 260, margin = { top: 26, right: 16, bottom: 40, left: 44 };
  const points = [...new Set(series.flatMap((line) => line.values))].sort(d3.ascending);
  const most = d3.max(series, (line) => line.values.length) || 1;
  const readout = el("p", { class: "readout", "aria-live": "polite" });
  const svg = d3.create("svg").attr("class", "plot").attr("height", height).attr("role", "img").attr("tabindex", 0);
  const log = el("button", { type: "button", "aria-pressed": "false", on: { click: () => { log.setAttribute("aria-pressed", String(!logarithmic())); draw(); } } }, "log scale");
  const logarithmic = () => log.getAttribute("aria-pressed") === "true";
  const totals = series.map((line) => `${DATA.runs[line.run].label}: ${line.values.length}`).join("; ");
  svg.attr("aria-label", `${title}. Solved in all: ${totals}. Arrow keys move along the ${unit}.`);
  let at = null, x, y, width = 0;

  const solved = (line, value) => d3.bisectRight(line.values, value);
  function guide(value) {
    at = value;
    svg.select(".guide").attr("d", at === null ? null : `M${x(at)},${margin.top}V${height - margin.bottom}`);
    const text = series.map((line) => `${DATA.runs[line.run].label} ${solved(line, at)}`).join(", ");
    readout.textContent = at === null ? `Solved in all: ${totals}` : `Within ${seconds(at)} ${unit}: ${text}`;
  }
  function draw() {
    width = figure.clientWidth || 320;
    svg.attr("width", width).attr("viewBox", `0 0 ${width} ${height}`).selectAll("*").remove();
    const last = points.at(-1) ?? 1, first = Math.max(points.find((value) => value > 0) ?? 0.1, 0.01);
    const span = [margin.left, width - margin.right];
    x = logarithmic() ? d3.scaleLog([Math.min(first, last) / 1.3, last * 1.1], span).clamp(true) : d3.scaleLinear([0, last * 1.05], span);
    y = d3.scaleLinear([0, most], [height - margin.bottom, margin.top]).nice();
    const ticks = Math.max(2, Math.floor(width / 90));
    const across = d3.axisBottom(x).ticks(ticks, logarithmic() ? "~g" : "~s").tickSizeOuter(0);
    svg.append("g").attr("class", "grid").selectAll("path").data(y.ticks(5)).join("path").attr("d", (value) => `M${span[0]},${y(value)}H${span[1]}`);
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - margin.bottom})`).call(across);
    svg.append("g").attr("class", "axis").attr("transform", `translate(${margin.left},0)`).call(d3.axisLeft(y).ticks(5, "d").tickSizeOuter(0));
    svg.append("text").attr("class", "label").attr("x", span[1]).attr("y", height - 6).attr("text-anchor", "end").text(unit);
    svg.append("text").attr("class", "label").attr("x", margin.left).attr("y", 11).attr("text-anchor", "middle").text("solved");
    const path = d3.line((point) => x(point[0]), (point) => y(point[1])).curve(d3.curveStepAfter);
    for (const line of series) {
      const style = runStyle(line.run), steps = line.values.map((value, index) => [value, index + 1]);
      const start = x.domain()[0];
      svg.append("path").attr("class", "line").attr("d", path([[start, 0], ...steps, [x.domain()[1], steps.length]]))
        .style("stroke", style.color).attr("stroke-dasharray", style.dash);
      if (steps.length) {
        svg.append("path").attr("d", d3.symbol(style.shape, 70)()).style("fill", style.color)
          .attr("transform", `translate(${x(steps.at(-1)[0])},${y(steps.length)})`);
      }
    }
    svg.append("path").attr("class", "guide");
    guide(at);
  }
  function move(step) {
    if (!points.length) return;
    const place = at === null ? (step > 0 ? 0 : points.length - 1) : d3.bisectLeft(points, at) + step;
    guide(points[Math.max(0, Math.min(points.length - 1, place))]);
  }
  svg.on("pointermove", (event) => guide(Math.max(x.domain()[0], Math.min(x.domain()[1], x.invert(d3.pointer(event)[0])))))
    .on("pointerleave blur", () => guide(null))
    .on("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { event.preventDefault(); move(step); }
    });
  const figure = el("figure", { class: "card plot-card" }, el("figcaption", {}, el("h3", {}, title), log), svg.node(),
    series.length > 1 ? el("p", { class: "legend" }, series.map((line) => runView(line.run))) : null, readout);
  new ResizeObserver(() => { if (figure.clientWidth !== width && figure.clientWidth) draw(); }).observe(figure);
  return figure;
}

/** Bars: how the attempts of the runs ended, the commonest first. */
function stopBars(runs) {
  const reasons = d3.groupSort(runs.flatMap((run) => Object.entries(run.stops)), (found) => -d3.sum(found, (item) => item[1]), (item) => item[0]);
  const rows = reasons.map((reason) => el("div", { class: "stop", role: "listitem" },
    el("div", { class: "stop-name" }, reason),
    el("div", { class: "stop-bars" }, runs.map((run, index) => {
      const count = run.stops[reason] ?? 0, share = run.rows ? count / run.rows : 0;
      return el("div", { class: "stop-bar" },
        el("span", { class: "fill", style: { width: `${(70 * share).toFixed(2)}%`, "background-color": runStyle(index).color } }),
        el("span", { class: "stop-count" }, `${count}`, el("small", {}, ` ${percent(share)} %`),
          runs.length > 1 ? el("small", { class: "of-run" }, ` ${run.label}`) : null));
    }))));
  return el("div", { class: "card stops", role: "list" }, rows);
}
