// Journals: inflating one, and the tree that a search made. Nothing here draws.

const WIDTH = 6; // values of one candidate in a node's flat list

/** The searches of an attempt, or { error }. Raises an Error when this browser cannot inflate. */
async function openJournal(theorem, attempt) {
  const packed = document.getElementById(`journal-${theorem}-${attempt}`).textContent;
  if (typeof DecompressionStream === "undefined") throw new Error("this browser cannot inflate the journal: use one from 2023 or later");
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** One search: its nodes by id, the items of its drawing, and the way of the proof through them. */
class Search {
  constructor(raw) {
    this.facts = raw.facts;
    this.strings = raw.strings;
    this.proof = raw.proof;
    this.expandedAt = new Map(); // node → [turn, seconds] of its first expansion
    for (let at = 0; at < raw.order.length; at += 2) {
      if (!this.expandedAt.has(raw.order[at])) this.expandedAt.set(raw.order[at], [at / 2 + 1, raw.order[at + 1]]);
    }
    this.nodes = new Map(raw.nodes.map(([id, goals, score, depth, status, flat]) => [id, { id, goals, score, depth, status: this.strings[status], flat }]));
    this.waysIn = new Map();
    for (const node of this.nodes.values()) {
      for (let at = 0; at < node.flat.length; at += WIDTH) {
        const child = node.flat[at + 5];
        if (this.outcome(node, at) === "advanced" && child !== null) {
          if (!this.waysIn.has(child)) this.waysIn.set(child, []);
          this.waysIn.get(child).push({ from: node.id, at });
        }
      }
    }
    const refused = raw.refused.map((script) => this.way(script)).filter(Boolean);
    this.refused = new Set(refused.map((way) => { const last = way.at(-1); return `${last.from}:${last.at}`; }));
    this.path = this.proof ? this.way(this.proof) : null;
    this.makeItems();
  }

  outcome(node, at) { return DATA.outcomes[node.flat[at + 4]]; }
  tactic(node, at) { return this.strings[node.flat[at]]; }

  /** The candidates of a node, as objects. */
  candidates(node) {
    const found = [];
    for (let at = 0; at < node.flat.length; at += WIDTH) {
      const [, logprob, tokens, source, , extra] = node.flat.slice(at, at + WIDTH);
      const outcome = this.outcome(node, at);
      const says = outcome === "rejected" || outcome === "crashed";
      found.push({
        at, place: at / WIDTH + 1, tactic: this.tactic(node, at), logprob, tokens, source: this.strings[source], outcome,
        message: says ? this.strings[extra].replaceAll("\0", () => this.strings[node.goals[0]] ?? "") : null,
        child: outcome === "advanced" ? extra : null,
        seconds: outcome === "timed out" ? extra : null,
        ran: outcome === "closed" && extra !== null ? this.strings[extra] : null,
        refused: this.refused.has(`${node.id}:${at}`),
      });
    }
    return found;
  }

  /** How many candidates of a node had each outcome, in the order of the outcomes. */
  counts(node) {
    const counts = DATA.outcomes.map(() => 0);
    for (let at = 4; at < node.flat.length; at += WIDTH) counts[node.flat[at]] += 1;
    return counts;
  }

  /** The way of a script from the root to a candidate that closed all goals: [{ from, at }], null when there is none. */
  way(script) {
    const walk = (id, step) => {
      const node = this.nodes.get(id), last = step === script.length - 1;
      for (let at = 0; node && at < node.flat.length; at += WIDTH) {
        const outcome = this.outcome(node, at), extra = node.flat[at + 5];
        if (last && outcome === "closed" && (extra === null ? this.tactic(node, at) : this.strings[extra]) === script[step]) return [{ from: id, at }];
        if (!last && outcome === "advanced" && extra !== null && this.tactic(node, at) === script[step]) {
          const rest = walk(extra, step + 1);
          if (rest) return [{ from: id, at }, ...rest];
        }
      }
      return null;
    };
    return script.length ? walk(0, 0) : null;
  }

  /**
   * What is drawn: an item for each state, below the state that it was first reached from (on the proof: below the one
   * before it there), and one for each candidate that closed all goals.
   */
  makeItems() {
    const above = new Map();
    for (const [child, ways] of this.waysIn) above.set(child, ways[0]);
    above.delete(0);
    for (const step of this.path ?? []) {
      const node = this.nodes.get(step.from), child = node.flat[step.at + 5];
      if (this.outcome(node, step.at) === "advanced") above.set(child, step);
    }
    const items = this.items = new Map();
    for (const node of this.nodes.values()) items.set(`s${node.id}`, { key: `s${node.id}`, node, parent: null, children: [], open: false, path: -1, via: null });
    for (const [child, step] of above) {
      const item = items.get(`s${child}`), parent = items.get(`s${step.from}`);
      if (!item || !parent) continue;
      item.parent = parent;
      item.via = step;
      parent.children.push(item);
    }
    for (const node of this.nodes.values()) {
      for (let at = 0; at < node.flat.length; at += WIDTH) {
        if (this.outcome(node, at) !== "closed") continue;
        const parent = items.get(`s${node.id}`), key = `c${node.id}-${at / WIDTH}`;
        const item = { key, node: null, parent, children: [], open: false, path: -1, via: { from: node.id, at } };
        items.set(key, item);
        parent.children.push(item);
      }
    }
    for (const item of items.values()) item.children.sort((a, b) => a.via.at - b.via.at);
    this.root = items.get("s0");
    this.pathItems = [];
    if (this.path) {
      this.pathItems.push(this.root);
      for (const step of this.path) this.pathItems.push(this.pathItems.at(-1).children.find((item) => item.via.at === step.at));
      this.pathItems.forEach((item, index) => {
        item.path = index;
        item.parent?.children.sort((a, b) => (b.path >= 0) - (a.path >= 0)); // the proof first, the others as they were
      });
    }
  }

  /** What an item is called: its kind is that of its sign. */
  kind(item) {
    if (!item.node) return "closed";
    return item.node.flat.length ? "advanced" : "not tried";
  }

  tacticTo(item) { return item.via ? this.tactic(this.nodes.get(item.via.from), item.via.at) : null; }

  /** The states in whose goals or candidates the text stands, by age; upper and lower case are the same. */
  find(query) {
    this.low ??= this.strings.map((text) => text.toLowerCase());
    const hit = this.low.map((text) => text.includes(query));
    const found = [];
    for (const node of this.nodes.values()) {
      let match = node.goals.some((goal) => hit[goal]);
      for (let at = 0; !match && at < node.flat.length; at += WIDTH) match = hit[node.flat[at]];
      if (match) found.push(this.items.get(`s${node.id}`));
    }
    return found.filter((item) => item && (item === this.root || item.parent));
  }
}
