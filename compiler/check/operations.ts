/** The operations of a primitive or template. */
import type * as ast from '../../grammar/ast.js';
import type { AgentFacts } from '../agents/facts.js';
import type { FileContext, ResourceSymbol } from '../bind/context.js';
import { lookupReference } from '../bind/references.js';
import { shown } from '../bind/shown.js';
import { suggest } from '../bind/suggest.js';
import { formatAgent } from '../agents/names.js';
import type { Fix } from '../diagnostics/diagnostic.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { Operation, PrimitiveLike, Role } from '../model/model.js';
import { NOT_FOR_STOP, OCF_CHECK_LEVEL } from '../tables/operation-attributes.js';
import { STRING } from '../tables/option.js';
import { formatDuration, parseDuration } from '../types/duration.js';
import { allowItems, itemsOf } from './blocks.js';
import { descriptionOf } from './description.js';
import type { OperationSettings } from './operation-settings.js';
import { readOperation } from './operation-settings.js';
import { isPromotable, kindInWords } from './promotable.js';
import type { OptionTable } from './statement-options.js';
import { readOptions, reportConflict } from './statement-options.js';

/** Pacemaker ignores such an operation when it has an interval (`op_cannot_recur`). */
const NOT_RECURRING = [
  'start',
  'stop',
  'promote',
  'demote',
  'reload',
  'reload-agent',
  'migrate_to',
  'migrate_from',
];
/** Pacemaker itself starts, stops and monitors whatever the metadata says. */
const ALWAYS_THERE = ['start', 'stop', 'monitor'];

const OPERATIONS: OptionTable = { place: '"operations"', types: { id: STRING } };

interface Found {
  readonly operation: Operation;
  readonly settings: OperationSettings;
  readonly node: ast.Op;
}

type Operations = Pick<PrimitiveLike, 'operations' | 'operationsId' | 'operationsIdRef'>;

/** Those of the blocks come first: all are in one element. */
export function checkOperations(
  symbol: ResourceSymbol,
  items: readonly ast.Item[],
  facts: AgentFacts | undefined,
): Operations {
  const { nodes, ...head } = operationsHead(symbol, items);
  const found = nodes
    .map((node) => checkOperation(symbol, node, facts))
    .filter((operation) => operation !== undefined);
  checkRoles(symbol, found);
  // With a wrong interval, which was reported, nobody knows when an operation recurs.
  reportDuplicates(
    symbol,
    found.filter(({ operation }) => parseDuration(operation.interval) !== undefined),
  );
  return { ...head, operations: found.map(({ operation }) => operation) };
}

function operationsHead(
  { context: ctx }: ResourceSymbol,
  items: readonly ast.Item[],
): Omit<Operations, 'operations'> & { readonly nodes: readonly ast.Op[] } {
  const [block, another] = itemsOf(items, 'Operations');
  if (another) ctx.report('duplicate-entry', another, { name: 'operations', place: 'the resource' });
  const own = itemsOf(items, 'Op');
  if (!block) return { nodes: own };
  if (!block.reference) {
    const operationsId = readOptions(ctx, block.options, OPERATIONS).get('id');
    const nodes = [...allowItems(ctx, block.body, '"operations { }"', ['Op']), ...own];
    return { nodes, ...(operationsId !== undefined && { operationsId }) };
  }
  const operationsIdRef = lookupReference(ctx, block.reference, 'operations');
  for (const op of own) {
    ctx.report('option-without-effect', op, {
      option: `op ${shown(op.name)}`,
      where: 'a resource whose operations are a reference',
      why: `Pacemaker takes those of "${shown(block.reference.name)}" only`,
    });
  }
  return { nodes: own, ...(operationsIdRef !== undefined && { operationsIdRef }) };
}

