/** From what metadata says to what we know: the rows of an agent with our refinements, by the rules of its class. */
import type { AgentName } from '../model/model.js';
import type { ValueType } from '../types/value-type.js';
import type { ActionRow, ParameterRow } from './data-format.js';
import { ROLE_CODES } from './data-format.js';
import type { ActionFacts, AgentFacts, ParameterFacts } from './facts.js';
import { NEVER_REQUIRED, PACEMAKER_FENCING_PARAMETERS } from './fencing.js';
import { formatAgent } from './names.js';
import { refinement, typeByDefault } from './refine.js';

export interface Metadata {
  readonly parameters: readonly ParameterRow[];
  readonly actions: readonly ActionRow[];
  /** Parameters of other versions of the agent; one that `parameters` has as well is left out. */
  readonly elsewhere?: readonly ParameterRow[];
}

export function decodeMetadata(
  agent: AgentName,
  { parameters: rows, actions, elsewhere = [] }: Metadata,
): AgentFacts {
  const name = formatAgent(agent);
  const parameters = new Map<string, ParameterFacts>();
  for (const row of rows) parameters.set(row.n, decodeParameter(name, row, aliasesOf(row, rows)));
  for (const row of elsewhere) {
    if (!parameters.has(row.n)) parameters.set(row.n, ofOtherVersion(name, row));
  }
  addFencingParameters(agent, parameters);
  const decoded = actions.map(decodeAction);
  return { agent, parameters, actions: decoded, promotable: isPromotable(decoded) };
}

/** What Pacemaker gives every fence device beside its own parameters. */
export function addFencingParameters(agent: AgentName, parameters: Map<string, ParameterFacts>): void {
  if (agent.class !== 'stonith') return;
  for (const special of PACEMAKER_FENCING_PARAMETERS) parameters.set(special.name, special);
}

export function isPromotable(actions: readonly ActionFacts[]): boolean {
  const advertised = new Set(actions.map((action) => action.name));
  return advertised.has('promote') && advertised.has('demote');
}

function ofOtherVersion(agent: string, row: ParameterRow): ParameterFacts {
  return { ...decodeParameter(agent, row, []), required: false, elsewhere: true };
}

function decodeParameter(agent: string, row: ParameterRow, aliases: readonly string[]): ParameterFacts {
  const fence = agent.startsWith('stonith:');
  const refined = refinement(agent, row.n);
  const deprecated = row.x ?? refined.deprecated;
  const type = refined.type ?? shownType(row) ?? declaredType(row, fence);
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

/** What the metadata's own default shows of a text. */
function shownType({ t, n, d }: ParameterRow): ValueType | undefined {
  return t === undefined ? typeByDefault(n, d) : undefined;
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
