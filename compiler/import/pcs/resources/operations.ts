/**
 * The operations of a new primitive: those of the command line, and the others of the agent's metadata. Sources: pcs
 * reference §3.1; `lib/cib/resource/operations.py` and `agent.py` of 0.11.5.
 */
import type { ActionFacts } from '../../../agents/facts.js';
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { idTaken, partId, requireIdSyntax } from '../settings/ids.js';
import { capitalize, requireRole, roleInCib } from '../settings/roles.js';
import { upgradeSchema } from '../settings/schema.js';
import { optionsOf, refuse } from '../settings/terms.js';
import { atLeast } from '../../../platforms/platform.js';
import type { Agent } from './agents.js';
import type { Segment } from './command-line.js';
import { appendSet } from './nvsets.js';
import { pcsDoes } from './releases.js';

/** Attributes by name, with their places; `OCF_CHECK_LEVEL` becomes a parameter of the operation. */
export interface Operation {
  readonly attributes: ReadonlyMap<string, Word>;
  readonly origin: Origin;
}

export const CHECK_LEVEL = 'OCF_CHECK_LEVEL';

/** 0.9 also takes `requires`. */
export function operationOptions({ version }: PcsContext): readonly string[] {
  const names = [
    CHECK_LEVEL,
    'description',
    'enabled',
    'id',
    'interval',
    'interval-origin',
    'name',
    'on-fail',
    'record-pending',
    'role',
    'start-delay',
    'timeout',
  ];
  return atLeast(version, '0.10') ? names : [...names, 'requires'];
}

/** `op monitor interval=10s start timeout=5`: each word without `=` starts an operation, which needs an option. */
export function parseOperations(segments: readonly Segment[]): readonly Operation[] {
  const operations: { name: Word; options: Word[] }[] = [];
  for (const { keyword, words } of segments) {
    if (keyword?.text !== 'op') continue;
    if (!words[0] || words[0].text.includes('=')) {
      refuse('an operation needs a name and at least one option', words[0]?.origin ?? keyword.origin);
    }
    for (const word of words) {
      if (word.text.includes('=')) operations.at(-1)!.options.push(word);
      else operations.push({ name: word, options: [] });
    }
  }
  return operations.map(({ name, options }) => {
    if (options.length === 0) {
      refuse(
        `the operation "${name.text}" has no option`,
        name.origin,
        'give it one, for example interval=10s',
      );
    }
    const attributes = new Map<string, Word>([['name', name]]);
    for (const option of optionsOf(options).values()) {
      if (option.name === 'name' && option.value.text !== name.text) {
        refuse(`the operation has two names, ${name.text} and ${option.value.text}`, option.word.origin);
      }
      attributes.set(option.name, option.value);
    }
    return { attributes, origin: name.origin };
  });
}

const LOWER: ReadonlySet<string> = new Set(['on-fail', 'record-pending', 'enabled']);
const ON_FAIL = ['block', 'fence', 'ignore', 'restart', 'restart-container', 'standby', 'stop'];
const BOOLEANS = ['0', '1', 'true', 'false'];

/** Refuses what pcs does; what comes out has role words and letter case as the CIB gets them. */
export function checkOperations(
  operations: readonly Operation[],
  agent: Agent,
  force: boolean,
  context: PcsContext,
): readonly Operation[] {
  return operations.map(({ attributes, origin }) => {
    const checked = new Map<string, Word>();
    for (const [name, value] of attributes) {
      // pcs 0.11 and later leave empty options out, but an empty choice is a wrong one.
      if (!operationOptions(context).includes(name)) {
        refuse(`"${name}" is no option of an operation`, value.origin);
      }
      checked.set(name, checkedValue(name, value, context));
    }
    checkName(attributes.get('name')!, agent, force);
    if (attributes.has('interval-origin') && attributes.has('start-delay')) {
      refuse(
        'interval-origin and start-delay cannot be given together',
        attributes.get('start-delay')!.origin,
      );
    }
    return { attributes: checked, origin };
  });
}

function checkName(word: Word, agent: Agent, force: boolean): void {
  if (force || !agent.facts || hasParameterMark(word.text)) return;
  const names = new Set(actionsOf(agent).map(({ name }) => name));
  if (names.has(word.text)) return;
  refuse(
    `the agent has no operation "${word.text}"`,
    word.origin,
    `it has ${[...names].sort().join(', ')}; --force takes others`,
  );
}

function checkedValue(name: string, word: Word, context: PcsContext): Word {
  const value = LOWER.has(name) ? { ...word, text: word.text.toLowerCase() } : word;
  if (hasParameterMark(word.text)) return word;
  switch (name) {
    case 'role':
      return { ...word, text: requireRole({ ...word, text: capitalize(word.text) }, context) };
    case 'on-fail':
      requireChoice(value, pcsDoes(context, 'onFailDemote') ? [...ON_FAIL, 'demote'] : ON_FAIL, name);
      if (value.text === 'demote') upgradeSchema(context, '3.4');
      return value;
    case 'record-pending':
    case 'enabled':
      requireChoice(value, BOOLEANS, name);
      return value;
    case 'id':
      requireIdSyntax(word, 'id of an operation');
      return word;
    case 'interval':
    case 'timeout':
      if (pcsDoes(context, 'timesChecked') && secondsOf(word.text) === undefined) {
        refuse(
          `"${word.text}" is no valid ${name} of an operation`,
          word.origin,
          'write whole seconds, or a number with s, m or h',
        );
      }
      return word;
    default:
      return word;
  }
}

