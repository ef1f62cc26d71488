import { sanitizeId } from '../../model/ids.js';
import { parseSeconds } from './durations.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { planSets } from './nvsets.js';

/** How the operations of a primitive reach the CIB. */
export interface OperationsPlan {
  /** One group of words an operation: `op monitor interval=10s`. */
  readonly words: readonly (readonly string[])[];
  /** What is left for a patch: `<op>` elements, whole or with only the missing children. */
  readonly patched: readonly XmlElement[];
  readonly why: string;
  /** The id of an operation to delete again: pcs does not create a primitive without a monitor. */
  readonly temporary?: string;
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
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
]);

/** Words that start another part of `resource create`. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'op',
  'meta',
  'clone',
  'promotable',
  'master',
  'bundle',
  'group',
]);

const TIMES: readonly string[] = ['interval', 'timeout', 'start-delay', 'interval-origin'];

export function planOperations(
  ops: readonly XmlElement[],
  resource: string,
  context: PcsContext,
): OperationsPlan {
  const words: string[][] = [];
  const patched: XmlElement[] = [];
  const seen = new Set<string>();
  let why = '';
  let monitored = false;
  for (const op of ops) {
    // pcs refuses a second operation of the same name and interval, whatever its role, even with --force.
    const key = `${op.attributes.name} ${parseSeconds(op.attributes.interval ?? '') ?? op.attributes.interval}`;
    const problem = seen.has(key)
      ? `two ${op.attributes.name} operations with one interval`
      : operationObstacle(op, context);
    if (problem !== undefined) {
      patched.push(op);
      why = why || problem;
      continue;
    }
    seen.add(key);
    if (op.attributes.name === 'monitor') monitored = true;
    const level = checkLevel(op, context);
    words.push(operationWords(op, resource, level.words, context));
    if (level.rest.length > 0) {
      const { id, name, interval } = op.attributes;
      patched.push(element('op', { id, name, interval }, level.rest));
      why = why || level.why;
    }
  }
  if (monitored) return { words, patched, why };
  // Even with --no-default-ops pcs adds the monitors of the metadata (_NECESSARY_OPERATIONS), unless it is given one.
  const temporary = `${resource}-hadsl-temporary`;
  return { words: [...words, ['op', 'monitor', 'interval=60s', `id=${temporary}`]], patched, why, temporary };
}

function operationObstacle(op: XmlElement, context: PcsContext): string | undefined {
  const { attributes } = op;
  const name = attributes.name ?? '';
  if (KEYWORDS.has(name) || name.includes('=') || name.startsWith('-')) return `an operation called ${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(key)) return `${key} of an operation`;
    if (value === '') return `an empty ${key} of an operation`;
  }
  if (attributes['on-fail'] === 'demote' && !context.can('onFailDemote')) return 'on-fail=demote';
  if (context.can('anyOperationTime')) return undefined;
  const time = TIMES.find(
    (key) => attributes[key] !== undefined && parseSeconds(attributes[key]) === undefined,
  );
  return time === undefined ? undefined : `${time}=${attributes[time]}`;
}

function operationWords(
  op: XmlElement,
  resource: string,
  level: readonly string[],
  context: PcsContext,
): string[] {
  const { id = '', name = '', interval = '', ...others } = op.attributes;
  const rest = Object.entries(others).map(([key, value]) =>
    key === 'role' ? `role=${context.roleWord(value)}` : `${key}=${value}`,
  );
  const own = id === sanitizeId(`${resource}-${name}-interval-${interval}`) ? [] : [`id=${id}`];
  return ['op', name, `interval=${interval}`, ...rest, ...level, ...own];
}

/** OCF_CHECK_LEVEL is the one parameter of an operation that pcs knows. */
function checkLevel(
  op: XmlElement,
  context: PcsContext,
): { readonly words: readonly string[]; readonly rest: readonly XmlElement[]; readonly why: string } {
  const sets = op.children.filter(({ name }) => name === 'instance_attributes');
  const others = op.children.filter(({ name }) => name !== 'instance_attributes');
  const plan = planSets(sets, context, {
    id: `${op.attributes.id}-instance_attributes`,
    noun: 'parameters of an operation',
    obstacle: (name) => (name === 'OCF_CHECK_LEVEL' ? undefined : 'parameters of an operation'),
  });
  const rest = [...plan.patched, ...others];
  return { words: plan.words, rest, why: plan.why || 'meta attributes of an operation' };
}
