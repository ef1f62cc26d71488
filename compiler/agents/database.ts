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
import type { ValueType } from '../types/value-type.js';
import { builtinFacts } from './builtin.js';
import { agentPlaces, data } from './data.js';
import type { ActionRow, ParameterRow } from './data-format.js';
import { ROLE_CODES } from './data-format.js';
import type { ActionFacts, AgentFacts, ParameterFacts } from './facts.js';
import { NEVER_REQUIRED, PACEMAKER_FENCING_PARAMETERS } from './fencing.js';
import { formatAgent } from './names.js';
import { additionalParameters, refinement } from './refine.js';

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
  const name = formatAgent(agent);
  const rows = parameterRows(place);
  const parameters = new Map<string, ParameterFacts>();
  for (const row of rows) parameters.set(row.n, decodeParameter(name, row, aliasesOf(row, rows)));
  for (const other of others) {
    for (const row of parameterRows(other)) {
      if (!parameters.has(row.n)) parameters.set(row.n, elsewhere(name, row));
    }
  }
  for (const extra of additionalParameters(name)) {
    if (!parameters.has(extra)) parameters.set(extra, elsewhere(name, { n: extra }));
  }
  if (agent.class === 'stonith') {
    for (const special of PACEMAKER_FENCING_PARAMETERS) parameters.set(special.name, special);
  }
  const actions = data.agents[place]![1].map((row) =>
    decodeAction(typeof row === 'number' ? data.actions[row]! : row),
  );
  const advertised = new Set(actions.map((action) => action.name));
  return { agent, parameters, actions, promotable: advertised.has('promote') && advertised.has('demote') };
}

function parameterRows(place: number): readonly ParameterRow[] {
  return data.agents[place]![0].map((row) => (typeof row === 'number' ? data.parameters[row]! : row));
}

function elsewhere(agent: string, row: ParameterRow): ParameterFacts {
  return { ...decodeParameter(agent, row, []), required: false, elsewhere: true };
}

function decodeParameter(agent: string, row: ParameterRow, aliases: readonly string[]): ParameterFacts {
  const fence = agent.startsWith('stonith:');
  const refined = refinement(agent, row.n);
  const deprecated = row.x ?? refined.deprecated;
  const type = refined.type ?? declaredType(row, fence);
  return {
    name: row.n,
    type: type.kind === 'string' ? type : { ...type, emptyIsUnset: true },
    ...(row.d !== undefined && { default: row.d }),
    // One that has a default, that Pacemaker fills in, or that a newer name stands for need not be written.
    required: row.r === 1 && row.d === undefined && !deprecated && !(fence && NEVER_REQUIRED.has(row.n)),
    unique: row.u === 1,
    ...(typeof row.u === 'string' && { uniqueGroup: row.u }),
    ...(deprecated && { deprecated }),
    ...(aliases.length > 0 && { aliases }),
    secret: refined.secret ?? false,
    listSeparator: refined.listSeparator ?? (type.kind === 'list' ? type.separator : fence ? ',' : ' '),
    ...(refined.map && { map: refined.map }),
  };
}

function declaredType(row: ParameterRow, fence: boolean): ValueType {
  switch (row.t) {
    case 'b':
      return { kind: 'boolean', vocabulary: fence ? 'fence' : 'ocf' };
    case 'i':
      return { kind: 'integer' };
    case 's':
      return { kind: 'seconds' };
    case 'e':
      return { kind: 'enum', values: row.e ?? [], ...(fence && { ignoreCase: true }) };
    case undefined:
      return { kind: 'string' };
  }
}

/** `ip` and `ipaddr`, `systems_uri` and `systems-uri`: one slot under several names. */
function aliasesOf(row: ParameterRow, rows: readonly ParameterRow[]): readonly string[] {
  const slot = (candidate: ParameterRow): string => (candidate.x?.[0] ?? candidate.n).replaceAll('-', '_');
  return rows.filter((other) => other !== row && slot(other) === slot(row)).map((other) => other.n);
}

function decodeAction([name, timeout, interval, role, depth, startDelay, flags]: ActionRow): ActionFacts {
  const roleName = role === undefined || role === null ? undefined : ROLE_CODES[role];
  return {
    name,
    ...(typeof timeout === 'number' && { timeout }),
    ...(typeof interval === 'number' && { interval }),
    ...(roleName !== undefined && { role: roleName }),
    ...(typeof depth === 'number' && { depth }),
    ...(typeof startDelay === 'number' && { startDelay }),
    ...(((flags ?? 0) & 1) !== 0 && { automatic: true }),
    ...(((flags ?? 0) & 2) !== 0 && { onTarget: true }),
  };
}

export { agentNames, agentTypes, providers } from './data.js';
export { formatAgent } from './names.js';
export { resolveAgentName } from './resolve.js';
export type { AgentResolution } from './resolve.js';
