/**
 * What an import may change of a CIB, each as a rewrite of the XML: a second implementation, to compare the importer
 * with. The rows of `docs/import/normalisations.md` have the same names.
 */
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { element } from '../../../compiler/emit/cib/xml.js';

interface Where {
  readonly parent: string;
  /** Of the elements around, outermost first. */
  readonly path: readonly string[];
  /** Ids that something refers to. */
  readonly referenced: ReadonlySet<string>;
  /** Rules that do not stand directly in a location. */
  readonly rules: ReadonlyMap<string, XmlElement>;
  /** Those of them that stand in another rule. */
  readonly nested: ReadonlySet<XmlElement>;
}

/** What becomes of an element whose children are done. */
type Rewrite = (item: XmlElement, where: Where) => XmlElement | readonly XmlElement[];

const NVSETS = ['cluster_property_set', 'instance_attributes', 'meta_attributes', 'utilization'];
const SECTIONS = ['crm_config', 'nodes', 'resources', 'constraints'];
const OPTIONAL_SECTIONS = ['rsc_defaults', 'op_defaults', 'fencing-topology', 'acls', 'tags', 'alerts'];

const ROLES: Readonly<Record<string, string>> = {
  master: 'Promoted',
  promoted: 'Promoted',
  slave: 'Unpromoted',
  unpromoted: 'Unpromoted',
  started: 'Started',
  stopped: 'Stopped',
};
const META: Readonly<Record<string, string>> = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
};

