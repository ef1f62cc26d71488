/** What the cluster would refuse when the changes are committed, and what crmsh refuses before that. */
import { nearest } from '../../../grammar/nearest.js';
import { SHAPES } from '../cib/shape.js';
import { hasParameterMark } from '../shell/command.js';
import type { CibElement } from '../tree.js';
import { bannedPair } from './banned.js';
import type { Configuration } from './configuration.js';
import { schemaAtLeast } from './dialect.js';
import { isConstraint, objectId } from './objects.js';
import { referencesOf } from './references.js';
import { ABSENT, ELEMENTS, valueProblem } from './schema.js';

/** Elements whose `id` is no XML id. */
const NOT_IDS: ReadonlySet<string> = new Set(['node', 'obj_ref', 'resource_ref', 'role', 'acl_target']);

/** All that was made or changed since the last time. */
export function lastCheck(configuration: Configuration): void {
  const { touched, session } = configuration;
  if (touched.size === 0) return;
  const ids = new Map<string, CibElement[]>();
  for (const element of session.cib.child('configuration')?.descendants() ?? []) {
    if (element.id === undefined || NOT_IDS.has(element.name)) continue;
    const same = ids.get(element.id);
    if (same) same.push(element);
    else ids.set(element.id, [element]);
  }
  const checker = new Checker(configuration, ids);
  for (const object of touched) checker.object(object);
  touched.clear();
}

class Checker {
  private readonly said = new Set<CibElement>();
  private readonly objects = new Set<string>();

  constructor(
    private readonly configuration: Configuration,
    private readonly ids: ReadonlyMap<string, readonly CibElement[]>,
  ) {
    for (const object of configuration.objects) {
      if (object.name !== 'node') this.objects.add(objectId(object) ?? '');
    }
  }

  object(object: CibElement): void {
    if (isConstraint(object)) this.references(object);
    for (const element of object.descendants()) this.element(element, object);
  }

  private references(constraint: CibElement): void {
    const { objects } = this;
    for (const id of new Set(referencesOf(constraint))) {
      if (objects.has(id) || hasParameterMark(id)) continue;
      const place = placeOfReference(constraint, id);
      const suggestion = nearest(id, objects);
      const hint = suggestion === undefined ? {} : { hint: `did you mean ${JSON.stringify(suggestion)}?` };
      const at = place ?? this.configuration.originOf(constraint);
      this.configuration.session.report(
        'crm-no-such-resource',
        at,
        { id, constraint: constraint.id ?? '' },
        hint,
      );
    }
  }

  private element(element: CibElement, object: CibElement): void {
    const form = Object.hasOwn(ELEMENTS, element.name) ? ELEMENTS[element.name] : undefined;
    this.presence(element);
    this.uniqueness(element);
    this.children(element);
    if (!form) return;
    for (const [name, { value }] of element.attributes) {
      const expected = form.attributes[name];
      if (expected === undefined || !Object.hasOwn(form.attributes, name)) {
        this.refuse(element, `${element.name} has no attribute "${name}"`, name);
      } else if (!hasParameterMark(value)) {
        const problem = valueProblem(expected, value);
        if (problem !== undefined) {
          this.refuse(
            element,
            `"${name}" of ${element.name} is ${problem}, not ${JSON.stringify(value)}`,
            name,
          );
        } else if (
          expected === 'reference' &&
          (name === 'id-ref' || !isConstraint(object)) &&
          !this.ids.has(value)
        ) {
          this.refuse(element, `nothing has the id ${JSON.stringify(value)}`, name);
        }
      }
    }
    if (element.get('id-ref') !== undefined) return;
    for (const name of form.required ?? []) {
      if (element.get(name) === undefined) this.refuse(element, `${element.name} needs "${name}"`);
    }
    const has = (name: string): boolean =>
      element.get(name) !== undefined || element.child(name) !== undefined;
    if (form.oneOf && !form.oneOf.some(has) && !this.configuration.session.emptied.has(element)) {
      this.refuse(element, `${element.name} needs ${form.oneOf.join(' or ')}`);
    }
    const groups = (form.either ?? []).map((group) => group.filter(has)).filter((group) => group.length > 0);
    if (groups.length > 1) {
      const [one, other] = groups.map((group) => group[0]);
      this.refuse(element, `${element.name} has "${one}" or "${other}", not both`);
    }
    this.special(element);
  }

  private children(element: CibElement): void {
    const shape = SHAPES.get(element.name);
    if (!shape) return;
    const seen = new Set<string>();
    for (const child of element.children) {
      if (!shape.children.includes(child.name)) {
        this.refuse(child, `there is no ${child.name} in a ${element.name}`);
      } else if (seen.has(child.name) && shape.single.includes(child.name)) {
        this.refuse(child, `${element.name} has one ${child.name}`);
      }
      seen.add(child.name);
    }
  }

