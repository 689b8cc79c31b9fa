// The drawing of a search tree, from left to right, that can be moved, zoomed, opened and closed. An item stands on the
// line of its first child, so that the proof, which comes first everywhere, is one straight line at the top.
//
// It is one ARIA tree with one focus. Only what is opened and near the screen is in the document: boxes with text when
// they are large enough to read, else one path for all boxes of a kind. Links are always two paths: the proof, and the rest.

const BOX = { width: 212, height: 44, across: 268, down: 54 };
const READABLE = 0.42; // the scale below which text in boxes is not drawn
const MOST = 400; // boxes drawn with text

class Drawing {
  /** `onSelect(item)` is told whenever another item is the current one. */
  constructor(search, onSelect) {
    this.search = search;
    this.onSelect = onSelect;
    this.current = search.root;
    this.matches = new Set();
    this.boxes = new Map();
    this.content = el("div", { class: "tree-content", role: "presentation" });
    this.view = el("div", { class: "tree", role: "tree", tabindex: "0", "aria-label": "Search tree", "aria-describedby": "tree-keys" }, this.content);
    this.svg = d3.create("svg").attr("class", "tree-lines").attr("aria-hidden", "true");
    this.content.append(this.svg.node());
    this.lines = this.svg.append("path").attr("class", "link");
    this.proofLines = this.svg.append("path").attr("class", "link on-proof");
    this.far = new Map(["advanced", "closed", "not tried", "proof", "match"].map((kind) => [kind, this.svg.append("path").attr("class", `far ${slug(kind)}`)]));
    this.transform = d3.zoomIdentity;
    this.zoom = d3.zoom().scaleExtent([0.02, 2.5]).clickDistance(4)
      .filter((event) => (event.type !== "wheel" || event.ctrlKey || this.view.matches(":focus-within")) && !event.button)
      .on("zoom", (event) => this.moved(event.transform));
    d3.select(this.view).call(this.zoom).on("dblclick.zoom", null);
    this.view.addEventListener("keydown", (event) => this.key(event));
    this.view.addEventListener("click", (event) => this.click(event));
    this.openFirst();
    this.arrange();
    new ResizeObserver(() => this.resized()).observe(this.view);
  }

  /** At the start: the way of the proof, then what was expanded first, until there is enough to see. */
  openFirst() {
    for (const item of this.search.pathItems.slice(0, -1)) item.open = true;
    this.search.root.open = true;
    let shown = d3.sum([this.search.root, ...this.search.pathItems.slice(1)], (item) => item.children.length);
    for (const id of this.search.expandedAt.keys()) {
      const item = this.search.items.get(`s${id}`);
      if (shown > 24) break;
      if (!item || item.open || !this.isShown(item)) continue;
      item.open = true;
      shown += item.children.length;
    }
  }

  isShown(item) {
    for (let above = item.parent; above; above = above.parent) if (!above.open) return false;
    return item === this.search.root || item.parent !== null;
  }

  /** Give every shown item its place. */
  arrange() {
    const tree = d3.hierarchy(this.search.root, (item) => (item.open && item.children.length ? item.children : null));
    this.shown = [];
    tree.eachBefore(({ data: item, depth }) => {
      Object.assign(item, { x: depth * BOX.across, level: depth + 1, order: this.shown.length });
      this.shown.push(item);
    });
    this.place(this.search.root, []);
    this.bounds = { left: 0, right: d3.max(this.shown, (item) => item.x) + BOX.width, top: d3.min(this.shown, (item) => item.y) - BOX.height / 2, bottom: d3.max(this.shown, (item) => item.y) + BOX.height / 2 };
    this.draw();
  }

