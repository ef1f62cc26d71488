/** `[class:[provider:]]type` as crmsh completes it (`crmsh.md` §1.7). */
import { CLASSES, resolveAgentName } from '../../../agents/resolve.js';
import { agentTypes, providers } from '../../../agents/data.js';
import { knowsFenceAgents } from '../dialect.js';
import type { Reader } from '../reader.js';
import type { CibElement } from '../../tree.js';

export function agentOf(reader: Reader, out: CibElement): void {
  const token = reader.current;
  if (!token || token.text === '') return reader.expected('a resource agent');
  const parts = token.text.split(':');
  if (parts.length > 3) {
    return reader.fail('crm-no-agent', token.origin, {
      name: token.text,
      why: 'it has more than three parts',
    });
  }
  const [agentClass, provider, type] = complete(reader, parts);
  if (type === '') {
    return reader.fail('crm-no-agent', token.origin, { name: token.text, why: 'it has no type' });
  }
  if (agentClass === 'ocf' && provider === '') {
    return reader.fail('crm-no-agent', token.origin, { name: token.text, why: 'its provider is empty' });
  }
  reader.next();
  if (agentClass !== '') out.set('class', agentClass, token.origin);
  if (provider !== '') out.set('provider', provider, token.origin);
  out.set('type', type, token.origin);
  if (parts.length < 3) tellGuess(reader, agentClass, provider, type, parts.length);
}

function complete(reader: Reader, parts: readonly string[]): [string, string, string] {
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 3) return [first, second, third];
  if (parts.length === 2) return [first, first === 'ocf' ? providerOf(second) : '', second];
  if (first.startsWith('fence_') && knowsFenceAgents(reader.dialect)) return ['stonith', '', first];
  return ['ocf', providerOf(first), first];
}

/** crmsh asks the machine it runs on; here all agents that we know of count as installed. */
function providerOf(type: string): string {
  const having = providers()
    .filter((provider) => agentTypes('ocf', provider).includes(type))
    .sort();
  if (having.length === 0 || having.includes('heartbeat')) return 'heartbeat';
  return having.includes('pacemaker') ? 'pacemaker' : having[0]!;
}

function tellGuess(reader: Reader, agentClass: string, provider: string, type: string, parts: number): void {
  const at = reader.previous!.origin;
  if (agentClass !== 'ocf') return;
  const known = agentTypes('ocf', provider).includes(type);
  if (known && provider === 'heartbeat') return;
  if (known) {
    reader.report('crm-provider-guessed', at, { type, agent: `ocf:${provider}:${type}` });
    return;
  }
  const resolved = parts === 1 ? resolveAgentName(reader.dialect.profile, type) : undefined;
  const meant =
    resolved?.kind === 'ok'
      ? formatted(resolved.agent)
      : resolved?.kind === 'unknown'
        ? resolved.suggestion
        : undefined;
  reader.report('crm-agent-unknown', at, {
    type,
    agent: `ocf:${provider}:${type}`,
    meant: meant !== undefined && CLASSES.includes(meant.split(':')[0]!) ? meant : undefined,
  });
}

function formatted(agent: { class: string; provider?: string; type: string }): string {
  return [agent.class, agent.provider, agent.type].filter((part) => part !== undefined).join(':');
}
