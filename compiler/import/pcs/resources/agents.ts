/** Agents: pcs asks Pacemaker for their metadata; here it comes from the bundled database. */
import { agentFacts, formatAgent, resolveAgentName } from '../../../agents/database.js';
import type { AgentFacts } from '../../../agents/facts.js';
import type { AgentName } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';

export interface Agent {
  readonly name: AgentName;
  /** Undefined where there is no metadata, and where --force stands for a missing agent: nothing is checked then. */
  readonly facts: AgentFacts | undefined;
}

/** The agent that `create` is given. An agent without metadata here is taken to be there; it is reported once. */
export function findAgent(
  word: Word,
  kind: 'resource' | 'stonith',
  force: boolean,
  context: PcsContext,
): Agent {
  const { text, origin } = word;
  if (hasParameterMark(text)) {
    refuse(
      'the agent comes from a variable whose value is not known',
      origin,
      'write the name of the agent itself',
    );
  }
  const profile = context.session.options.platform.agents;
  const fence = kind === 'stonith';
  if (fence && text.includes(':')) {
    refuse(
      `"${text}" is not the name of a fence agent`,
      origin,
      `write ${text.slice(text.indexOf(':') + 1)}`,
    );
  }
  // Only instances of units have colons of their own.
  if (/^(?:systemd|service):[^@]*:/.test(text)) refuse(`"${text}" is not the name of an agent`, origin);
  const resolution = resolveAgentName(profile, fence ? `stonith:${text}` : text);
  switch (resolution.kind) {
    case 'ok':
      return known(resolution.agent, word, context);
    case 'ambiguous': {
      const names = resolution.candidates.map(formatAgent);
      const likely = likeliest(resolution.candidates);
      if (likely) {
        context.session.report('pcs-guessed-value', origin, {
          found: `several agents are called "${text}", and pcs takes the one that is installed`,
          taken: `${formatAgent(likely)} is imported`,
        });
        return known(likely, word, context);
      }
      return refuse(`several agents are called "${text}"`, origin, `write ${names.join(' or ')}`);
    }
    case 'malformed':
      return refuse(
        `"${text}" is not the name of an agent: ${resolution.why}`,
        origin,
        resolution.suggestion && `write ${resolution.suggestion}`,
      );
    case 'unknown':
      if (force && resolution.agent) return { name: resolution.agent, facts: undefined };
      return refuse(
        `there is no agent "${text}"`,
        origin,
        resolution.suggestion && `did you mean ${resolution.suggestion}?`,
      );
  }
}

/** Of an agent that several vendors ship, a cluster with pcs has the one of resource-agents. pacemaker's are everywhere. */
function likeliest(candidates: readonly AgentName[]): AgentName | undefined {
  if (candidates.some(({ provider }) => provider === 'pacemaker')) return undefined;
  return candidates.find(({ provider }) => provider === 'heartbeat');
}

function known(name: AgentName, word: Word, context: PcsContext): Agent {
  const { session } = context;
  const facts = agentFacts(session.options.platform.agents, name);
  if (!facts) session.report('pcs-agent-without-metadata', word.origin, { agent: formatAgent(name) });
  return { name, facts };
}

/** Of a primitive in the CIB. */
export function agentOf(primitive: CibElement, context: PcsContext): Agent {
  const provider = primitive.get('provider');
  const name: AgentName = {
    class: primitive.get('class') ?? '',
    ...(provider !== undefined && { provider }),
    type: primitive.get('type') ?? '',
  };
  return { name, facts: agentFacts(context.session.options.platform.agents, name) };
}

/** Pacemaker's own agents declare OCF 1.1; all others in the harvest, 1.0. */
export function declaresOcf11({ name }: Agent): boolean {
  return name.class === 'ocf' && name.provider === 'pacemaker';
}

export function isRemoteAgent({ name }: Agent): boolean {
  return name.class === 'ocf' && name.provider === 'pacemaker' && name.type === 'remote';
}