  /** What a table of attributes cannot say. */
  private special(element: CibElement): void {
    const provider = element.get('provider');
    const agentClass = element.get('class');
    if (agentClass !== undefined && agentClass !== 'ocf' && provider !== undefined) {
      this.refuse(element, `an agent of class ${agentClass} has no provider`, 'provider');
    }
    if (element.name === 'date_expression') this.date(element);
    if (element.name === 'rsc_location') this.location(element);
    if (
      element.name === 'nvpair' &&
      element.get('value') === undefined &&
      schemaAtLeast(this.configuration.dialect, '4.0')
    ) {
      this.refuse(element, 'nvpair needs "value"', 'name');
    }
    const banned = element.name === 'nvpair' ? bannedPair(this.configuration.dialect, element) : undefined;
    if (banned) this.refuse(element, banned.why, 'name', banned.old);
    if (element.name === 'fencing-level') {
      const targets = ['target', 'target-pattern', 'target-attribute'].filter(
        (name) => element.get(name) !== undefined,
      );
      if (targets.length !== 1) this.refuse(element, 'fencing-level has one target');
    }
  }

  private location(location: CibElement): void {
    const rules = location.childrenNamed('rule');
    if (rules.length > 1 && schemaAtLeast(this.configuration.dialect, '4.0')) {
      this.refuse(location, 'rsc_location has one rule');
    }
    if (location.get('role') !== undefined && location.child('resource_set')) {
      this.refuse(location, 'rsc_location with a resource_set has no "role"', 'role');
    }
    const simple = ['score', 'node'].filter((name) => location.get(name) !== undefined);
    if (simple.length > 0 && rules.length > 0) {
      this.refuse(location, `rsc_location has "${simple[0]}" or rules, not both`, simple[0]);
    } else if (simple.length === 1 || (simple.length === 0 && rules.length === 0)) {
      this.refuse(location, 'rsc_location needs "score" and "node", or rules');
    }
  }

  private date(date: CibElement): void {
    const { name } = date;
    const has = (part: string): boolean => date.get(part) !== undefined || date.child(part) !== undefined;
    switch (date.get('operation')) {
      case 'in_range':
        if (!has('start') && !has('end')) this.refuse(date, `${name} in_range needs "start" or "end"`);
        else if (!schemaAtLeast(this.configuration.dialect, '3.9') && has('end') === has('duration')) {
          this.refuse(date, `${name} in_range has "end" or a duration`);
        }
        break;
      case 'gt':
        if (!has('start')) this.refuse(date, `${name} gt needs "start"`);
        break;
      case 'lt':
        if (!has('end')) this.refuse(date, `${name} lt needs "end"`);
        break;
      default:
        if (!has('date_spec')) this.refuse(date, `${name} needs a date_spec`);
    }
  }

  private presence(element: CibElement): void {
    const { dialect } = this.configuration;
    for (const { element: name, since, until } of ABSENT) {
      if (name !== element.name) continue;
      const early = since !== undefined && !schemaAtLeast(dialect, since);
      const late = until !== undefined && schemaAtLeast(dialect, after(until));
      if (early || late) this.refuse(element, `there is no ${element.name}`);
    }
  }

  private uniqueness(element: CibElement): void {
    const { id } = element;
    const all = id === undefined || NOT_IDS.has(element.name) ? undefined : this.ids.get(id);
    if (!all || all.length < 2 || this.said.has(element)) return;
    for (const one of all) this.said.add(one);
    const other = all.find((one) => one !== element)!;
    const related = other.origin ? [{ message: 'the other one', at: other.origin }] : [];
    this.configuration.session.report(
      'crm-same-id',
      element.attributes.get('id')?.origin ?? this.configuration.originOf(element),
      { id: id!, what: element.name },
      { related },
    );
  }

  private refuse(element: CibElement, why: string, attribute?: string, old = false): void {
    const { session, dialect } = this.configuration;
    const at = (attribute === undefined ? undefined : element.originOf(attribute)) ?? nearestOrigin(element);
    session.report('crm-schema', at ?? this.configuration.originOf(element), {
      schema: dialect.schema,
      why,
      old,
    });
  }
}

/** The element itself, or what is around it. */
function nearestOrigin(element: CibElement): CibElement['origin'] {
  let current: CibElement | undefined = element;
  while (current && !current.origin) current = current.parent;
  return current?.origin;
}

/** The schema after that one: `3.10` → `3.11`, which comes before `4.0`. */
function after(schema: string): string {
  const [major = '0', minor = '0'] = schema.split('.');
  return `${major}.${Number(minor) + 1}`;
}

function placeOfReference(constraint: CibElement, id: string): CibElement['origin'] {
  for (const name of ['rsc', 'with-rsc', 'first', 'then']) {
    if (constraint.get(name) === id) return constraint.originOf(name);
  }
  for (const element of constraint.descendants()) {
    if (element.name === 'resource_ref' && element.id === id) return element.origin;
  }
  return constraint.origin;
}
