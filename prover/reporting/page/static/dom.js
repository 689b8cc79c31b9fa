// Elements from values. Text is always set as text: nothing here, or built on it, reads markup.

/** An element with attributes and children. `on` holds listeners, `style` properties; null and false are left out. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (name === "style") for (const [key, item] of Object.entries(value)) node.style.setProperty(key, item);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const number = (value) => (value ?? 0).toLocaleString("en", { maximumFractionDigits: 0 });
const seconds = (value) => (value ?? 0).toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });
const percent = (value) => (100 * value).toFixed(1);
const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** Text cut to `length` characters, on one line. */
function short(text, length) {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = line.length > length ? Array.from(line) : [];
  return letters.length > length ? letters.slice(0, length - 1).join("") + "…" : line;
}

/** The text as nodes, with every place where `query` stands in it marked. */
function marked(text, query) {
  if (!query) return [text];
  const parts = [], low = text.toLowerCase();
  if (low.length !== text.length) return [text]; // a letter whose small form is longer: places would not agree
  let at = 0;
  for (let found = low.indexOf(query); found >= 0; found = low.indexOf(query, at)) {
    parts.push(text.slice(at, found), el("mark", {}, text.slice(found, found + query.length)));
    at = found + query.length;
  }
  return [...parts, text.slice(at)];
}

/** A goal as Lean prints it, with names and the target told apart. */
function goalView(text, query) {
  const lines = text.split("\n").map((line, index) => {
    const end = index ? "\n" : "";
    if (line.startsWith("⊢")) return [end, el("b", { class: "turnstile" }, "⊢"), el("span", { class: "target" }, marked(line.slice(1), query))];
    if (line.startsWith("case ")) return [end, el("span", { class: "case" }, marked(line, query))];
    const colon = line.startsWith(" ") ? -1 : line.indexOf(" :");
    if (colon < 0) return [end, marked(line, query)];
    return [end, el("span", { class: "hypothesis" }, marked(line.slice(0, colon), query)), marked(line.slice(colon), query)];
  });
  return el("pre", { class: "goal", tabindex: "0" }, lines);
}

/**
 * A table whose columns can be sorted by click and key. A column has `title` and `cell(row)`, and `value(row)` where it
 * can be sorted; `numeric` ones stand right and are sorted from large to small first. `wide` ones are left out on phones.
 * The roles are said outright, since tables that are stacked on phones (class `stacked`) would lose them.
 */
function sortedTable(caption, columns, rows, { sort = null, rowClass = null, hideCaption = false } = {}) {
  let current = sort;
  const body = el("tbody", { role: "rowgroup" }), heads = [];
  const made = new Map();
  const line = (row) => {
    if (!made.has(row)) {
      const cells = columns.map((column) =>
        el(column.head ? "th" : "td", { class: classes(column), scope: column.head ? "row" : null, role: column.head ? "rowheader" : "cell", "data-title": column.title }, column.cell(row)));
      made.set(row, el("tr", { class: rowClass?.(row), role: "row" }, cells));
    }
    return made.get(row);
  };
  function classes(column) {
    return [column.numeric && "numeric", column.wide && "wide", column.class].filter(Boolean).join(" ") || null;
  }
  function compare(a, b) {
    const x = current.column.value(a), y = current.column.value(b);
    if (x === null || y === null) return (x === null) - (y === null); // what has no value comes last, both ways
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en", { numeric: true });
    return current.down ? -order : order;
  }
  function fill() {
    body.replaceChildren(...(current ? [...rows].sort(compare) : rows).map(line));
    columns.forEach((column, index) => {
      const mine = current?.column === column;
      if (column.value) heads[index].setAttribute("aria-sort", mine ? (current.down ? "descending" : "ascending") : "none");
    });
  }
  function by(column) {
    current = current?.column === column ? { column, down: !current.down } : { column, down: Boolean(column.numeric) };
    fill();
  }
  for (const column of columns) {
    const title = column.value ? el("button", { type: "button", on: { click: () => by(column) } }, column.title, el("span", { class: "arrow", "aria-hidden": "true" })) : column.title;
    heads.push(el("th", { scope: "col", role: "columnheader", class: classes(column) }, title));
  }
  const table = el("table", { role: "table" }, el("caption", { class: hideCaption ? "hidden" : null }, caption), el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, heads)), body);
  fill();
  const box = el("div", { class: "scroll", role: "region", "aria-label": caption, tabindex: "0" }, table);
  box.show = (some) => { rows = some; fill(); };
  return box;
}

const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
