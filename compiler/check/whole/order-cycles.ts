import type { Action, Origin } from '../../model/model.js';
import type { ResourceSymbol, Symbols } from '../../bind/context.js';
import { isPromotable, templateName } from '../promotable.js';
import type { Sequence } from '../../model/relations.js';
import { sequences } from '../../model/relations.js';
import type { WholeModel } from '../whole-model.js';
import { DirectedGraph } from './directed-graph.js';
import { commonGroup, isUnordered } from './group-constraints.js';

/**
 * Orders that wait for each other. `crm_verify` says nothing of them, and the scheduler gives up on the transition, in
 * which nothing is started at all; measured with crm_simulate 2.1.5 for all kinds, Optional and Serialize included.
 *
 * The graph is over the actions of resources, as in the scheduler: a group begins, starts its members one after the
 * other, and ends; an instance is started before it is promoted. A symmetrical circle shows twice, when starting and when
 * stopping; it is reported once.
 */
export function checkOrderCycles(whole: WholeModel): void {
  const graph = new DirectedGraph<Origin | undefined>();
  for (const symbol of whole.symbols.topLevel) addInner(graph, symbol, isUnordered(whole, symbol.name));
  for (const constraint of whole.model.constraints) {
    if (constraint.kind !== 'order') continue;
    for (const sequence of sequences(constraint)) {
      // Those are reported by themselves.
      if (sequence.first === sequence.then || isOfGroup(whole, sequence)) continue;
      addSequence(graph, whole.symbols, sequence, constraint.origin);
    }
  }
  const reported = new Set<string>();
  for (const cycle of graph.cycles()) reportCycle(whole, cycle, reported);
}

function isOfGroup(whole: WholeModel, { first, then }: Sequence): boolean {
  const common = commonGroup(whole, first, then);
  return common !== undefined && (common.member !== undefined || !isUnordered(whole, common.group));
}

/** An edge without an origin is what Pacemaker does by itself. */
function addInner(
  graph: DirectedGraph<Origin | undefined>,
  symbol: ResourceSymbol,
  unordered: boolean,
): void {
  if (isPromotable(symbol)) {
    graph.add(end(symbol.name, 'start'), begin(symbol.name, 'promote'), undefined);
    graph.add(begin(symbol.name, 'demote'), begin(symbol.name, 'stop'), undefined);
  }
  if (symbol.kind !== 'group') return;
  const members = symbol.children.map((child) => child.name);
  if (unordered) {
    for (const member of members)
      for (const action of ['start', 'stop'] as const) chain(graph, symbol.name, action, [member]);
    return;
  }
  chain(graph, symbol.name, 'start', members);
  chain(graph, symbol.name, 'stop', [...members].reverse());
}

function chain(
  graph: DirectedGraph<Origin | undefined>,
  group: string,
  action: Action,
  members: readonly string[],
): void {
  let last = begin(group, action);
  for (const member of members) {
    graph.add(last, begin(member, action), undefined);
    last = begin(member, action);
  }
  graph.add(last, end(group, action), undefined);
}

function addSequence(
  graph: DirectedGraph<Origin | undefined>,
  symbols: Symbols,
  sequence: Sequence,
  at: Origin | undefined,
): void {
  // One of several is enough: a circle through one of them need not be one.
  if (sequence.weak) return;
  const { firstAction, thenAction, symmetrical } = sequence;
  for (const first of resourcesOf(symbols, sequence.first)) {
    for (const then of resourcesOf(symbols, sequence.then)) {
      graph.add(endOf(symbols, first, firstAction), begin(then, thenAction), at);
      if (!symmetrical) continue;
      graph.add(endOf(symbols, then, OPPOSITE[thenAction]), begin(first, OPPOSITE[firstAction]), at);
    }
  }
}

const OPPOSITE: Readonly<Record<Action, Action>> = {
  start: 'stop',
  stop: 'start',
  promote: 'demote',
  demote: 'promote',
};

/** Only a group takes time between its begin and its end; for everything else they are one. */
function endOf(symbols: Symbols, name: string, action: Action): string {
  return symbols.resources.get(name)?.kind === 'group' ? end(name, action) : begin(name, action);
}

function begin(name: string, action: Action): string {
  return `${action} ${name}`;
}

function end(name: string, action: Action): string {
  return `${action} ${name} done`;
}

/** A tag or template stands for its resources. */
export function resourcesOf(symbols: Symbols, name: string): readonly string[] {
  if (symbols.resources.has(name)) return [name];
  const tag = symbols.tags.get(name);
  if (tag) return (tag.decl.members?.items ?? []).flatMap((item) => tag.context.plainList(item) ?? []);
  return [...symbols.resources.values()]
    .filter((symbol) => templateName(symbol) === name)
    .map((symbol) => symbol.name);
}

interface Step {
  readonly to: string;
  readonly label: Origin | undefined;
}

function reportCycle(whole: WholeModel, cycle: readonly Step[], reported: Set<string>): void {
  const at = cycle.map(({ label }) => label).filter((label) => label !== undefined);
  const last = at.reduce<Origin | undefined>((a, b) => (a && isAfter(a, b) ? a : b), undefined);
  const key = JSON.stringify([...new Set(at)].map(({ file, pos }) => `${file}:${pos}`).sort());
  if (!last || reported.has(key)) return;
  reported.add(key);
  const steps = cycle.map(({ to }) => to.replace(/ done$/, ''));
  const chain = [...steps, steps[0] ?? ''].filter((step, index, all) => step !== all[index - 1]);
  const others = [...new Set(at)].filter((origin) => origin !== last);
  const related = others.map((origin) => ({ message: 'this order is in the circle too', at: origin }));
  whole.report('order-cycle', last, { chain }, { related });
}

export function isAfter(a: Origin, b: Origin): boolean {
  return a.file === b.file ? a.pos > b.pos : a.file > b.file;
}
