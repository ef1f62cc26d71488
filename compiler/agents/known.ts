/** The agents that a program may use: those of the lock, those it declares, and those whose metadata we bundle. */
import type { AgentName } from '../model/model.js';
import type { AgentProfile } from '../platforms/platform.js';
import { agentFacts } from './database.js';
import type { AgentFacts } from './facts.js';
import type { AgentLock } from './lock.js';
import { lockedFacts } from './lock.js';
import { formatAgent } from './names.js';
import type { AgentResolution } from './resolve.js';
import { resolveAgentName } from './resolve.js';

export type AgentSource = 'lock' | 'declared' | 'bundled';

export class KnownAgents {
  readonly #own: ReadonlySet<string>;
  readonly #locked = new Map<string, AgentFacts>();

  constructor(
    private readonly profile: AgentProfile,
    readonly lock: AgentLock | undefined = undefined,
    /** By full name. */
    readonly declared: ReadonlyMap<string, AgentFacts> = new Map(),
  ) {
    this.#own = new Set([...(lock?.agents.keys() ?? []), ...declared.keys()]);
  }

  /** From what stands behind `primitive NAME` to an agent. */
  resolve(text: string): AgentResolution {
    return resolveAgentName(this.profile, text, this.#own);
  }

  facts(agent: AgentName): AgentFacts | undefined {
    const name = formatAgent(agent);
    const variants = this.lock?.agents.get(name);
    if (!variants) return this.declared.get(name) ?? agentFacts(this.profile, agent);
    let facts = this.#locked.get(name);
    if (!facts) this.#locked.set(name, (facts = lockedFacts(agent, variants)));
    return facts;
  }

  /** Where the facts of an agent come from. */
  source(agent: AgentName): AgentSource | undefined {
    const name = formatAgent(agent);
    if (this.lock?.agents.has(name)) return 'lock';
    if (this.declared.has(name)) return 'declared';
    return agentFacts(this.profile, agent) && 'bundled';
  }
}
