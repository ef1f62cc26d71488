/** The text of `hadsl.lock.json`: reading it, with places for what is wrong, and writing it. */
import type { JsonNode } from '../config/json.js';
import { parseJson } from '../config/json.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { ActionRow, ParameterRow } from './data-format.js';
import { ROLE_CODES, TYPE_WORDS } from './data-format.js';
import type { AgentLock, LockedAgent, LockedNode } from './lock.js';

export const LOCK_NAME = 'hadsl.lock.json';
const VERSION = 1;

/** A full name of an agent as it may stand in a lock, and be looked for on a node: no part of it can leave its folder. */
export const LOCKABLE =
  /^(?:ocf:[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*:[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*|stonith:fence_[A-Za-z0-9_.@+-]+)$/;

/** Thrown where the text is not what a lock has there. */
class Broken extends Error {
  constructor(
    readonly node: JsonNode,
    readonly problem: string,
  ) {
    super(problem);
  }
}

export interface ReadLock {
  readonly lock?: AgentLock;
  /** One at most: what is wrong first. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readLock(text: string, file: string): ReadLock {
  const broken = (problem: string, pos: number, end: number): ReadLock => ({
    diagnostics: [diagnostic('broken-lock', { file, pos, end }, { problem })],
  });
  const { root, problem } = parseJson(text);
  if (problem || !root)
    return broken(problem?.message ?? 'it is empty', problem?.pos ?? 0, problem?.end ?? 0);
  try {
    return { lock: lockOf(root, file), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return broken(error.problem, error.node.offset, error.node.offset + error.node.length);
  }
}

function lockOf(root: JsonNode, file: string): AgentLock {
  const top = fields(root, ['$schema', 'version', 'scope', 'nodes', 'agents', 'missing']);
  const version = top.get('version');
  if (!version) throw new Broken(root, 'it has no "version"');
  if (version.value !== VERSION) {
    const newer = typeof version.value === 'number' && version.value > VERSION;
    throw new Broken(version, newer ? 'a newer hadsl has made it' : `expected the version ${VERSION}`);
  }
  const nodes = mapOf(top.get('nodes'), nodeOf);
  const knownNodes = (node: JsonNode): string[] => {
    const names = textsOf(node);
    const strange = node.children?.find((child) => !nodes.has(String(child.value)));
    if (strange) throw new Broken(strange, `${JSON.stringify(strange.value)} is none of the "nodes"`);
    return names;
  };
  return {
    file,
    scope: wordOf(top.get('scope') ?? root, ['used', 'all']),
    nodes,
    agents: mapOf(top.get('agents'), (node) => variantsOf(node, knownNodes), lockable),
    missing: mapOf(top.get('missing'), knownNodes, lockable),
  };
}

function lockable(key: JsonNode): void {
  if (!LOCKABLE.test(String(key.value)))
    throw new Broken(key, `${JSON.stringify(key.value)} is no full name of an ocf or fence agent`);
}

function nodeOf(node: JsonNode): LockedNode {
  const found = fields(node, ['os', 'pacemaker', 'packages']);
  const os = found.get('os');
  const pacemaker = found.get('pacemaker');
  return {
    ...(os && { os: textOf(os) }),
    ...(pacemaker && { pacemaker: textOf(pacemaker) }),
    packages: Object.fromEntries(mapOf(found.get('packages'), textOf)),
  };
}

function variantsOf(node: JsonNode, nodesOf: (node: JsonNode) => string[]): LockedAgent[] {
  const variants = listOf(node).map((item) => {
    const found = fields(item, ['nodes', 'sha256', 'description', 'parameters', 'actions']);
    const sha256 = found.get('sha256');
    if (!sha256 || !/^[0-9a-f]{64}$/.test(textOf(sha256)))
      throw new Broken(sha256 ?? item, 'expected a "sha256" of 64 hexadecimal digits');
    const nodes = found.get('nodes');
    if (!nodes || listOf(nodes).length === 0)
      throw new Broken(nodes ?? item, 'expected the "nodes" that have it');
    const description = found.get('description');
    const descriptions = new Map<string, string>();
    const parameters = [...mapOf(found.get('parameters'), (value) => value)].map(([name, value]) =>
      parameterOf(name, value, descriptions),
    );
    const actions = found.get('actions');
    return {
      sha256: textOf(sha256),
      nodes: nodesOf(nodes),
      metadata: {
        ...(description && { description: textOf(description) }),
        parameters,
        descriptions,
        actions: actions ? listOf(actions).map(actionOf) : [],
      },
    };
  });
  if (variants.length === 0) throw new Broken(node, 'expected what at least one node says about it');
  return variants;
}

function parameterOf(name: string, node: JsonNode, descriptions: Map<string, string>): ParameterRow {
  const found = fields(node, [
    'type',
    'default',
    'required',
    'unique',
    'deprecated',
    'values',
    'description',
  ]);
  const [type, value, unique] = [found.get('type'), found.get('default'), found.get('unique')];
  const [deprecated, values] = [found.get('deprecated'), found.get('values')];
  const word = type && wordOf(type, Object.values(TYPE_WORDS));
  const code = (Object.keys(TYPE_WORDS) as (keyof typeof TYPE_WORDS)[]).find(
    (key) => TYPE_WORDS[key] === word,
  );
  const description = found.get('description');
  if (description) descriptions.set(name, textOf(description));
  return {
    n: name,
    ...(code && { t: code }),
    ...(value && { d: textOf(value) }),
    ...(isTrue(found.get('required')) && { r: 1 as const }),
    ...(unique && (unique.type === 'string' ? { u: textOf(unique) } : isTrue(unique) && { u: 1 as const })),
    ...(deprecated &&
      (deprecated.type === 'array' ? { x: textsOf(deprecated) } : isTrue(deprecated) && { x: [] })),
    ...(values && { e: textsOf(values) }),
  };
}

const NUMBERS = ['timeout', 'interval', 'depth', 'startDelay'] as const;

function actionOf(node: JsonNode): ActionRow {
  const found = fields(node, ['name', 'role', 'automatic', 'onTarget', ...NUMBERS]);
  const name = found.get('name');
  if (!name) throw new Broken(node, 'an action has a "name"');
  const [timeout, interval, depth, startDelay] = NUMBERS.map((key) => {
    const value = found.get(key);
    if (!value) return null;
    if (typeof value.value !== 'number' || value.value < 0)
      throw new Broken(value, `expected a number of seconds`);
    return value.value;
  });
  const role = found.get('role');
  const flags = (isTrue(found.get('automatic')) ? 1 : 0) + (isTrue(found.get('onTarget')) ? 2 : 0);
  const code = role ? ROLE_CODES.indexOf(wordOf(role, ROLE_CODES)) : null;
  return [textOf(name), timeout, interval, code, depth, startDelay, flags === 0 ? null : flags];
}

// ---------------------------------------------------------------- JSON

function fields(node: JsonNode, known: readonly string[]): Map<string, JsonNode> {
  const found = new Map<string, JsonNode>();
  if (node.type !== 'object') throw new Broken(node, 'expected an object');
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (!known.includes(name)) throw new Broken(key, `there is no key ${JSON.stringify(name)} here`);
    if (found.has(name)) throw new Broken(key, `the key ${JSON.stringify(name)} stands twice`);
    found.set(name, value);
  }
  return found;
}

function mapOf<T>(
  node: JsonNode | undefined,
  read: (value: JsonNode) => T,
  check: (key: JsonNode) => void = () => undefined,
): Map<string, T> {
  const found = new Map<string, T>();
  if (!node) return found;
  if (node.type !== 'object') throw new Broken(node, 'expected an object');
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    check(key);
    if (found.has(name)) throw new Broken(key, `the key ${JSON.stringify(name)} stands twice`);
    found.set(name, read(value));
  }
  return found;
}

function listOf(node: JsonNode): readonly JsonNode[] {
  if (node.type !== 'array') throw new Broken(node, 'expected a list');
  return node.children ?? [];
}

function textOf(node: JsonNode): string {
  if (typeof node.value !== 'string') throw new Broken(node, 'expected a text');
  return node.value;
}

function textsOf(node: JsonNode): string[] {
  return listOf(node).map(textOf);
}

function isTrue(node: JsonNode | undefined): boolean {
  if (node && typeof node.value !== 'boolean') throw new Broken(node, 'expected true or false');
  return node?.value === true;
}

function wordOf<W extends string>(node: JsonNode, words: readonly W[]): W {
  const found = words.find((word) => word === node.value);
  if (found === undefined)
    throw new Broken(node, `expected ${words.map((word) => JSON.stringify(word)).join(' or ')}`);
  return found;
}

// ---------------------------------------------------------------- writing

/** One line for a parameter, an action or a node, so that a change is a diff that somebody can read. */
export function lockText(lock: Omit<AgentLock, 'file'>): string {
  const agents = sorted(lock.agents).map(([name, variants]) => {
    const ordered = variants.toSorted(
      (a, b) => b.nodes.length - a.nodes.length || compare(a.sha256, b.sha256),
    );
    return `    ${JSON.stringify(name)}: [\n${ordered.map(variantText).join(',\n')}\n    ]`;
  });
  const nodes = sorted(lock.nodes).map(([name, { os, pacemaker, packages }]) => {
    const value = { os, pacemaker, packages: Object.fromEntries(sorted(new Map(Object.entries(packages)))) };
    return `    ${JSON.stringify(name)}: ${line(value)}`;
  });
  const missing = sorted(lock.missing).map(
    ([name, where]) => `    ${JSON.stringify(name)}: ${line(where.toSorted(compare))}`,
  );
  return `{
  "version": ${VERSION},
  "scope": ${JSON.stringify(lock.scope)},
  "nodes": ${block(nodes)},
  "agents": ${block(agents)},
  "missing": ${block(missing)}
}
`;
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
}

function variantText({ nodes, sha256, metadata }: LockedAgent): string {
  const { description, parameters, descriptions, actions } = metadata;
  const rows = parameters
    .toSorted((a, b) => compare(a.n, b.n))
    .map((row) => `          ${JSON.stringify(row.n)}: ${line(parameterJson(row, descriptions.get(row.n)))}`);
  const ops = actions.map((row) => `          ${line(actionJson(row))}`);
  const lines = [
    `        "nodes": ${line(nodes.toSorted(compare))}`,
    `        "sha256": ${JSON.stringify(sha256)}`,
    ...(description === undefined ? [] : [`        "description": ${JSON.stringify(description)}`]),
    `        "parameters": ${rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n        }`}`,
    `        "actions": ${ops.length === 0 ? '[]' : `[\n${ops.join(',\n')}\n        ]`}`,
  ];
  return `      {\n${lines.join(',\n')}\n      }`;
}

function parameterJson(row: ParameterRow, description: string | undefined): unknown {
  const { t, d, r, u, x, e } = row;
  return {
    type: t && TYPE_WORDS[t],
    default: d,
    required: r && true,
    unique: u === 1 ? true : u,
    deprecated: x && (x.length === 0 ? true : x),
    values: e,
    description,
  };
}

function actionJson([name, timeout, interval, role, depth, startDelay, flags]: ActionRow): unknown {
  const bits = flags ?? 0;
  return {
    name,
    timeout: timeout ?? undefined,
    interval: interval ?? undefined,
    role: role === undefined || role === null ? undefined : ROLE_CODES[role],
    depth: depth ?? undefined,
    startDelay: startDelay ?? undefined,
    automatic: (bits & 1) !== 0 || undefined,
    onTarget: (bits & 2) !== 0 || undefined,
  };
}

/** On one line, with a blank where a reader wants one. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${line(each)}`).join(', ')} }`;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
