/** What crmsh adds to a statement that comes as a command (`crmsh.md` §1.9). */
import type { ActionFacts } from '../../../agents/facts.js';
import { formatVersion } from '../../../platforms/platform.js';
import { addsOperations, completesClones, roleWord, schemaAtLeast } from '../dialect.js';
import { factsOf } from '../parameters.js';
import { MEMBER } from '../parse/resources.js';
import { CibElement } from '../../tree.js';
import type { CommandContext } from './context.js';

export function completeStatement(context: CommandContext, element: CibElement): void {
  const { dialect } = context;
  if (element.name === 'clone' && completesClones(dialect)) completeClone(context, element);
  if (element.name === 'primitive' && addsOperations(dialect)) completeOperations(context, element);
}

/** `interleave` for a clone of a primitive, and `promotable` if its agent can promote. */
function completeClone(context: CommandContext, clone: CibElement): void {
  const { configuration } = context;
  const member = configuration.findObject(clone.child(MEMBER)?.id ?? '');
  if (member?.name !== 'primitive') return;
  const pairs = clone.childrenNamed('meta_attributes').flatMap((set) => set.children);
  const missing = (name: string): boolean => !pairs.some((pair) => pair.get('name') === name);
  const added: string[] = [];
  if (factsOf(context.configuration, member)?.promotable && missing('promotable')) added.push('promotable');
  if (missing('interleave')) added.push('interleave');
  if (added.length === 0) return;
  const sets = clone.childrenNamed('meta_attributes');
  const set = sets[0] ?? new CibElement('meta_attributes', {}, context.origin);
  if (!sets[0]) clone.append(set, clone.child(MEMBER));
  for (const name of added) set.append(new CibElement('nvpair', { name, value: 'true' }, context.origin));
  tell(context, added.map((name) => `${name}=true`).join(' and '));
}

const ADVISED = ['monitor', 'start', 'stop', 'promote', 'demote'] as const;

/** Intervals and timeouts that the agent advises, and the operations that are missing. */
function completeOperations(context: CommandContext, primitive: CibElement): void {
  const facts = factsOf(context.configuration, primitive);
  const actions = (facts?.actions ?? []).filter(({ name }) => ADVISED.some((known) => known === name));
  if (actions.length === 0) return;
  const operations =
    primitive.child('operations') ?? primitive.append(new CibElement('operations', {}, context.origin));
  const present = operations.childrenNamed('op');
  for (const op of present) {
    const action = actions.find(
      ({ name, role }) =>
        name === op.get('name') && (op.get('role') === undefined || sameRole(op.get('role')!, role)),
    );
    if (op.get('interval') === undefined) op.set('interval', seconds(action?.interval) ?? '20s');
    if (op.get('timeout') === undefined) op.set('timeout', seconds(action?.timeout));
  }
  const names = new Set(present.map((op) => op.get('name')));
  const missing = actions.filter(({ name }) => !names.has(name));
  for (const action of missing) operations.append(advisedOperation(context, action));
  if (missing.length > 0) tell(context, `${missing.length} operations that the agent advises`);
}

function advisedOperation(context: CommandContext, action: ActionFacts): CibElement {
  const role =
    action.role === undefined || action.role === 'Started' ? undefined : wordOf(context, action.role);
  const interval = seconds(action.interval) ?? '0s';
  return new CibElement(
    'op',
    { name: action.name, timeout: seconds(action.timeout), interval, role },
    context.origin,
  );
}

function wordOf({ dialect }: CommandContext, role: string): string {
  return schemaAtLeast(dialect, '3.7') ? role : roleWord(dialect, role);
}

const OLD_ROLES: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' };

function sameRole(word: string, role: ActionFacts['role']): boolean {
  return (OLD_ROLES[word] ?? word) === (role ?? 'Started');
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}

function tell({ session, origin, dialect }: CommandContext, what: string): void {
  session.report('crm-added', origin, { what, version: formatVersion(dialect.crmsh) });
}
