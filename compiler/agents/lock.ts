/**
 * `hadsl.lock.json`: what the agents that are installed on the cluster's own nodes say of themselves. `hadsl agents lock`
 * writes it; with it, a program is checked against exactly the versions that will run it.
 *
 * Node names, agent names and parameter names are sorted, and nothing in it depends on when it was made: a change of the
 * file is a change of the cluster.
 */
import type { AgentName } from '../model/model.js';
import type { AgentFacts, ParameterFacts } from './facts.js';
import { decodeMetadata } from './decode.js';
import type { AgentMetadata } from './metadata.js';

export interface AgentLock {
  /** As it is named in messages. */
  readonly file: string;
  /** `all`: every agent that is installed is in it, not only those that were used. */
  readonly scope: 'used' | 'all';
  readonly nodes: ReadonlyMap<string, LockedNode>;
  /** By full name. One entry for each text that the nodes gave; usually there is one. */
  readonly agents: ReadonlyMap<string, readonly LockedAgent[]>;
  /** Agents that were looked for in vain, and the nodes that lack them. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

export interface LockedNode {
  /** `debian 12`. */
  readonly os?: string;
  readonly pacemaker?: string;
  readonly packages: Readonly<Record<string, string>>;
}

export interface LockedAgent {
  /** Of the metadata as the agent gave it. */
  readonly sha256: string;
  readonly nodes: readonly string[];
  readonly metadata: AgentMetadata;
}

/** Of the texts that the nodes gave: what one of them lacks is known to be `elsewhere`, and required is what all require. */
export function lockedFacts(agent: AgentName, variants: readonly LockedAgent[]): AgentFacts {
  const [first, ...others] = variants.map(({ metadata }) => describedFacts(agent, metadata));
  if (others.length === 0) return first!;
  const parameters = new Map<string, ParameterFacts>();
  for (const facts of [first!, ...others]) {
    for (const [name, parameter] of facts.parameters) {
      if (parameters.has(name)) continue;
      const all = variants.every(({ metadata }) => metadata.parameters.some((row) => row.n === name));
      const required = [first!, ...others].every((each) => each.parameters.get(name)?.required);
      const own = facts.agent.class === 'stonith' && name.startsWith('pcmk_');
      parameters.set(name, { ...parameter, required, ...(!all && !own && { elsewhere: true }) });
    }
  }
  return { ...first!, parameters };
}

function describedFacts(agent: AgentName, metadata: AgentMetadata): AgentFacts {
  const facts = decodeMetadata(agent, metadata);
  const parameters = new Map(
    [...facts.parameters].map(([name, parameter]) => {
      const description = metadata.descriptions.get(name);
      return [name, description === undefined ? parameter : { ...parameter, description }] as const;
    }),
  );
  const { description } = metadata;
  return { ...facts, ...(description !== undefined && { description }), parameters };
}
