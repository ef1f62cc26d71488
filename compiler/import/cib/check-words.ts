/**
 * Spellings that Pacemaker's parser would read and its schemas refuse: `kind="mandatory"`, `symmetrical="yes"`,
 * `score="inf"`. Read off the RNG files (reference cib.md §1). What nobody can read is reported with the element itself.
 */
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';

const BOOLEAN = ['true', 'false', '1', '0'] as const;
const ACTION = ['start', 'promote', 'demote', 'stop'] as const;
const ROLE = ['Stopped', 'Started', 'Promoted', 'Unpromoted', 'Master', 'Slave'] as const;
const KIND = ['Optional', 'Mandatory', 'Serialize'] as const;
const YES_OR_NO = /^(?:true|false|yes|no|on|off|y|n)$/i;
const INFINITE = /^[+-]?inf(?:inity)?$/i;

type Words = readonly string[];

/** By element and attribute. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  node: { type: ['member', 'remote', 'ping', 'normal'] },
  op: {
    enabled: BOOLEAN,
    'record-pending': BOOLEAN,
    role: ROLE,
    'on-fail': ['ignore', 'block', 'demote', 'stop', 'restart', 'standby', 'fence', 'restart-container'],
  },
  network: { 'add-host': BOOLEAN },
  rsc_location: { role: ROLE, 'resource-discovery': ['always', 'never', 'exclusive'] },
  rsc_colocation: { 'rsc-role': ROLE, 'with-rsc-role': ROLE },
  rsc_order: {
    kind: KIND,
    symmetrical: BOOLEAN,
    'require-all': BOOLEAN,
    'first-action': ACTION,
    'then-action': ACTION,
  },
  rsc_ticket: { 'rsc-role': ROLE, 'loss-policy': ['stop', 'demote', 'fence', 'freeze'] },
  resource_set: {
    sequential: BOOLEAN,
    'require-all': BOOLEAN,
    ordering: ['group', 'listed'],
    action: ACTION,
    role: ROLE,
    kind: KIND,
  },
  rule: { 'boolean-op': ['or', 'and'] },
  expression: { operation: ['lt', 'gt', 'lte', 'gte', 'eq', 'ne', 'defined', 'not_defined'] },
  date_expression: { operation: ['in_range', 'date_spec', 'lt', 'gt'] },
  acl_permission: { kind: ['read', 'write', 'deny'] },
};

export function checkWords(configuration: CibElement, session: ImportSession): void {
  for (const element of configuration.descendants()) {
    for (const [attribute, words] of Object.entries(WORDS[element.name] ?? {})) {
      const value = element.get(attribute);
      const word = value === undefined ? undefined : misspelt(value, words);
      if (word !== undefined) report(session, element, attribute, word);
    }
    const score = element.get('score');
    if (score !== undefined && INFINITE.test(score) && !/^[+-]?INFINITY$/.test(score)) {
      report(session, element, 'score', score.startsWith('-') ? '-INFINITY' : 'INFINITY');
    }
  }
}

/** The word that was meant; undefined for a right one, and for what is none at all. */
function misspelt(value: string, words: Words): string | undefined {
  if (words.includes(value)) return undefined;
  if (words === BOOLEAN) {
    if (!YES_OR_NO.test(value)) return undefined;
    return /^(?:true|yes|on|y)$/i.test(value) ? 'true' : 'false';
  }
  return words.find((word) => word.toLowerCase() === value.toLowerCase());
}

function report(session: ImportSession, element: CibElement, attribute: string, word: string): void {
  const at = element.originOf(attribute) ?? element.origin;
  if (at) session.report('word-against-schema', at, { attribute, value: element.get(attribute) ?? '', word });
}
