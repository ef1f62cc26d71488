/**
 * From what stands behind `primitive NAME` to an agent. pcs and crmsh ask the host they run on, so the same short name
 * can mean two things on two machines; here it has to mean one.
 */
import { editDistance, nearest } from '../../grammar/nearest.js';
import type { AgentName } from '../model/model.js';
import type { AgentProfile } from '../platforms/platform.js';
import { agentNames, agentTypes, providers } from './data.js';

export type AgentResolution =
  | { readonly kind: 'ok'; readonly agent: AgentName }
  /** A short name that several providers have; crmsh takes the first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly AgentName[] }
  /** There is metadata for its provider, and it is not in it. `agent`: what it would be. */
  | { readonly kind: 'unknown'; readonly suggestion?: string; readonly agent?: AgentName }
  /** Not the form of an agent's name. */
  | { readonly kind: 'malformed'; readonly why: string; readonly suggestion?: string };

/** Classes of agents; the last three are gone from Pacemaker 3.0 (schema 4.0). */
export const CLASSES: readonly string[] = [
  'ocf',
  'stonith',
  'systemd',
  'lsb',
  'service',
  'upstart',
  'nagios',
  'heartbeat',
];
export const REMOVED_CLASSES: Readonly<Record<string, string>> = { upstart: '3.0.0', nagios: '3.0.0' };

/** Providers whose agents a distribution installs: short names are looked for here, and in this order. */
const USUAL_PROVIDERS = [
  'heartbeat',
  'pacemaker',
  'linbit',
  'booth',
  'ceph',
  'rabbitmq',
  'suse',
  'mssql',
  'ovn',
  'percona',
];
/** Our metadata has (nearly) all their agents, so what it lacks does not exist. */
const COMPLETE_PROVIDERS = new Set(['heartbeat', 'pacemaker']);
/** They do exist, in packages that were not harvested or in releases from before those we have. */
const UNHARVESTED = new Set([
  'ocf:heartbeat:NovaEvacuate',
  'ocf:heartbeat:nova-compute-wait',
  'ocf:heartbeat:drbd',
  'ocf:heartbeat:haproxy',
  'ocf:pacemaker:pingd',
  'ocf:pacemaker:SystemHealth',
  'ocf:pacemaker:NodeUtilization',
]);

