/** The ids that crmsh gives to what has none (`crmsh.md` §1.10). */
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import type { Dialect } from './dialect.js';
import { cleansIds } from './dialect.js';

/** Elements that need no id. */
const WITHOUT_ID: ReadonlySet<string> = new Set([
  'operations',
  'fencing-topology',
  'network',
  'docker',
  'podman',
  'rkt',
  'storage',
  'select',
  'select_attributes',
  'select_fencing',
  'select_nodes',
  'select_resources',
]);
/** Elements whose `id` is a reference. */
const REFERENCES: ReadonlySet<string> = new Set(['resource_ref', 'obj_ref', 'crmsh-ref']);

const SUFFIXES: Readonly<Record<string, string>> = {
  instance_attributes: 'instance_attributes',
  meta_attributes: 'meta_attributes',
  utilization: 'utilization',
  operations: 'ops',
  rule: 'rule',
  expression: 'expression',
  date_expression: 'expression',
  duration: 'duration',
  date_spec: 'date_spec',
  read: 'read',
  write: 'write',
  deny: 'deny',
};

/** By what an element of an object is found again when the object is replaced, besides its tag. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  node: ['uname'],
  nvpair: ['name'],
  op: ['name', 'interval'],
  rule: ['score', 'score-attribute', 'role'],
  expression: ['attribute', 'operation', 'value'],
  'fencing-level': ['target', 'devices'],
  alert: ['path'],
  recipient: ['value'],
};

export class Ids {
  private readonly used = new Set<string>();

  constructor(
    private readonly session: ImportSession,
    private readonly dialect: Dialect,
  ) {
    for (const element of session.cib.descendants()) {
      if (element.id !== undefined && !REFERENCES.has(element.name)) this.used.add(element.id);
    }
  }

  /** Gives ids to the element and what is in it: those that `old` has, where it is the same thing, and new ones. */
  fill(element: CibElement, old?: CibElement): void {
    this.visit(element, old, element.name === 'fencing-topology' ? 'fencing' : '', new Set());
  }

  private visit(
    element: CibElement,
    old: CibElement | undefined,
    prefix: string,
    taken: Set<CibElement>,
  ): void {
    const match = old && findSame(element, old, taken);
    if (needsId(element)) this.set(element, match, prefix, taken);
    const inner = (element.name === 'node' ? element.get('uname') : undefined) ?? element.id ?? prefix;
    for (const child of element.children) this.visit(child, match ?? old, inner, taken);
  }

  private set(
    element: CibElement,
    match: CibElement | undefined,
    prefix: string,
    taken: Set<CibElement>,
  ): void {
    const given = element.id || match?.id || element.get('uname');
    const id = given || this.generate(element, prefix);
    this.used.add(id);
    if (element.id !== id) element.set('id', id);
    if (match && match.id === id) taken.add(match);
  }

  generate(element: CibElement, owner: string): string {
    const prefix = /^\d+$/.test(owner) && element.name !== 'node' ? `num-${owner}` : owner;
    const base = baseId(element, prefix);
    const id = cleansIds(this.dialect) ? base.replaceAll('#', '.') : base;
    if (!this.used.has(id)) return this.take(id);
    for (let i = 0; i < 99; i++) {
      const candidate = `${id}-${i}`;
      if (!this.used.has(candidate)) return this.take(candidate);
    }
    if (element.origin) this.session.report('crm-ids-exhausted', element.origin, { id });
    return id;
  }

  private take(id: string): string {
    this.used.add(id);
    return id;
  }
}

function baseId(element: CibElement, prefix: string): string {
  const name = element.get('name') ?? 'None';
  if (element.name === 'nvpair') return `${prefix}-${name}`;
  if (element.name === 'op') {
    const interval = element.get('interval');
    return interval ? `${prefix}-${name}-${interval}` : `${prefix}-${name}`;
  }
  const suffix = SUFFIXES[element.name];
  return suffix === undefined ? prefix : `${prefix}-${suffix}`;
}

function needsId(element: CibElement): boolean {
  return (
    !REFERENCES.has(element.name) && element.get('id-ref') === undefined && !WITHOUT_ID.has(element.name)
  );
}

/** The child of `old` that is the same thing, of those that no other one was found to be. */
export function findSame(
  element: CibElement,
  old: CibElement,
  taken: ReadonlySet<CibElement> = new Set(),
  withId = true,
): CibElement | undefined {
  const names = SAME[element.name] ?? [];
  const attributes = withId && element.id ? [...names, 'id'] : names;
  return old.children.find(
    (child) =>
      child.name === element.name &&
      !taken.has(child) &&
      attributes.every((name) => child.get(name) === element.get(name)),
  );
}