  /**
   * Put an item and its first children's first children on one line, the highest that is free for all of them, and then
   * their other children. `free` is the next free line at each level; within a level the order is kept, so no links cross.
   */
  place(item, free) {
    const row = [item];
    while (row.at(-1).open && row.at(-1).children.length) row.push(row.at(-1).children[0]);
    const line = Math.max(...row.map((each) => free[each.level] ?? 0));
    for (const each of row) {
      each.y = line * BOX.down;
      free[each.level] = line + 1;
    }
    for (const each of row.slice(0, -1).reverse()) for (const child of each.children.slice(1)) this.place(child, free);
  }

  /** Called by the zoom behaviour, many times a second: only when the screen leaves what is drawn, it is drawn anew. */
  moved(transform) {
    const before = this.transform;
    this.transform = transform;
    this.content.style.transform = `translate(${transform.x}px,${transform.y}px) scale(${transform.k})`;
    const area = this.area(0), drawn = this.drawn;
    const inside = drawn && area.left >= drawn.left && area.right <= drawn.right && area.top >= drawn.top && area.bottom <= drawn.bottom;
    const crossed = (before.k < READABLE) !== (transform.k < READABLE) || transform.k > 3 * (drawn?.k ?? 1);
    if (!inside || crossed) this.draw();
  }

  /** The part of the plane on the screen, with a margin of so many screens on each side. */
  area(margin) {
    const { x, y, k } = this.transform, width = this.view.clientWidth || 800, height = this.view.clientHeight || 500;
    return {
      left: (-margin * width - x) / k, right: ((1 + margin) * width - x) / k,
      top: (-margin * height - y) / k, bottom: ((1 + margin) * height - y) / k, k,
    };
  }

  draw() {
    const area = this.drawn = this.area(0.75);
    const near = this.shown.filter((item) => item.x <= area.right && item.x + BOX.width >= area.left && item.y + BOX.height >= area.top && item.y - BOX.height <= area.bottom);
    const text = this.transform.k >= READABLE && near.length <= MOST;
    this.view.dataset.form = text ? "text" : "far";
    const boxes = text ? [...near] : [];
    if (!boxes.includes(this.current) && this.isShown(this.current)) boxes.push(this.current);
    this.drawLinks(area);
    for (const [kind, path] of this.far) path.attr("d", text ? null : near.filter((item) => this.isFar(item, kind)).map(boxPath).join(""));
    const wanted = new Set(boxes.map((item) => item.key));
    for (const [key, box] of this.boxes) if (!wanted.has(key)) { box.remove(); this.boxes.delete(key); }
    for (const item of boxes) this.placeBox(item);
    this.view.setAttribute("aria-activedescendant", `item-${this.current.key}`);
  }

  isFar(item, kind) {
    if (kind === "proof") return item.path >= 0;
    if (kind === "match") return this.matches.has(item);
    return this.search.kind(item) === kind;
  }

  drawLinks(area) {
    const link = d3.linkHorizontal();
    const plain = [], proof = [];
    for (const item of this.shown) {
      const from = item.parent;
      if (!from || item.x < area.left || from.x > area.right || Math.max(item.y, from.y) < area.top || Math.min(item.y, from.y) > area.bottom) continue;
      (item.path > 0 ? proof : plain).push(link({ source: [from.x + BOX.width, from.y], target: [item.x, item.y] }));
    }
    this.lines.attr("d", plain.join(""));
    this.proofLines.attr("d", proof.join(""));
  }

  placeBox(item) {
    let box = this.boxes.get(item.key);
    if (!box) {
      box = this.makeBox(item);
      this.boxes.set(item.key, box);
      this.content.append(box);
    }
    box.style.transform = `translate(${item.x}px,${item.y - BOX.height / 2}px)`;
    box.classList.toggle("current", item === this.current);
    box.classList.toggle("match", this.matches.has(item));
    box.setAttribute("aria-selected", String(item === this.current));
    box.setAttribute("aria-level", item.level);
    if (item.children.length) {
      box.setAttribute("aria-expanded", String(item.open));
      box.querySelector(".toggle").textContent = item.open ? "−" : `+${this.below(item)}`;
    }
  }

