import { copyWithoutIds } from './copy.js';
import type { ClusterModel, Primitive, Template } from './model.js';

/**
 * The model with a copy in place of each reference (`id-ref`), which means the same to Pacemaker. The copies have no
 * ids yet. A reference to nothing, or to an element of another sort, stays.
 */
export function inlineReferences(model: ClusterModel): ClusterModel {
  const text = JSON.stringify(model, (key, value: unknown) => (key === 'origin' ? undefined : value));
  if (!text.includes('"idRef"') && !text.includes('"operationsIdRef"')) return model;
  const targets = new Map<string, object>();
  const operations = new Map<string, Primitive | Template>();
  collect(model, '', targets, operations);
  return inline(model, '', { targets, operations }, 0) as ClusterModel;
}

/** Field of the model → the element of the CIB that is in it, of those that can be referred to. */
const ELEMENTS: Readonly<Record<string, string>> = {
  instanceAttributes: 'instance_attributes',
  attributes: 'instance_attributes',
  metaAttributes: 'meta_attributes',
  rscDefaults: 'meta_attributes',
  opDefaults: 'meta_attributes',
  utilization: 'utilization',
  properties: 'cluster_property_set',
  pairs: 'nvpair',
  rule: 'rule',
  rules: 'rule',
  conditions: 'rule',
  lifetime: 'rule',
  sets: 'resource_set',
};

function targetKey(field: string, id: string): string {
  return `${ELEMENTS[field] ?? ''} ${id}`;
}

interface Targets {
  /** By element and id. */
  readonly targets: ReadonlyMap<string, object>;
  readonly operations: ReadonlyMap<string, Primitive | Template>;
}

/** Against references in a circle. */
const DEPTH = 20;

function collect(
  value: unknown,
  field: string,
  targets: Map<string, object>,
  operations: Map<string, Primitive | Template>,
): void {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string' && !('idRef' in value))
    targets.set(targetKey(field, value.id), value);
  if ('operationsId' in value && typeof value.operationsId === 'string') {
    operations.set(value.operationsId, value as Primitive | Template);
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'origin') collect(inner, Array.isArray(value) ? field : key, targets, operations);
  }
}

function inline(value: unknown, field: string, known: Targets, depth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, field, known, depth));
  if (typeof value !== 'object' || value === null) return value;
  if ('idRef' in value && typeof value.idRef === 'string')
    return inlineElement(value, field, value.idRef, known, depth);
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'origin' ? (inner as unknown) : inline(inner, key, known, depth),
  ]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  return 'operationsIdRef' in copy ? inlineOperations(copy, known, depth) : copy;
}

function inlineElement(reference: object, field: string, id: string, known: Targets, depth: number): unknown {
  const target = known.targets.get(targetKey(field, id));
  if (!target || depth > DEPTH) return reference;
  // A name beside the reference renames the pair that is referred to.
  const name = 'name' in reference && reference.name !== '' ? { name: reference.name } : {};
  return { ...(inline(copyWithoutIds(target), field, known, depth + 1) as object), ...name };
}

function inlineOperations(resource: Record<string, unknown>, known: Targets, depth: number): unknown {
  const { operationsIdRef, ...rest } = resource;
  const target = typeof operationsIdRef === 'string' ? known.operations.get(operationsIdRef) : undefined;
  if (!target || depth > DEPTH) return resource;
  return { ...rest, operations: inline(copyWithoutIds(target.operations), 'operations', known, depth + 1) };
}
