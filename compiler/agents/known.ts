/** The agents that a program may use: those of the lock, those it declares, and those whose metadata we bundle. */
import type { AgentName } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import { agentFacts } from './database.js';
import { onDistribution } from './distribution.js';
import type { AgentFacts } from './facts.js';
import type { AgentLock } from './lock.js';
import { lockedFacts } from './lock.js';
import { formatAgent } from './names.js';
import type { AgentResolution } from './resolve.js';
import { resolveAgentName } from './resolve.js';

export type AgentSource = 'lock' | 'declared' | 'bundled';

export class KnownAgents {
  readonly #own: ReadonlySet<string>;
  readonly #facts = new Map<string, AgentFacts | undefined>();

  constructor(
    private readonly platform: Pick<Platform, 'agents' | 'name'>,
    readonly lock: AgentLock | undefined = undefined,
    /** By full name. */
    readonly declared: ReadonlyMap<string, AgentFacts> = new Map(),
  ) {
    this.#own = new Set([...(lock?.agents.keys() ?? []), ...declared.keys()]);
  }

  /** From what stands behind `primitive NAME` to an agent. */
  resolve(text: string): AgentResolution {
    return resolveAgentName(this.platform.agents, text, this.#own);
  }

  facts(agent: AgentName): AgentFacts | undefined {
    const name = formatAgent(agent);
    if (!this.#facts.has(name)) this.#facts.set(name, this.#factsOf(agent, name));
    return this.#facts.get(name);
  }

  #factsOf(agent: AgentName, name: string): AgentFacts | undefined {
    const variants = this.lock?.agents.get(name);
    if (variants) return lockedFacts(agent, variants);
    const declared = this.declared.get(name);
    if (declared) return declared;
    const bundled = agentFacts(this.platform.agents, agent);
    return bundled && onDistribution(bundled, this.platform.name);
  }

  /** Where the facts of an agent come from. */
  source(agent: AgentName): AgentSource | undefined {
    const name = formatAgent(agent);
    if (this.lock?.agents.has(name)) return 'lock';
    if (this.declared.has(name)) return 'declared';
    return this.facts(agent) && 'bundled';
  }
}
