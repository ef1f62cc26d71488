/**
 * What the CIB schema says about attributes of constraints. pcs copies some unseen; Pacemaker then refuses the CIB, and
 * pcs with it ("Unable to update cib").
 */
import { isNcName } from '../../../model/ids.js';
import { hasParameterMark } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { schemaAtLeast } from '../settings/schema.js';
import { refuse } from '../settings/terms.js';

const ID = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;
const SCORE = /^[+-]?(INFINITY|\d+)$/;
const BOOLEAN = /^(true|false|1|0)$/;
const ROLE = /^(Started|Stopped|Master|Slave|Promoted|Unpromoted)$/;
const NEW_ROLE = /^(Promoted|Unpromoted)$/;
const ACTION = /^(start|promote|demote|stop)$/;
const ANY = /^/;

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  rsc_location: {
    id: ID,
    rsc: ID,
    'rsc-pattern': ANY,
    node: ANY,
    score: SCORE,
    role: ROLE,
    'resource-discovery': /^(always|never|exclusive)$/,
  },
  rsc_colocation: {
    id: ID,
    rsc: ID,
    'with-rsc': ID,
    score: SCORE,
    'node-attribute': ANY,
    'rsc-role': ROLE,
    'with-rsc-role': ROLE,
    influence: ANY,
  },
  rsc_order: {
    id: ID,
    first: ID,
    then: ID,
    'first-action': ACTION,
    'then-action': ACTION,
    score: SCORE,
    kind: /^(Optional|Mandatory|Serialize)$/,
    symmetrical: BOOLEAN,
    'require-all': BOOLEAN,
  },
  rsc_ticket: {
    id: ID,
    rsc: ID,
    'rsc-role': ROLE,
    ticket: ANY,
    'loss-policy': /^(stop|demote|fence|freeze)$/,
  },
};

/** Refuses what the schema has not. Parameters may turn out right, but not in ids. */
export function requireSchema(constraint: CibElement, context: PcsContext): void {
  const known = ATTRIBUTES[constraint.name] ?? {};
  for (const [name, { value }] of constraint.attributes) {
    const pattern = known[name];
    const at = constraint.originOf(name)!;
    if (!pattern) refuse(`the CIB schema has no "${name}" for <${constraint.name}>`, at);
    const valid = pattern === ID ? isNcName(value) : hasParameterMark(value) || pattern.test(value);
    const since = pattern === ROLE && NEW_ROLE.test(value) ? '3.7' : name === 'influence' ? '3.6' : undefined;
    if (since !== undefined && !schemaAtLeast(context, since)) {
      refuse(`the schema of this CIB has no ${name}="${value}": it came with pacemaker-${since}`, at);
    }
    if (!valid) refuse(`"${value}" is not valid for ${name} of <${constraint.name}>`, at);
  }
  if (constraint.name === 'rsc_order' && constraint.get('kind') !== undefined) {
    const score = constraint.attributes.get('score');
    if (score) refuse('an order has a kind or a score, not both', constraint.originOf('score')!);
  }
}