  below(item) { return item.children.length; }

  makeBox(item) {
    const { search } = this, siblings = item.parent?.children ?? [item];
    const tactic = search.tacticTo(item) ?? "start", kind = search.kind(item);
    const toggle = item.children.length ? el("span", { class: "toggle", "aria-hidden": "true" }) : null;
    return el("div", {
      id: `item-${item.key}`, class: `box ${slug(kind)}${item.path >= 0 ? " on-proof" : ""}`, role: "treeitem", title: tactic,
      "aria-label": this.label(item), "aria-setsize": siblings.length, "aria-posinset": siblings.indexOf(item) + 1,
    }, sign(kind), el("span", { class: "box-text" }, el("span", { class: "box-tactic" }, short(tactic, 60)), " ", el("span", { class: "box-goal" }, this.goalLine(item))), toggle, item.node ? this.bar(item.node) : null);
  }

  /** What is left to prove, in one line. */
  goalLine({ node, via }) {
    if (!node) return this.search.refused.has(`${via.from}:${via.at}`) ? "closed, not accepted" : "no goals left";
    const goal = this.search.strings[node.goals[0]] ?? "", at = goal.lastIndexOf("⊢");
    const more = node.goals.length > 1 ? `${node.goals.length} goals ` : "";
    return more + short(at < 0 ? goal : goal.slice(at), 60);
  }

  /** Shares of the outcomes of a node's candidates, as a thin bar. */
  bar(node) {
    const counts = this.search.counts(node);
    return el("span", { class: "bar", "aria-hidden": "true" }, counts.map((count, index) => count ? el("span", { class: slug(DATA.outcomes[index]), style: { "flex-grow": count } }) : null));
  }

  label(item) {
    const { search } = this, on = item.path >= 0 ? ", on the proof" : "";
    const shown = `${short(search.tacticTo(item) ?? "start", 60)} ${this.goalLine(item)}`; // what is seen comes first
    if (!item.node) return `${shown}: closed${on}`;
    const counts = search.counts(item.node);
    const tried = counts.map((count, index) => (count ? `${count} ${DATA.outcomes[index]}` : null)).filter(Boolean).join(", ");
    return `${shown}: state ${item.node.id}, ${item.node.status}${tried ? `, candidates: ${tried}` : ", no candidates"}${on}`;
  }

  // What the user does.