export const REWRITES: Readonly<Record<string, Rewrite>> = {
  status: (item) => (item.name === 'status' ? [] : item),
  'cib-attributes': (item) => (item.name === 'cib' ? only(item, 'validate-with') : item),
  'four-sections': (item) => {
    if (item.name !== 'configuration') return item;
    const there = item.children.map(({ name }) => name);
    const missing = SECTIONS.filter((name) => !there.includes(name)).map((name) => element(name));
    return missing.length === 0 ? item : { ...item, children: [...item.children, ...missing] };
  },
  'empty-sets': (item, { referenced }) =>
    NVSETS.includes(item.name) &&
    item.attributes['id-ref'] === undefined &&
    !item.children.some(({ name }) => name === 'nvpair') &&
    !referenced.has(item.attributes.id ?? '')
      ? []
      : item,
  'empty-sections': (item) =>
    OPTIONAL_SECTIONS.includes(item.name) && item.children.length === 0 ? [] : item,
  'empty-operations': (item, { referenced }) =>
    item.name === 'operations' &&
    item.children.length === 0 &&
    item.attributes['id-ref'] === undefined &&
    !referenced.has(item.attributes.id ?? '')
      ? []
      : item,
  'operations-id': (item, { referenced }) =>
    item.name === 'operations' && !referenced.has(item.attributes.id ?? '') ? without(item, 'id') : item,
  'old-meta-names': (item, { parent }) =>
    item.name === 'nvpair' && parent === 'meta_attributes'
      ? change(item, 'name', (name) => META[name])
      : item,
  'repeated-pairs': (item) => (NVSETS.includes(item.name) ? { ...item, children: firstOfEach(item) } : item),
  'zero-interval': (item) =>
    item.name === 'op'
      ? {
          ...item,
          attributes: {
            ...item.attributes,
            interval: (item.attributes.interval ?? '0s').replace(/^0(?:s|ms|min)?$/, '0s'),
          },
        }
      : item,
  'old-roles': (item, { parent }) => {
    if (item.name === 'nvpair' && parent === 'meta_attributes' && item.attributes.name === 'target-role') {
      return change(item, 'value', (role) => ROLES[role.toLowerCase()]);
    }
    return ['role', 'rsc-role', 'with-rsc-role'].reduce(
      (done, name) => change(done, name, (role) => ROLES[role.toLowerCase()]),
      item,
    );
  },
  'member-nodes': (item) =>
    item.name === 'node' && /^(member|normal)$/i.test(item.attributes.type ?? '')
      ? without(item, 'type')
      : item,
  'bundle-masters': (item) =>
    ['docker', 'podman', 'rkt'].includes(item.name) ? rename(item, 'masters', 'promoted-max') : item,
  master: (item, { referenced }) =>
    item.name === 'master' ? promotable({ ...item, name: 'clone' }, referenced) : item,
  promotable: (item, { referenced }) => (item.name === 'clone' ? oncePromotable(item, referenced) : item),
  booleans: (item) =>
    ['symmetrical', 'require-all', 'sequential', 'enabled', 'record-pending', 'add-host'].reduce(
      (done, name) => change(done, name, (value) => ({ 1: 'true', 0: 'false', yes: 'true' })[value]),
      item,
    ),
  'blanks-in-values': (item) => {
    const trimmed = ['score', 'index'].reduce(
      (done, name) => change(done, name, (value) => value.trim()),
      item,
    );
    return change(trimmed, 'devices', (value) => value.replace(/ *, */g, ',').replace(/,$/, ''));
  },
  scores: (item) =>
    change(item, 'score', (score) => {
      if (score === '+INFINITY' || Number(score) > 1_000_000) return 'INFINITY';
      return Number(score) < -1_000_000 ? '-INFINITY' : undefined;
    }),
  'rule-operator': (item) =>
    item.name === 'rule' &&
    item.attributes['id-ref'] === undefined &&
    item.attributes['boolean-op'] === undefined
      ? { ...item, attributes: { ...item.attributes, 'boolean-op': 'and' } }
      : item,
  'single-condition': (item) =>
    item.name === 'rule' && item.children.length === 1
      ? { ...item, attributes: { ...item.attributes, 'boolean-op': 'and' } }
      : item,
  'rule-reference': (item, { parent, rules, nested }) => {
    const target = rules.get(item.attributes['id-ref'] ?? '');
    if (item.name !== 'rule' || !target) return item;
    return parent === 'rsc_location' || nested.has(target) ? withoutIds(target) : item;
  },
  'rule-score': (item, { parent }) =>
    item.name === 'rule' && parent !== 'rsc_location'
      ? without(item, 'score', 'score-attribute', 'role')
      : item,
  'missing-rule-score': (item, { parent }) =>
    item.name === 'rule' &&
    parent === 'rsc_location' &&
    !['id-ref', 'score', 'score-attribute'].some((name) => item.attributes[name] !== undefined)
      ? { ...item, attributes: { ...item.attributes, score: '0' } }
      : item,
  'location-role': (item) =>
    item.name === 'rsc_location' && item.children.some(({ name }) => name === 'rule')
      ? without(item, 'role')
      : item,
  'literal-values': (item) =>
    item.attributes['value-source'] === 'literal' || item.attributes.value === undefined
      ? without(item, 'value-source')
      : item,
  'date-operation': (item) =>
    item.name === 'date_expression' && item.attributes.operation === undefined
      ? { ...item, attributes: { ...item.attributes, operation: 'in_range' } }
      : item,
  'score-beside-kind': (item) =>
    item.name === 'rsc_order' && item.attributes.kind !== undefined ? without(item, 'score') : item,
  'agent-beside-template': (item) =>
    item.name === 'primitive' && item.attributes.template !== undefined
      ? without(item, 'class', 'provider', 'type')
      : item,
  'old-acls': (item) => (item.name === 'acls' ? { ...item, children: item.children.flatMap(newAcl) } : item),
  'order-actions': (item) =>
    item.name === 'rsc_order' && item.attributes.first !== undefined
      ? {
          ...item,
          attributes: {
            'first-action': 'start',
            'then-action': item.attributes['first-action'] ?? 'start',
            ...item.attributes,
          },
        }
      : item,
  'colocation-score': (item) =>
    item.name === 'rsc_colocation' && !Object.keys(item.attributes).some((name) => name.startsWith('score'))
      ? { ...item, attributes: { ...item.attributes, score: '0' } }
      : item,
};