function requireChoice(word: Word, allowed: readonly string[], name: string): void {
  if (allowed.includes(word.text)) return;
  refuse(`"${word.text}" is not a valid ${name}`, word.origin, `it takes ${[...allowed].sort().join(', ')}`);
}

/** pcs's `timeout_to_seconds`. */
export function secondsOf(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d+)(s|sec|m|min|h|hr)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits) * (unit.startsWith('m') ? 60 : unit.startsWith('h') ? 3600 : 1);
}

export function defaultInterval(name: string): string {
  return name === 'monitor' ? '60s' : '0s';
}

/** The same operation twice with the same interval; also two whose intervals pcs cannot read. */
export function refuseSameIntervals(operations: readonly Operation[]): void {
  const seen = new Set<string>();
  for (const { attributes, origin } of operations) {
    const name = attributes.get('name')!.text;
    const interval = attributes.get('interval')?.text ?? defaultInterval(name);
    if (hasParameterMark(interval)) continue;
    const key = `${name} ${secondsOf(interval) ?? 'unreadable'}`;
    if (seen.has(key)) {
      refuse(
        `there are two ${name} operations with the interval ${interval}`,
        attributes.get('interval')?.origin ?? origin,
        'give them different intervals',
      );
    }
    seen.add(key);
  }
}

/** `create` copies these of a resource agent's actions; they are no operations. */
const NO_OPERATIONS: ReadonlySet<string> = new Set(['meta-data', 'status', 'validate-all']);

/** Pacemaker adds these to the metadata of fence agents. */
const FENCE_ACTIONS: readonly ActionFacts[] = [
  { name: 'stop', timeout: 20 },
  { name: 'start', timeout: 20 },
];

function actionsOf({ name, facts }: Agent): readonly ActionFacts[] {
  if (!facts) return [];
  return name.class === 'stonith' ? [...facts.actions, ...FENCE_ACTIONS] : facts.actions;
}

/** Actions of the metadata that the command line does not have, as operations of the CIB. */
export function defaultOperations(
  agent: Agent,
  given: readonly Operation[],
  wanted: 'all' | 'monitor only',
  origin: Origin,
  context: PcsContext,
): readonly Operation[] {
  const actions = actionsOf(agent).filter(({ name }) =>
    wanted === 'all' ? !NO_OPERATIONS.has(name) : name === 'monitor',
  );
  if (!actions.some(({ name }) => name === 'monitor')) actions.push({ name: 'monitor' });
  const names = new Set(given.map(({ attributes }) => attributes.get('name')!.text));
  const used = new Set<string>();
  return actions
    .filter(({ name }) => !names.has(name))
    .map((action) => {
      const attributes = new Map<string, Word>();
      for (const [name, text] of Object.entries(actionAttributes(action, agent, used, context))) {
        if (text !== undefined) attributes.set(name, { text, origin, quoted: false });
      }
      return { attributes, origin };
    });
}

function actionAttributes(
  action: ActionFacts,
  agent: Agent,
  used: Set<string>,
  context: PcsContext,
): Readonly<Record<string, string | undefined>> {
  const { name, timeout, interval, role, depth, startDelay } = action;
  const text = seconds(interval) ?? defaultInterval(name);
  let unique = secondsOf(text)!;
  while (used.has(`${name} ${unique}`)) unique++;
  used.add(`${name} ${unique}`);
  return {
    name,
    interval: unique === secondsOf(text) ? text : String(unique),
    timeout: seconds(timeout),
    'start-delay': seconds(startDelay),
    role: role && metadataRole(role, agent, context),
    [CHECK_LEVEL]: depth === undefined || depth === 0 ? undefined : String(depth),
  };
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}

/** Up to 0.10.9 the word of the metadata is copied: the new words, for Pacemaker's own agents of today. */
function metadataRole(role: string, { name }: Agent, context: PcsContext): string {
  const copied = !atLeast(context.version, '0.10.10') && name.provider === 'pacemaker';
  return copied ? role : roleInCib(role, context);
}

/** `<operations>`, sorted by name. */
export function appendOperations(
  context: PcsContext,
  primitive: CibElement,
  operations: readonly Operation[],
  origin: Origin,
): void {
  const parent = primitive.append(new CibElement('operations', {}, origin));
  const named = operations.map((operation) => ({ operation, name: operation.attributes.get('name')!.text }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { operation, name } of named) appendOperation(context, parent, primitive, name, operation);
}

function appendOperation(
  context: PcsContext,
  parent: CibElement,
  primitive: CibElement,
  name: string,
  { attributes, origin }: Operation,
): void {
  const op = parent.append(new CibElement('op', {}, origin));
  const id = attributes.get('id');
  if (id && idTaken(context.cib, id.text)) refuse(`the id "${id.text}" is in use`, id.origin);
  const interval = attributes.get('interval') ?? { text: defaultInterval(name), origin };
  if (interval.text === '') refuse('the interval of an operation cannot be empty', interval.origin);
  op.set(
    'id',
    id?.text ?? partId(context.cib, primitive, `${name}-interval-${interval.text}`),
    id?.origin ?? origin,
  );
  op.set('interval', interval.text, interval.origin);
  for (const [key, value] of attributes) {
    if (key === 'id' || key === 'interval' || key === CHECK_LEVEL || value.text === '') continue;
    op.set(key, value.text, value.origin);
  }
  const level = attributes.get(CHECK_LEVEL);
  if (level && level.text !== '') {
    appendSet(
      context,
      op,
      'instance_attributes',
      [{ name: CHECK_LEVEL, value: level.text, origin: level.origin }],
      level.origin,
    );
  }
}