/** @param own full names of further agents that exist: declared ones, those of a lock */
export function resolveAgentName(
  profile: AgentProfile,
  text: string,
  own: ReadonlySet<string> = NONE,
): AgentResolution {
  const parts = text.split(':');
  if (own.has(text)) return ok(agentNamed(parts));
  if (parts.length === 1) return resolveShort(profile, text, own);
  const [first = '', second = '', ...rest] = parts;
  if (text.startsWith('ocf::') && parts.length > 3) {
    return malformed('there is one colon too many', `ocf:${parts.slice(2).join(':')}`);
  }
  if (!CLASSES.includes(first)) return strangeClass(first, parts);
  const tail = parts.slice(1).join(':');
  switch (first) {
    case 'ocf':
      if (rest.length === 0) return withoutProvider(second);
      // The schema takes any text, also none at all.
      if (parts.some((part) => part === ''))
        return unknown(undefined, { class: 'ocf', provider: second, type: rest.join(':') });
      return resolveOcf(second, rest.join(':'), own);
    case 'stonith':
      if (rest.length > 0 || tail === '') return unknown(undefined, { class: 'stonith', type: tail });
      return resolveFence(second, own);
    default:
      if (tail === '') return unknown(undefined, { class: first, type: '' });
      // The names of units may have colons of their own.
      return ok({ class: first, type: tail });
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The parts of a full name that is known to be one. */
function agentNamed([first = '', second = '', ...rest]: readonly string[]): AgentName {
  return rest.length === 0
    ? { class: first, type: second }
    : { class: first, provider: second, type: rest.join(':') };
}

/** The names in a family (`ocf:mycompany:`, `stonith:`), without it. */
function ownTypes(own: ReadonlySet<string>, family: string): string[] {
  return [...own].filter((name) => name.startsWith(family)).map((name) => name.slice(family.length));
}

function resolveShort(profile: AgentProfile, type: string, own: ReadonlySet<string>): AgentResolution {
  if (type.startsWith('fence_')) return resolveFence(type, own);
  const names = new Set(
    USUAL_PROVIDERS.filter((provider) => agentTypes('ocf', provider).includes(type)).map(
      (provider) => `ocf:${provider}:${type}`,
    ),
  );
  for (const name of own) if (name.startsWith('ocf:') && name.endsWith(`:${type}`)) names.add(name);
  const found = [...names].map((name) => agentNamed(name.split(':')));
  if (found.length === 1) return ok(found[0]!);
  if (found.length > 1) return { kind: 'ambiguous', candidates: found };
  if (type.startsWith('external/')) return { kind: 'unknown', suggestion: `stonith:${type}` };
  const elsewhere = agentNames(profile).find((name) => name.slice(name.lastIndexOf(':') + 1) === type);
  return unknown(
    elsewhere ??
      nearestName(type, [
        ...ownTypes(own, 'ocf:').map((name) => name.slice(name.indexOf(':') + 1)),
        ...USUAL_PROVIDERS.flatMap((p) => agentTypes('ocf', p)),
      ]),
  );
}

function resolveOcf(provider: string, type: string, own: ReadonlySet<string>): AgentResolution {
  const agent: AgentName = { class: 'ocf', provider, type };
  const types = [...agentTypes('ocf', provider), ...ownTypes(own, `ocf:${provider}:`)];
  if (types.includes(type) || UNHARVESTED.has(`ocf:${provider}:${type}`)) return ok(agent);
  if (types.length === 0) {
    // Somebody's own provider, unless it is a slip: `ocf:hearbeat:IPaddr2`.
    const ownProviders = ownTypes(own, 'ocf:').map((name) => name.slice(0, name.indexOf(':')));
    const meant = nearest(provider, [...ownProviders, ...providers()]);
    return meant !== undefined && (own.has(`ocf:${meant}:${type}`) || agentTypes('ocf', meant).includes(type))
      ? unknown(`ocf:${meant}:${type}`, agent)
      : ok(agent);
  }
  const elsewhere = providers().find((other) => agentTypes('ocf', other).includes(type));
  if (elsewhere !== undefined && COMPLETE_PROVIDERS.has(provider))
    return unknown(`ocf:${elsewhere}:${type}`, agent);
  const close = nearestName(type, types);
  if (!COMPLETE_PROVIDERS.has(provider) && !isSlip(type, close)) return ok(agent);
  return unknown(close && `ocf:${provider}:${close}`, agent);
}

/** People write their own fence agents: only what looks like a slip is an error. */
function resolveFence(type: string, own: ReadonlySet<string>): AgentResolution {
  const agent: AgentName = { class: 'stonith', type };
  const types = [...agentTypes('stonith'), ...ownTypes(own, 'stonith:')];
  if (types.includes(type) || type.includes('/')) return ok(agent);
  const close = nearestName(type, types);
  return isSlip(type.replace(/^fence_/, ''), close?.replace(/^fence_/, ''))
    ? unknown(`stonith:${close}`, agent)
    : ok(agent);
}

/** `ocf:IPaddr2`, which crmsh takes. */
function withoutProvider(type: string): AgentResolution {
  const provider = USUAL_PROVIDERS.find((candidate) => agentTypes('ocf', candidate).includes(type));
  return malformed('the provider is missing', `ocf:${provider ?? 'heartbeat'}:${type}`);
}

function strangeClass(first: string, parts: readonly string[]): AgentResolution {
  const tail = parts.slice(1).join(':');
  if (parts.length === 2 && providers().includes(first)) {
    return malformed('the class is missing', `ocf:${first}:${tail}`);
  }
  const meant = CLASSES.find((known) => known === first.toLowerCase()) ?? nearest(first, CLASSES);
  return malformed(`there is no class ${JSON.stringify(first)}`, meant && `${meant}:${tail}`);
}

/** `ipaddr2` and `IPADDR2` are `IPaddr2` before anything else is near. */
function nearestName(type: string, types: readonly string[]): string | undefined {
  return types.find((known) => known.toLowerCase() === type.toLowerCase()) ?? nearest(type, types);
}

/** One letter in four at most: stricter than a mere suggestion, since it decides what is an error. */
function isSlip(word: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  const limit = Math.max(1, Math.floor(word.length / 4));
  return editDistance(word.toLowerCase(), known.toLowerCase(), limit) <= limit;
}

function ok(agent: AgentName): AgentResolution {
  return { kind: 'ok', agent };
}

function unknown(suggestion: string | undefined, agent?: AgentName): AgentResolution {
  return { kind: 'unknown', ...(suggestion !== undefined && { suggestion }), ...(agent && { agent }) };
}

function malformed(why: string, suggestion?: string): AgentResolution {
  return { kind: 'malformed', why, ...(suggestion !== undefined && { suggestion }) };
}