/** Applies a rewrite to a tree, from the leaves up. */
export function rewrite(cib: XmlElement, name: string): XmlElement {
  const referenced = referencedIds(cib);
  const rules = rulesOutsideLocations(cib);
  const nested = new Set([...rules.values()].filter((rule) => isNested(cib, rule)));
  const apply = (item: XmlElement, path: readonly string[]): readonly XmlElement[] => {
    const inner = [...path, item.name];
    const children = item.children.flatMap((child) => apply(child, inner));
    const result = REWRITES[name]!(
      { ...item, children },
      { parent: path.at(-1) ?? '', path, referenced, rules, nested },
    );
    return 'name' in result ? [result] : result;
  };
  return apply(cib, [])[0]!;
}

function rulesOutsideLocations(item: XmlElement): ReadonlyMap<string, XmlElement> {
  const inner = item.children.flatMap((child) =>
    item.name === 'rsc_location' && child.name === 'rule'
      ? child.children.flatMap((inside) => [...rulesOutsideLocations(inside)])
      : [...rulesOutsideLocations(child)],
  );
  const { id } = item.attributes;
  return new Map([...inner, ...(item.name === 'rule' && id !== undefined ? [[id, item] as const] : [])]);
}

function isNested(item: XmlElement, rule: XmlElement): boolean {
  return item.children.some((child) => (child === rule ? item.name === 'rule' : isNested(child, rule)));
}

function withoutIds(item: XmlElement): XmlElement {
  return { ...without(item, 'id'), children: item.children.map(withoutIds) };
}

export function referencedIds(cib: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ name, attributes, children }: XmlElement): void => {
    const ids = [attributes['id-ref'], attributes.reference, attributes.ref];
    if (name === 'obj_ref') ids.push(attributes.id);
    for (const [, id] of (attributes.xpath ?? '').matchAll(/@id='([^']+)'/g)) ids.push(id);
    for (const id of ids) if (id !== undefined) found.add(id);
    children.forEach(visit);
  };
  visit(cib);
  return found;
}

// ---------------------------------------------------------------- attributes

function without(item: XmlElement, ...names: readonly string[]): XmlElement {
  const kept = Object.entries(item.attributes).filter(([name]) => !names.includes(name));
  return kept.length === Object.keys(item.attributes).length
    ? item
    : { ...item, attributes: Object.fromEntries(kept) };
}

function only(item: XmlElement, ...names: readonly string[]): XmlElement {
  return without(item, ...Object.keys(item.attributes).filter((name) => !names.includes(name)));
}

function change(item: XmlElement, name: string, to: (value: string) => string | undefined): XmlElement {
  const value = item.attributes[name];
  const changed = value === undefined ? undefined : to(value);
  return changed === undefined ? item : { ...item, attributes: { ...item.attributes, [name]: changed } };
}

function rename(item: XmlElement, from: string, to: string): XmlElement {
  const value = item.attributes[from];
  return value === undefined
    ? item
    : { ...item, attributes: { ...without(item, from).attributes, [to]: value } };
}

// ---------------------------------------------------------------- sets

function firstOfEach(set: XmlElement): XmlElement[] {
  const seen = new Set<string>();
  return set.children.filter(({ name, attributes }) => {
    if (name !== 'nvpair' || attributes.name === undefined) return true;
    const first = !seen.has(attributes.name);
    seen.add(attributes.name);
    return first;
  });
}

const saysPromotable = ({ attributes }: XmlElement): boolean => attributes.name === 'promotable';

function holders(clone: XmlElement): XmlElement[] {
  return clone.children.filter(
    ({ name, children }) => name === 'meta_attributes' && children.some(saysPromotable),
  );
}

