/** Constraints that pcs takes for the same: it refuses a second one without `--force` (pcs reference §3.3). */
import type { Origin } from '../../../model/model.js';
import { atLeast } from '../../../platforms/platform.js';
import type { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { capitalize, roleInCib } from '../settings/roles.js';
import { refuse } from '../settings/terms.js';

export function requireUnique(
  element: CibElement,
  key: (constraint: CibElement) => string,
  command: PcsCommand,
): void {
  if (command.options.has('--force')) return;
  const own = key(element);
  const sets = hasSets(element);
  const same = element.parent?.children.find(
    (other) =>
      other !== element && other.name === element.name && hasSets(other) === sets && key(other) === own,
  );
  if (same) duplicate(same, command.origin);
}

function duplicate(same: CibElement, at: Origin): never {
  return refuse(`${same.id} is the same constraint`, at, 'change that one, or add --force');
}

function hasSets(element: CibElement): boolean {
  return element.child('resource_set') !== undefined;
}

export function colocationKey(context: PcsContext): (element: CibElement) => string {
  const role = (word: string | undefined): string => roleInCib(capitalize(word || 'Started'), context);
  return (element) =>
    JSON.stringify([
      element.get('rsc'),
      element.get('with-rsc'),
      role(element.get('rsc-role')),
      role(element.get('with-rsc-role')),
    ]);
}

export function orderKey(element: CibElement): string {
  const action = (word: string | undefined): string => (word || 'start').toLowerCase();
  return JSON.stringify([
    element.get('first'),
    element.get('then'),
    action(element.get('first-action')),
    action(element.get('then-action')),
  ]);
}

export function ticketKey(context: PcsContext): (element: CibElement) => string {
  return (element) =>
    JSON.stringify([
      element.get('ticket'),
      element.get('rsc'),
      roleInCib(element.get('rsc-role') ?? '', context),
    ]);
}

/** The members of each set, in order; of tickets the ticket as well. */
export function setsKey(element: CibElement): string {
  const members = element
    .childrenNamed('resource_set')
    .map((set) => set.childrenNamed('resource_ref').map(({ id }) => id));
  return JSON.stringify([element.name === 'rsc_ticket' ? element.get('ticket') : '', members]);
}

/** By the expressions, not by scores and roles. From 0.12 on one rule in common is enough. */
export function requireNewLocationRule(
  constraint: CibElement,
  section: CibElement,
  at: Origin,
  { version }: PcsContext,
): void {
  const subject = (element: CibElement): string =>
    JSON.stringify([
      element.get('rsc-pattern') === undefined ? element.get('rsc') : undefined,
      element.get('rsc-pattern'),
    ]);
  const byRule = atLeast(version, '0.12');
  const own = ruleTexts(constraint, byRule);
  for (const other of section.childrenNamed('rsc_location')) {
    if (other === constraint || !other.child('rule') || subject(other) !== subject(constraint)) continue;
    const theirs = ruleTexts(other, byRule);
    const same = byRule
      ? own.some((text) => theirs.includes(text))
      : JSON.stringify(own) === JSON.stringify(theirs);
    if (same) duplicate(other, at);
  }
}

/** Up to 0.11 inner rules are counted as rules of their own as well. */
function ruleTexts(constraint: CibElement, top: boolean): string[] {
  const rules = top
    ? constraint.childrenNamed('rule')
    : [...constraint.descendants()].filter(({ name }) => name === 'rule');
  return rules.map(expressionText);
}

function expressionText(rule: CibElement): string {
  const parts = rule.children.map((child) => {
    if (child.name === 'rule') return `(${expressionText(child)})`;
    const own = attributeText(child, child.name === 'expression' ? { type: 'string' } : {});
    return [own, ...child.children.map((field) => attributeText(field, {}))].join(' ');
  });
  return parts.sort().join(` ${rule.get('boolean-op') ?? 'or'} `);
}

function attributeText(element: CibElement, defaults: Readonly<Record<string, string>>): string {
  const attributes = new Map(Object.entries(element.get('value') === undefined ? {} : defaults));
  for (const [name, { value }] of element.attributes) if (name !== 'id') attributes.set(name, value);
  return JSON.stringify([...attributes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
