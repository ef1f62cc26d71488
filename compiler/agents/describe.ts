/** `hadsl describe AGENT`: what an agent takes and does, as a table for a terminal. */
import { describeType } from '../types/check-value.js';
import type { ValueType } from '../types/value-type.js';
import { takesParameters } from './builtin.js';
import { PACEMAKER_FENCING_PARAMETERS } from './fencing.js';
import type { ActionFacts, AgentFacts, ParameterFacts } from './facts.js';
import { formatAgent } from './names.js';

const WIDTH = 96;

export function describeAgent(facts: AgentFacts): string {
  const name = formatAgent(facts.agent);
  const lines = [facts.promotable ? `${name}  (promotable)` : name, ''];
  const parameters = [...facts.parameters.values()].filter((parameter) => !isOldName(parameter));
  if (parameters.length === 0) {
    lines.push(
      takesParameters(facts.agent.class)
        ? 'No parameters.'
        : 'No parameters: agents of this class have none.',
      '',
    );
  }
  const pacemakers = (parameter: ParameterFacts): boolean => PACEMAKER_FENCING_PARAMETERS.includes(parameter);
  lines.push(
    ...section(
      'Required parameters',
      parameters.filter((parameter) => parameter.required),
    ),
    ...section(
      'Parameters',
      parameters.filter((parameter) => !parameter.required && !pacemakers(parameter)),
    ),
    ...section('Parameters of Pacemaker', parameters.filter(pacemakers)),
    ...actionSection(facts.actions),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

/** It is told with the parameter that replaced it. */
function isOldName(parameter: ParameterFacts): boolean {
  return (parameter.deprecated?.length ?? 0) > 0 && (parameter.aliases?.length ?? 0) > 0;
}

function section(title: string, parameters: readonly ParameterFacts[]): string[] {
  if (parameters.length === 0) return [];
  const width = Math.min(28, Math.max(...parameters.map((parameter) => parameter.name.length)));
  return [title, ...parameters.flatMap((parameter) => row(parameter.name, width, details(parameter))), ''];
}

/** What is known about a parameter, most important first. */
function details(parameter: ParameterFacts): string {
  const { type, default: value, aliases, deprecated, uniqueGroup, map } = parameter;
  const mapped = map && `a map: NAME${map.keySeparator}VALUE${map.entrySeparator}…`;
  const parts = [
    mapped && type.kind !== 'string' ? `${shortType(type)}, or ${mapped}` : (mapped ?? shortType(type)),
  ];
  if (value !== undefined) parts.push(`default ${value}`);
  if (parameter.secret) parts.push('secret');
  if (parameter.unique) parts.push('unique');
  if (uniqueGroup !== undefined) parts.push(`unique with its group "${uniqueGroup}"`);
  if (aliases) parts.push(`also ${aliases.join(', ')}`);
  if (deprecated)
    parts.push(deprecated.length > 0 ? `deprecated: use ${deprecated.join(' or ')}` : 'deprecated');
  if (parameter.elsewhere) parts.push('in other versions of the agent');
  return parts.join('; ');
}

/** `describeType` is made for sentences; a long list of words is cut here. */
function shortType(type: ValueType): string {
  return describeType(type).replace(/^a whole number of seconds, without a unit$/, 'seconds, without a unit');
}

function actionSection(actions: readonly ActionFacts[]): string[] {
  const shown = actions.filter(
    (action) => !['meta-data', 'metadata', 'manpage', 'usage', 'methods'].includes(action.name),
  );
  if (shown.length === 0) return [];
  const width = Math.max(...shown.map((action) => action.name.length));
  return ['Actions', ...shown.flatMap((action) => row(action.name, width, actionDetails(action)))];
}

function actionDetails(action: ActionFacts): string {
  const parts: string[] = [];
  if (action.interval !== undefined) parts.push(`interval=${action.interval}s`);
  if (action.timeout !== undefined) parts.push(`timeout=${action.timeout}s`);
  if (action.role !== undefined) parts.push(`role=${action.role}`);
  if (action.startDelay !== undefined) parts.push(`start-delay=${action.startDelay}s`);
  if (action.depth !== undefined) parts.push(`OCF_CHECK_LEVEL=${action.depth}`);
  if (action.automatic) parts.push('automatic (unfencing)');
  if (action.onTarget) parts.push('on the target itself');
  return parts.join(' ');
}

/** A name and its text, which goes on below itself where it is long. */
function row(name: string, width: number, text: string): string[] {
  const indent = 2 + width + 2;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const head =
    name.length > width
      ? [`  ${name}`, ' '.repeat(indent) + lines.shift()!]
      : [`  ${name.padEnd(width)}  ${lines.shift()!}`];
  return [...head, ...lines.map((rest) => ' '.repeat(indent) + rest)].map((out) => out.trimEnd());
}
