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
  if (facts.description !== undefined) lines.push(...wrapped(facts.description, ''), '');
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
  return [title, ...parameters.flatMap((parameter) => parameterRows(parameter, width)), ''];
}

/** With its description below, where there is one. */
function parameterRows(parameter: ParameterFacts, width: number): string[] {
  const { name, description } = parameter;
  const indent = ' '.repeat(2 + width + 2);
  return [
    ...row(name, width, details(parameter)),
    ...(description === undefined ? [] : wrapped(description, indent)),
  ];
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
  const indent = ' '.repeat(2 + width + 2);
  const lines = wrapped(text, indent);
  if (name.length > width) return [`  ${name}`, ...lines];
  return [`  ${name.padEnd(width)}  ${(lines[0] ?? '').trimStart()}`.trimEnd(), ...lines.slice(1)];
}

function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}${each}`.trimEnd());
}