function checkOperation(
  symbol: ResourceSymbol,
  node: ast.Op,
  facts: AgentFacts | undefined,
): Found | undefined {
  const ctx = symbol.context;
  const name = ctx.plain(node.name);
  const settings = readOperation(ctx, node, name ?? '', symbol.name, facts);
  if (name === undefined || !node.name) return undefined;
  checkAdvertised(ctx, node.name, name, facts);
  checkOnFail(ctx, name, settings);
  checkRecurrence(ctx, node, name, settings);
  reportConflict(ctx, settings.options, ['start-delay', 'interval-origin'], 'an operation');
  const id = settings.options.get('id');
  const operation: Operation = {
    id: id ?? '',
    ...(id !== undefined && { idGiven: true }),
    origin: ctx.origin(node),
    name,
    interval: settings.options.get('interval') ?? defaultInterval(name, settings, facts),
    ...(settings.role && { role: settings.role }),
    attributes: withDescription(node, settings),
    instanceAttributes: settings.instanceAttributes,
    metaAttributes: settings.metaAttributes,
  };
  return { operation, settings, node };
}

function withDescription(node: ast.Op, { attributes, options }: OperationSettings): Operation['attributes'] {
  const description = options.has('description') ? undefined : descriptionOf(node);
  return description === undefined
    ? attributes
    : [...attributes, { name: 'description', value: description }];
}

/** As pcs does: a monitor recurs as often as the agent advises for that role and depth, or every minute. */
function defaultInterval(name: string, settings: OperationSettings, facts: AgentFacts | undefined): string {
  if (name !== 'monitor') return '0s';
  const depth = Number(checkLevel(settings) ?? 0);
  const advised =
    facts?.actions.filter((action) => action.name === 'monitor' && (action.interval ?? 0) > 0) ?? [];
  const sameRole = (role: Role | undefined): boolean => (role ?? 'Started') === (settings.role ?? 'Started');
  const fitting = advised.find((action) => (action.depth ?? 0) === depth && sameRole(action.role));
  return `${fitting?.interval ?? 60}s`;
}

