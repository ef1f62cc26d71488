/**
 * What we know about resource and fence agents, by profile. Pure: the data is bundled, and an agent is decoded when it is
 * first asked for.
 *
 * A profile is the nearest thing to what a platform ships, not the thing itself. So an agent or a parameter that only the
 * other profile has is known too (`elsewhere`), and never an error.
 */
import { nearest } from '../../grammar/nearest.js';
import type { AgentName } from '../model/model.js';
import type { AgentProfile } from '../platforms/platform.js';
import { builtinFacts } from './builtin.js';
import { agentPlaces, data } from './data.js';
import type { ParameterRow } from './data-format.js';
import { decodeMetadata } from './decode.js';
import type { AgentFacts, ParameterFacts } from './facts.js';
import { formatAgent } from './names.js';
import { additionalParameters } from './refine.js';

/** Undefined where there is no metadata: nothing is known about the parameters then. */
export function agentFacts(profile: AgentProfile, agent: AgentName): AgentFacts | undefined {
  const builtin = builtinFacts(agent);
  if (builtin) return builtin;
  const key = `${profile} ${formatAgent(agent)}`;
  if (!decoded.has(key)) decoded.set(key, decodeAgent(profile, agent));
  return decoded.get(key);
}

/** The parameter of that name. Fence agents take hyphens for underscores (`fencing.py`), whatever the metadata says. */
export function findParameter(facts: AgentFacts, name: string): ParameterFacts | undefined {
  const found = facts.parameters.get(name);
  return found || facts.agent.class !== 'stonith' ? found : facts.parameters.get(name.replaceAll('-', '_'));
}

/** `pcmk_hst_list` → `pcmk_host_list`. */
export function nearestParameter(facts: AgentFacts, name: string): string | undefined {
  const normal = name.toLowerCase().replaceAll('-', '_');
  const names = [...facts.parameters.keys()];
  return names.find((known) => known.toLowerCase().replaceAll('-', '_') === normal) ?? nearest(name, names);
}

const decoded = new Map<string, AgentFacts | undefined>();

function decodeAgent(profile: AgentProfile, agent: AgentName): AgentFacts | undefined {
  const places = agentPlaces(agent);
  if (!places) return undefined;
  const own = places[data.profiles.indexOf(profile)] ?? -1;
  const others = places.filter((place) => place !== own && place >= 0);
  const place = own >= 0 ? own : others.shift()!;
  const rows = (of: number): readonly ParameterRow[] =>
    data.agents[of]![0].map((row) => (typeof row === 'number' ? data.parameters[row]! : row));
  return decodeMetadata(agent, {
    parameters: rows(place),
    actions: data.agents[place]![1].map((row) => (typeof row === 'number' ? data.actions[row]! : row)),
    elsewhere: [...others.flatMap(rows), ...additionalParameters(formatAgent(agent)).map((n) => ({ n }))],
  });
}

export { agentNames, agentTypes, providers } from './data.js';
export { formatAgent } from './names.js';
export { resolveAgentName } from './resolve.js';
export type { AgentResolution } from './resolve.js';
