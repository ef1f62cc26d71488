/**
 * `npm run agents`: makes `compiler/agents/data/*.json` from the harvested metadata in `../shared/metadata`.
 *
 * Facts only: names, types, defaults, which are required or unique, timeouts. No descriptions. Agents that are the same
 * in both profiles are stored once, and so is every parameter and action that several agents share. The output depends
 * on the metadata alone: the same input gives the same bytes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActionRow, AgentRow, Database, ParameterRow } from '../compiler/agents/data-format.js';
import { templateDefault } from '../compiler/agents/defaults.js';
import { readMetadata } from '../compiler/agents/metadata.js';
import type { AgentProfile } from '../compiler/platforms/platform.js';

export interface RawAgent {
  readonly parameters: readonly ParameterRow[];
  readonly actions: readonly ActionRow[];
}

const ROOT = resolve(import.meta.dirname, '..');
export const METADATA = join(ROOT, '../shared/metadata');
export const DATA = join(ROOT, 'compiler/agents/data');

/** In order: a later source does not replace an agent of an earlier one. */
const OTHER_SOURCES = ['percona', 'centreon', 'others'];
/** Three generations of the same agents, installed under one name each: their parameters are merged. */
const SAPHANA_SOURCES = ['saphanasr-angi', 'saphanasr-scaleout', 'saphanasr-classic'];
const PROFILES: Readonly<Record<AgentProfile, string>> = { debian12: 'debian12', upstream: 'upstream' };

/** Red Hat ships SUSE's SAPHanaSR agents under the provider heartbeat (packages resource-agents-sap-hana*). */
const ALSO_HEARTBEAT = ['SAPHana', 'SAPHanaTopology', 'SAPHanaController'];

/** Every agent of one source directory, by its full name. */
export function readSource(root: string): Map<string, RawAgent> {
  const agents = new Map<string, RawAgent>();
  for (const file of xmlFiles(root)) {
    const name = agentNameOf(relative(root, file));
    if (name) agents.set(name, readAgent(name, readFileSync(file, 'utf8')));
  }
  return agents;
}

/** The text of every data file, by its name. */
export function buildData(metadata: string): ReadonlyMap<string, string> {
  const database = makeDatabase(metadata);
  const { agents, ...rest } = database;
  return new Map([['agents.json', lines({ ...rest, agents })]]);
}

function makeDatabase(metadata: string): Database {
  const profiles = (Object.keys(PROFILES) as AgentProfile[]).map((profile) => agentsOf(metadata, profile));
  const names = [...new Set(profiles.flatMap((agents) => [...agents.keys()]))].sort();
  const chosen = names.map((name) => profiles.map((agents) => agents.get(name)));

  const distinct = new Map<string, RawAgent>();
  for (const agent of chosen.flat()) if (agent) distinct.set(JSON.stringify(agent), agent);
  const keys = [...distinct.keys()].sort();
  const parameters = shared([...distinct.values()].flatMap((agent) => agent.parameters));
  const actions = shared([...distinct.values()].flatMap((agent) => agent.actions));
  const parameterIndex = new Map(parameters.map((row, i) => [JSON.stringify(row), i]));
  const actionIndex = new Map(actions.map((row, i) => [JSON.stringify(row), i]));
  const pool: AgentRow[] = keys.map((key) => {
    const agent = distinct.get(key)!;
    return [
      agent.parameters.map((row) => parameterIndex.get(JSON.stringify(row)) ?? row),
      agent.actions.map((row) => actionIndex.get(JSON.stringify(row)) ?? row),
    ];
  });

  const index: Record<string, Record<string, [number, number]>> = {};
  for (const [i, name] of names.entries()) {
    const cut = name.lastIndexOf(':');
    const family = (index[name.slice(0, cut)] ??= {});
    const [debian12, upstream] = chosen[i]!.map((agent) =>
      agent ? keys.indexOf(JSON.stringify(agent)) : -1,
    );
    family[name.slice(cut + 1)] = [debian12!, upstream!];
  }
  return { profiles: Object.keys(PROFILES) as AgentProfile[], index, parameters, actions, agents: pool };
}