function checkLevel(settings: OperationSettings): string | undefined {
  for (const { pairs } of settings.instanceAttributes) {
    const value = pairs.find((pair) => pair.name === OCF_CHECK_LEVEL)?.value;
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function checkAdvertised(ctx: FileContext, at: ast.Name, name: string, facts: AgentFacts | undefined): void {
  if (!facts || facts.actions.length === 0 || ALWAYS_THERE.includes(name)) return;
  const known = [...new Set([...ALWAYS_THERE, ...facts.actions.map((action) => action.name)])].filter(
    (action) => action !== 'meta-data' && action !== 'metadata',
  );
  if (known.includes(name)) return;
  const { suggestion, extras } = suggest(ctx, at, name, known);
  ctx.report(
    'operation-not-advertised',
    at,
    { name, agent: formatAgent(facts.agent), suggestion, known },
    extras,
  );
}

/** Promoted and Unpromoted exist inside of a promotable clone or bundle only. A template may be used in one. */
function checkRoles(symbol: ResourceSymbol, found: readonly Found[]): void {
  if (symbol.kind === 'template') return;
  for (let at = symbol.parent; at; at = at.parent) if (isPromotable(at)) return;
  // A line that could not be read may be the promotable clone around it.
  for (let at: ResourceSymbol | undefined = symbol; at; at = at.parent) {
    if (at.context.symbols.maybeDeclared('resource', at.name)) return;
  }
  const container = symbol.parent && symbol.parent.kind !== 'group' ? symbol.parent : symbol;
  const isForPromotable = ({ role }: OperationSettings): boolean =>
    role === 'Promoted' || role === 'Unpromoted';
  const watched = found.some(
    ({ operation, settings }) => operation.name === 'monitor' && !isForPromotable(settings),
  );
  for (const { settings, operation, node } of found) {
    if (!isForPromotable(settings)) continue;
    symbol.context.report('operation-needs-promotable', settings.options.pair('role')?.value ?? node, {
      operation: operation.name,
      role: settings.role ?? '',
      resource: container.name,
      kind: kindInWords(container),
      unwatched: operation.name === 'monitor' && !watched,
    });
  }
}

function checkOnFail(ctx: FileContext, name: string, { options, role }: OperationSettings): void {
  const value = options.get('on-fail');
  const at = options.pair('on-fail')?.value;
  if (value === undefined || !at) return;
  if (name === 'stop' && NOT_FOR_STOP.includes(value)) {
    const allowed = 'a failed stop knows block, fence, ignore and restart';
    ctx.report('on-fail-not-allowed', at, { operation: 'a stop', value, allowed });
  } else if (value === 'demote' && name !== 'promote' && !(name === 'monitor' && role === 'Promoted')) {
    const allowed = '"demote" is for promote, and for a monitor with role=Promoted';
    ctx.report('on-fail-not-allowed', at, { operation: JSON.stringify(name), value, allowed });
  }
}

function checkRecurrence(ctx: FileContext, node: ast.Op, name: string, { options }: OperationSettings): void {
  const interval = options.get('interval');
  const pair = options.pair('interval');
  if (interval === undefined || !pair || !NOT_RECURRING.includes(name) || !parseDuration(interval)) return;
  ctx.report('operation-not-recurring', pair, { name, interval }, { fixes: [removal(ctx, node, pair)] });
}

/** An option goes with the blanks in front of it. */
function removal(ctx: FileContext, node: ast.Op, pair: ast.Pair): Fix {
  const before = [node.name, ...node.options].filter((one) => one !== undefined && one.end <= pair.pos);
  const pos = Math.max(node.pos, ...before.map((one) => one!.end));
  const edit = { file: ctx.file, pos, end: pair.end, text: '' };
  return { title: `Remove "${shown(pair.name)}=${shown(pair.value)}"`, safety: 'safe', edits: [edit] };
}

// ---------------------------------------------------------------- duplicates

/** One operation a name and interval: not the text counts but the milliseconds, and neither role nor depth. */
function reportDuplicates(symbol: ResourceSymbol, found: readonly Found[]): void {
  const keyOf = (name: string, ms: number): string => `${name} ${ms}`;
  const taken = new Map<string, Found>();
  const all = new Set(found.map(({ operation }) => keyOf(operation.name, milliseconds(operation))));
  for (const entry of found) {
    const { operation } = entry;
    const ms = milliseconds(operation);
    const first = taken.get(keyOf(operation.name, ms));
    if (!first) {
      taken.set(keyOf(operation.name, ms), entry);
      continue;
    }
    let free = ms + 1000;
    while (all.has(keyOf(operation.name, free))) free += 1000;
    all.add(keyOf(operation.name, free));
    reportDuplicate(symbol, entry, first, ms === 0 ? undefined : formatSeconds(free));
  }
}

function reportDuplicate(
  symbol: ResourceSymbol,
  { operation, node, settings }: Found,
  first: Found,
  suggestion: string | undefined,
): void {
  const ctx = symbol.context;
  const pair = settings.options.pair('interval');
  const fixes = suggestion === undefined ? [] : [intervalFix(ctx, node, pair, suggestion)];
  ctx.report(
    'duplicate-operation',
    pair ?? node.name ?? node,
    { name: operation.name, interval: operation.interval, resource: symbol.name, suggestion },
    { related: [{ message: 'the first one is here', at: ctx.origin(first.node) }], fixes },
  );
}

function intervalFix(ctx: FileContext, node: ast.Op, pair: ast.Pair | undefined, interval: string): Fix {
  if (pair?.value) return replaceFix(ctx.origin(pair.value), interval);
  const at = node.name?.end ?? node.end;
  const edit = { file: ctx.file, pos: at, end: at, text: ` interval=${interval}` };
  return { title: `Add "interval=${interval}"`, safety: 'safe', edits: [edit] };
}

function milliseconds(operation: Operation): number {
  return parseDuration(operation.interval) ?? 0;
}

/** `61s` is nearer to what was written than `61000ms`; whole minutes stay minutes. */
function formatSeconds(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : formatDuration(ms);
}
