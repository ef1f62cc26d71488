/** From nodes to a lock. */
import { createHash, randomBytes } from 'node:crypto';
import { templateDefault } from '../../agents/defaults.js';
import type { AgentLock, LockedAgent, LockedNode } from '../../agents/lock.js';
import { LOCKABLE } from '../../agents/lock-file.js';
import type { AgentMetadata } from '../../agents/metadata.js';
import { readMetadata } from '../../agents/metadata.js';
import { UsageError } from '../command.js';
import type { HarvestRecord } from './records.js';
import { readRecords } from './records.js';
import type { Place } from './run.js';
import { runScript } from './run.js';
import type { Wanted } from './script.js';
import { harvestScript, INSTANCE, LARGEST_METADATA } from './script.js';

export interface Harvest {
  readonly lock: Omit<AgentLock, 'file'>;
  /** What was found and could not be read. */
  readonly remarks: readonly string[];
}

interface NodeHarvest {
  readonly name: string;
  readonly node: LockedNode;
  readonly agents: ReadonlyMap<string, { readonly sha256: string; readonly metadata: AgentMetadata }>;
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

/** @throws UsageError when a node cannot be asked: half a lock is worse than none */
export async function harvest(
  places: readonly Place[],
  wanted: Wanted,
  anonymous: boolean,
): Promise<Harvest> {
  const results = await Promise.allSettled(places.map((place) => harvestNode(place, wanted)));
  const failures = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failures) if (!(reason instanceof UsageError)) throw reason;
  if (failures.length > 0)
    throw new UsageError(failures.map(({ reason }) => (reason as UsageError).message).join('\nhadsl: '));
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const named = anonymous ? found.map((node, i) => ({ ...node, name: `node${i + 1}` })) : found;
  const twice = named.find((node, i) => named.findIndex((other) => other.name === node.name) < i);
  if (twice)
    throw new UsageError(`two of the hosts are the node ${JSON.stringify(twice.name)}; name each once`);
  return { lock: combined(named, wanted), remarks: named.flatMap(({ remarks }) => remarks) };
}

async function harvestNode(place: Place, wanted: Wanted): Promise<NodeHarvest> {
  const token = randomBytes(12).toString('hex');
  const output = await runScript(place, harvestScript(wanted, token));
  const who = place ?? 'this machine';
  const records = readRecords(output, token);
  if (!records) throw new UsageError(`cannot ask ${who}: its answer is cut off`);
  const failed = records.find(({ kind }) => kind === 'failed');
  if (failed) throw new UsageError(`cannot ask ${who}: ${failed.text}`);
  const text = (kind: string): string => records.find((record) => record.kind === kind)?.text ?? '';
  const name = text('name').trim();
  if (!/^[A-Za-z0-9_.-]{1,255}$/.test(name))
    throw new UsageError(`cannot ask ${who}: it does not know its name`);
  return { name, node: identity(text), ...agentsIn(records, name, wanted) };
}

function identity(text: (kind: string) => string): LockedNode {
  const release = new Map(
    [...text('os').matchAll(/^(ID|VERSION_ID)=["']?([\w.-]{1,40})["']?\s*$/gm)].map(([, key, value]) => [
      key,
      value,
    ]),
  );
  const os = [release.get('ID'), release.get('VERSION_ID')].filter((part) => part !== undefined).join(' ');
  const pacemaker = /^Pacemaker (\d+(?:\.\d+)*)/m.exec(text('pacemaker'))?.[1];
  const packages = [...text('packages').matchAll(/^installed ([\w.+-]{1,80}) ([\w.+:~^-]{1,80})$/gm)];
  return {
    ...(os !== '' && { os }),
    ...(pacemaker !== undefined && { pacemaker }),
    packages: Object.fromEntries(packages.map(([, name = '', version = '']) => [name, version])),
  };
}

function agentsIn(
  records: readonly HarvestRecord[],
  node: string,
  wanted: Wanted,
): Pick<NodeHarvest, 'agents' | 'missing' | 'remarks'> {
  const asked = wanted.kind === 'named' ? new Set(wanted.names) : undefined;
  const agents = new Map<string, { sha256: string; metadata: AgentMetadata }>();
  const missing: string[] = [];
  const remarks: string[] = [];
  for (const { kind, name, status, text } of records) {
    if (!LOCKABLE.test(name) || (asked && !asked.has(name))) continue;
    if (kind === 'missing') missing.push(name);
    if (kind !== 'agent') continue;
    const problem = problemOf(status, text);
    const metadata = problem === undefined ? readMetadata(text, instanceDefault(name)) : undefined;
    if (metadata) agents.set(name, { sha256: createHash('sha256').update(text).digest('hex'), metadata });
    // Of a whole folder, what is no agent is no news.
    else if (asked) remarks.push(`${name} on ${node}: ${problem ?? 'what it prints is no metadata'}`);
  }
  return { agents, missing, remarks };
}

function problemOf(status: number, text: string): string | undefined {
  if (status === 124 || status === 137) return 'it did not answer within 10 seconds';
  if (Buffer.byteLength(text) > LARGEST_METADATA) return 'its metadata is too large';
  if (text === '') return `it printed nothing (exit code ${status})`;
  return undefined;
}

/** The name of the resource that was made up comes back where the default depends on the name. */
function instanceDefault(agent: string): (parameter: string, value: string) => string | undefined {
  return (parameter, value) => templateDefault(agent, parameter, value)?.replaceAll(INSTANCE, '${instance}');
}

function combined(nodes: readonly NodeHarvest[], wanted: Wanted): Omit<AgentLock, 'file'> {
  const agents = new Map<string, LockedAgent[]>();
  const missing = new Map<string, string[]>();
  for (const node of nodes) {
    for (const [name, { sha256, metadata }] of node.agents) {
      const variants = agents.get(name) ?? [];
      const same = variants.find((variant) => variant.sha256 === sha256);
      agents.set(
        name,
        same
          ? variants.map((variant) =>
              variant === same ? { ...same, nodes: [...same.nodes, node.name] } : variant,
            )
          : [...variants, { sha256, nodes: [node.name], metadata }],
      );
    }
    for (const name of node.missing) missing.set(name, [...(missing.get(name) ?? []), node.name]);
  }
  if (wanted.kind === 'all') {
    // What one node has, the others were asked for too.
    for (const [name, variants] of agents) {
      const having = new Set(variants.flatMap((variant) => variant.nodes));
      const lacking = nodes.map((node) => node.name).filter((node) => !having.has(node));
      if (lacking.length > 0) missing.set(name, lacking);
    }
  }
  return {
    scope: wanted.kind === 'all' ? 'all' : 'used',
    nodes: new Map(nodes.map(({ name, node }) => [name, node])),
    agents,
    missing,
  };
}