function agentsOf(metadata: string, profile: AgentProfile): Map<string, RawAgent> {
  const agents = readSource(join(metadata, PROFILES[profile]));
  for (const source of OTHER_SOURCES) addMissing(agents, readSource(join(metadata, source)));
  const sap = new Map<string, RawAgent>();
  for (const source of SAPHANA_SOURCES) {
    for (const [name, agent] of readSource(join(metadata, source)))
      sap.set(name, merge(sap.get(name), agent));
  }
  addMissing(agents, sap);
  for (const type of ALSO_HEARTBEAT) {
    const agent = sap.get(`ocf:suse:${type}`);
    if (agent) addMissing(agents, new Map([[`ocf:heartbeat:${type}`, agent]]));
  }
  return agents;
}

function addMissing(to: Map<string, RawAgent>, from: ReadonlyMap<string, RawAgent>): void {
  for (const [name, agent] of from) if (!to.has(name)) to.set(name, agent);
}

/** Parameters of both; one that not all of them require is optional. The actions of the first. */
function merge(first: RawAgent | undefined, second: RawAgent): RawAgent {
  if (!first) return second;
  const parameters = first.parameters.map((row) => {
    const other = second.parameters.find((candidate) => candidate.n === row.n);
    return other?.r ? row : optional(row);
  });
  const added = second.parameters.filter((row) => !parameters.some((own) => own.n === row.n)).map(optional);
  return { parameters: [...parameters, ...added], actions: first.actions };
}

function optional({ r: _r, ...row }: ParameterRow): ParameterRow {
  return row;
}

/** The rows that occur more than once, the most frequent first: their numbers are the shortest. */
function shared<T>(rows: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([key]) => JSON.parse(key) as T);
}

function xmlFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.xml'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** `ocf/heartbeat/IPaddr2.xml`, `stonith/fence_apc.xml`; the `name` in the XML is wrong in a dozen agents. */
function agentNameOf(path: string): string | undefined {
  const parts = path.slice(0, -'.xml'.length).split(sep);
  if (parts[0] === 'ocf' && parts.length === 3) return parts.join(':');
  return parts[0] === 'stonith' && parts.length === 2 ? parts.join(':') : undefined;
}

function readAgent(name: string, xml: string): RawAgent {
  const metadata = readMetadata(xml, (parameter, value) => defaultOf(name, parameter, value));
  if (!metadata) throw new Error(`${name}: this is no metadata of an agent`);
  const { parameters, actions } = metadata;
  return { parameters, actions };
}

/** The metadata was harvested with `OCF_RESOURCE_INSTANCE=default`. */
function defaultOf(agent: string, parameter: string, value: string): string | undefined {
  const template = templateDefault(agent, parameter, value);
  if (template === undefined) return undefined;
  // `/run/resource-agents/Dummy-default.state`, `/var/log/default.log`, `opa-default`.
  return /^(\/.*[-_/]|opa-)default(?=[./]|$)/.test(template)
    ? template.replace(/(?<=[-_/])default(?=[./]|$)/, '${instance}')
    : template;
}

/** One entry a line, so that a change of the metadata is a diff somebody can read. */
function lines(database: Database): string {
  const list = (rows: readonly unknown[]): string =>
    `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const families = Object.entries(database.index).map(([family, types]) => {
    return `${JSON.stringify(family)}:${JSON.stringify(types)}`;
  });
  return [
    '{',
    `"profiles":${JSON.stringify(database.profiles)},`,
    `"index":{\n${families.join(',\n')}\n},`,
    `"parameters":${list(database.parameters)},`,
    `"actions":${list(database.actions)},`,
    `"agents":${list(database.agents)}`,
    '}',
    '',
  ].join('\n');
}

function main(): number {
  if (!existsSync(METADATA)) {
    console.error(`There is no ${METADATA}: the harvested metadata is not part of this repository.`);
    return 2;
  }
  mkdirSync(DATA, { recursive: true });
  for (const [name, content] of buildData(METADATA)) {
    writeFileSync(join(DATA, name), content);
    console.log(`${name}: ${(content.length / 1000).toFixed(0)} kB`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