  click(event) {
    const box = event.target.closest(".box");
    if (!box) return;
    const item = this.search.items.get(box.id.slice("item-".length));
    this.view.focus({ preventScroll: true });
    if (event.target.closest(".toggle")) this.toggle(item);
    this.select(item, { move: false });
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { current, shown } = this;
    const step = (by) => this.select(shown[Math.max(0, Math.min(shown.length - 1, current.order + by))]);
    const actions = {
      ArrowDown: () => step(1), ArrowUp: () => step(-1),
      ArrowRight: () => (!current.children.length ? null : current.open ? this.select(current.children[0]) : this.toggle(current)),
      ArrowLeft: () => (current.open && current.children.length ? this.toggle(current) : current.parent && this.select(current.parent)),
      Home: () => this.select(shown[0]), End: () => this.select(shown.at(-1)),
      Enter: () => this.toggle(current), " ": () => this.toggle(current),
      "*": () => this.openAll(current.parent?.children ?? [current]),
      "+": () => this.scale(1.4), "=": () => this.scale(1.4), "-": () => this.scale(1 / 1.4), "0": () => this.fit(),
    };
    if (!actions[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    actions[event.key]();
  }

  toggle(item) {
    if (!item.children.length) return;
    const before = [item.x, item.y];
    item.open = !item.open;
    if (!item.open && !this.isShown(this.current)) this.setCurrent(item);
    this.arrange();
    this.keepPlace(item, before);
  }

  /** After items moved: what the user looks at stays where it was on the screen. */
  keepPlace(item, [x, y]) {
    d3.select(this.view).call(this.zoom.translateBy, x - item.x, y - item.y);
  }

  openAll(items) {
    for (const item of items) item.open = item.children.length > 0;
    this.again();
  }

  /** Open everything, or close all but the start. */
  setAll(open) {
    for (const item of this.search.items.values()) item.open = open && item.children.length > 0;
    if (!open && !this.isShown(this.current)) this.setCurrent(this.search.root);
    this.again();
  }

  again() {
    const before = [this.current.x, this.current.y];
    this.arrange();
    this.keepPlace(this.current, before);
    this.reveal(this.current);
  }

  setCurrent(item) {
    this.current = item;
    this.onSelect(item);
  }

  /** Make an item the current one, opening what hides it. */
  select(item, { move = true, centre = false } = {}) {
    let hidden = false;
    for (let above = item.parent; above; above = above.parent) { hidden ||= !above.open; above.open = true; }
    this.current = item;
    if (hidden) this.arrange(); else this.draw();
    if (move) this.reveal(item, centre);
    this.onSelect(item);
  }

  setMatches(items) {
    this.matches = new Set(items);
    this.draw();
  }

  /** Bring an item onto the screen, at a scale that can be read. */
  reveal(item, centre = false) {
    const { k, x, y } = this.transform, width = this.view.clientWidth, height = this.view.clientHeight;
    const readable = k >= 0.6, scale = centre && !readable ? 0.9 : k;
    const left = item.x * k + x, top = item.y * k + y, pad = 12;
    if ((!centre || readable) && left >= pad && left + BOX.width * k <= width - pad && top >= 40 && top <= height - 40) return;
    const both = (BOX.across + BOX.width) * scale + 2 * pad <= width; // the one before it is worth seeing, too
    const middle = Math.min(item.x + (BOX.width - (both && item.parent ? BOX.across : 0)) / 2, item.x + (width / 2 - pad) / scale);
    // Never further than the edges of the tree: there is nothing to see beyond them.
    const across = Math.min(16, width / 2 - middle * scale), down = Math.min(18 - this.bounds.top * scale, height / 2 - item.y * scale);
    this.go(d3.zoomIdentity.translate(across, down).scale(scale));
  }

  go(target) {
    const view = d3.select(this.view);
    view.interrupt();
    (reducedMotion() ? view : view.transition().duration(180)).call(this.zoom.transform, target);
  }

  scale(factor) { d3.select(this.view).interrupt().call(this.zoom.scaleBy, factor); }

  /** All of it on the screen; of a tree too large for that, what surrounds the current item. */
  fit() {
    const { left, right, top, bottom } = this.bounds, width = this.view.clientWidth, height = this.view.clientHeight;
    const k = Math.max(0.05, Math.min(1, (width - 24) / (right - left), (height - 24) / (bottom - top)));
    const middle = (from, to, size, mine) => (k * (to - from) <= size ? (from + to) / 2
      : Math.max(from + (size / 2 - 16) / k, Math.min(to - (size / 2 - 16) / k, mine)));
    const x = middle(left, right, width, this.current.x), y = middle(top, bottom, height, this.current.y);
    this.go(d3.zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k));
  }

  /** The first look: the root at the top left, as large as can be read. */
  resized() {
    if (!this.view.clientWidth) return;
    if (this.placed) { this.draw(); return; }
    this.placed = true;
    const { top, bottom, right } = this.bounds;
    const k = Math.max(0.8, Math.min(1, (this.view.clientHeight - 32) / (bottom - top), (this.view.clientWidth - 32) / right));
    d3.select(this.view).call(this.zoom.transform, d3.zoomIdentity.translate(16, 18 - k * top).scale(k));
  }
}

const boxPath = (item) => `M${item.x},${item.y - BOX.height / 2}h${BOX.width}v${BOX.height}h${-BOX.width}z`;
