interface Edge<L> {
  readonly to: string;
  readonly label: L;
}

/** A directed graph that can name one cycle of every part that has some. Edges keep the order in which they came. */
export class DirectedGraph<L> {
  readonly #edges = new Map<string, Edge<L>[]>();

  add(from: string, to: string, label: L): void {
    const edges = this.#edges.get(from) ?? [];
    if (!edges.some((edge) => edge.to === to)) edges.push({ to, label });
    this.#edges.set(from, edges);
  }

  /** For every strongly connected part one shortest cycle, as the edges in it. Each node is in one cycle at most. */
  cycles(): Edge<L>[][] {
    const reported = new Set<string>();
    const found: Edge<L>[][] = [];
    for (const node of this.#edges.keys()) {
      if (reported.has(node)) continue;
      const cycle = this.#shortestCycle(node, reported);
      if (!cycle) continue;
      for (const { to } of cycle) reported.add(to);
      found.push(cycle);
    }
    return found;
  }

  /** Breadth first from a node back to it, around the nodes that were already reported. */
  #shortestCycle(start: string, skip: ReadonlySet<string>): Edge<L>[] | undefined {
    const cameBy = new Map<string, { readonly from: string; readonly edge: Edge<L> }>();
    const queue = [start];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const edge of this.#edges.get(next) ?? []) {
        if (edge.to === start) return this.#pathTo(start, next, cameBy, edge);
        if (skip.has(edge.to) || cameBy.has(edge.to)) continue;
        cameBy.set(edge.to, { from: next, edge });
        queue.push(edge.to);
      }
    }
    return undefined;
  }

  #pathTo(
    start: string,
    last: string,
    cameBy: ReadonlyMap<string, { readonly from: string; readonly edge: Edge<L> }>,
    closing: Edge<L>,
  ): Edge<L>[] {
    const path = [closing];
    for (let at = last; at !== start;) {
      const step = cameBy.get(at);
      if (!step) break;
      path.unshift(step.edge);
      at = step.from;
    }
    return path;
  }
}
