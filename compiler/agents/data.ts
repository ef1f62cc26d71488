/** The bundled metadata, and the names in it. */
import type { AgentName } from '../model/model.js';
import type { AgentProfile } from '../platforms/platform.js';
import rawData from './data/agents.json' with { type: 'json' };
import type { Database } from './data-format.js';

export const data = rawData as unknown as Database;

/** Every agent there is metadata for: `ocf:heartbeat:IPaddr2`, `stonith:fence_apc`. Of all profiles, sorted. */
export function agentNames(_profile: AgentProfile): readonly string[] {
  allNames ??= Object.entries(data.index)
    .flatMap(([family, types]) => Object.keys(types).map((type) => `${family}:${type}`))
    .sort();
  return allNames;
}

let allNames: readonly string[] | undefined;

/** Names of one class and provider: `agentTypes('ocf', 'heartbeat')`, `agentTypes('stonith')`. */
export function agentTypes(agentClass: string, provider?: string): readonly string[] {
  return Object.keys(family(agentClass, provider));
}

/** Where the facts of an agent are, one place a profile. */
export function agentPlaces({ class: agentClass, provider, type }: AgentName): readonly number[] | undefined {
  const types = family(agentClass, provider);
  return Object.hasOwn(types, type) ? types[type] : undefined;
}

function family(
  agentClass: string,
  provider: string | undefined,
): Readonly<Record<string, readonly number[]>> {
  const name = provider === undefined ? agentClass : `${agentClass}:${provider}`;
  return (Object.hasOwn(data.index, name) && data.index[name]) || {};
}

export function providers(): readonly string[] {
  return Object.keys(data.index)
    .filter((family) => family.startsWith('ocf:'))
    .map((family) => family.slice('ocf:'.length));
}