/** The set that decides, if no rule has a say: the highest score, of equal ones the last. */
function decisive(clone: XmlElement): XmlElement | undefined {
  const found = holders(clone);
  if (found.some(({ children }) => children.some(({ name }) => name === 'rule'))) return undefined;
  const weight = ({ attributes }: XmlElement): number =>
    Number((attributes.score ?? '0').replace('INFINITY', '1000000'));
  const [best] = found
    .map((set, index) => ({ set, index }))
    .sort((a, b) => weight(b.set) - weight(a.set) || b.index - a.index);
  return best?.set;
}

/** Says once whether the clone is promotable. */
function oncePromotable(clone: XmlElement, referenced: ReadonlySet<string>): XmlElement {
  const best = decisive(clone);
  if (!best) return clone;
  const value = best.children.find(saysPromotable)?.attributes.value ?? '';
  return /^(true|on|yes|y|1)$/i.test(value)
    ? promotable(clone, referenced)
    : { ...clone, children: withoutPromotable(clone, referenced, best) };
}

/** What refers to a set gets all of it. */
function withoutPromotable(
  clone: XmlElement,
  referenced: ReadonlySet<string>,
  but?: XmlElement,
): XmlElement[] {
  const found = holders(clone);
  return clone.children.flatMap((child) => {
    if (child === but || !found.includes(child) || isShared(child, referenced)) return [child];
    const kept = child.children.filter((inner) => !saysPromotable(inner));
    return kept.length === 0 ? [] : [{ ...child, children: kept }];
  });
}

function isShared({ attributes, children }: XmlElement, referenced: ReadonlySet<string>): boolean {
  const rule = children.some(({ name }) => name === 'rule');
  const value = children.find(saysPromotable)?.attributes.value ?? '';
  return !rule && referenced.has(attributes.id ?? '') && /^(true|on|yes|y|1)$/i.test(value);
}

/** One pair, the last of the first set that always applies and is the clone's own. */
function promotable(clone: XmlElement, referenced: ReadonlySet<string>): XmlElement {
  const pair = element('nvpair', { id: 'new', name: 'promotable', value: 'true' });
  const children = withoutPromotable(clone, referenced);
  if (children.some((child) => isShared(child, referenced))) return { ...clone, children };
  const first = children.find(
    (child) =>
      child.name === 'meta_attributes' &&
      !referenced.has(child.attributes.id ?? '') &&
      !child.children.some(({ name }) => name === 'rule'),
  );
  return {
    ...clone,
    children: first
      ? children.map((child) => (child === first ? { ...child, children: [...child.children, pair] } : child))
      : [...children, element('meta_attributes', { id: 'new' }, [pair])],
  };
}

// ---------------------------------------------------------------- ACLs before schema 2.0

function newAcl(item: XmlElement): readonly XmlElement[] {
  if (item.name === 'acl_role') return [{ ...item, children: item.children.map(newPermission) }];
  if (item.name !== 'acl_user') return [item];
  const permissions = item.children.filter(({ name }) => name !== 'role_ref');
  const own = `auto-${item.attributes.id}`;
  const roles =
    permissions.length > 0
      ? [element('role', { id: own })]
      : item.children.map(({ attributes }) => element('role', attributes));
  const target = { ...item, name: 'acl_target', children: roles };
  if (permissions.length === 0) return [target];
  return [element('acl_role', { id: own }, permissions.map(newPermission)), target];
}

function newPermission(item: XmlElement): XmlElement {
  if (item.name === 'acl_permission') return item;
  const { id, xpath, ref, tag, attribute } = item.attributes;
  return element('acl_permission', {
    id,
    kind: item.name,
    xpath: xpath !== undefined && attribute !== undefined ? `${xpath}[@${attribute}]` : xpath,
    reference: ref,
    'object-type': tag,
    attribute: tag === undefined ? undefined : attribute,
  });
}
