/**
 * What the CIB schema says about `<op>`. `op add` and `update` copy some options unseen; Pacemaker then refuses the CIB,
 * and pcs with it ("Unable to update cib"). Source: `resources-3.9.rng`.
 */
import { hasParameterMark } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { schemaAtLeast } from '../settings/schema.js';
import { refuse } from '../settings/terms.js';

const ANY = /^/;
const BOOLEAN = /^\s*(?:true|false|1|0)\s*$/;
const NEW_ROLE = /^(?:Promoted|Unpromoted)$/;

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  id: ANY,
  name: ANY,
  interval: ANY,
  description: ANY,
  'start-delay': ANY,
  'interval-origin': ANY,
  timeout: ANY,
  enabled: BOOLEAN,
  'record-pending': BOOLEAN,
  role: /^(?:Stopped|Started|Promoted|Unpromoted|Slave|Master)$/,
  'on-fail': /^(?:ignore|block|demote|stop|restart|standby|fence|restart-container)$/,
};

/** Up to pacemaker-2.10 an operation could say what it requires. */
const REQUIRES = /^(?:nothing|quorum|fencing|unfencing)$/;

export function requireOpSchema(op: CibElement, context: PcsContext): void {
  for (const [name, { value }] of op.attributes) {
    const at = op.originOf(name) ?? op.origin!;
    const pattern = name === 'requires' && !schemaAtLeast(context, '3.0') ? REQUIRES : ATTRIBUTES[name];
    if (!pattern) refuse(`the CIB schema has no "${name}" for <op>`, at);
    if (hasParameterMark(value)) continue;
    const old =
      (name === 'role' && NEW_ROLE.test(value) && !schemaAtLeast(context, '3.7')) ||
      (name === 'on-fail' && value === 'demote' && !schemaAtLeast(context, '3.4'));
    if (old || !pattern.test(value)) refuse(`"${value}" is not valid for ${name} of <op>`, at);
  }
  const delay = op.attributes.has('interval-origin') && op.attributes.get('start-delay');
  if (delay) refuse('interval-origin and start-delay cannot be given together', op.originOf('start-delay')!);
}
