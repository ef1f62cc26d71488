/** Every duration that resources and operations have, where it is written. */
import type { NvSet, Origin, Resource } from '../../model/model.js';
import { formatDuration, parseDuration } from '../../types/duration.js';
import type { ClusterView } from './cluster.js';
import { plainText } from './settings.js';

export interface WrittenDuration {
  readonly name: string;
  readonly text: string;
  readonly ms: number;
  readonly at: Origin;
  /** The place is that of the pair, not of the whole operation. */
  readonly exact: boolean;
  /** `monitor of "web"`, `"op_defaults"`. */
  readonly of: string;
  readonly operation?: string;
  readonly fenceDevice: boolean;
}

const OF_OPERATIONS = ['timeout', 'start-delay'];
const OF_RESOURCES = ['failure-timeout', 'remote-connect-timeout'];

/** Those that Pacemaker can read. A duration of a template stands in the list once for each resource that uses it. */
export function writtenDurations(cluster: ClusterView): readonly WrittenDuration[] {
  const { rscDefaults, opDefaults } = cluster.model;
  return [
    ...inSets(rscDefaults, OF_RESOURCES, 'the defaults of resources'),
    ...inSets(opDefaults, OF_OPERATIONS, 'the defaults of operations'),
    ...[...cluster.resources.values()].flatMap(({ id, model }) =>
      inSets(model.metaAttributes, OF_RESOURCES, JSON.stringify(id)),
    ),
    ...cluster.primitives.flatMap(({ model, isFenceDevice }) => ofOperations(model, isFenceDevice)),
  ];
}

function ofOperations(resource: Resource, fenceDevice: boolean): WrittenDuration[] {
  if (resource.kind !== 'primitive') return [];
  return resource.operations.flatMap((operation) => {
    const { name, origin, interval, attributes, metaAttributes } = operation;
    const of = `${name} of ${JSON.stringify(resource.id)}`;
    const own = [
      ...inSets([{ id: '', pairs: attributes.map((one) => ({ id: '', ...one })) }], OF_OPERATIONS, of),
      ...inSets(metaAttributes, OF_OPERATIONS, of),
      ...(origin ? one('interval', interval, origin, of, false) : []),
    ];
    return own.map((duration) => ({ ...duration, operation: name, fenceDevice }));
  });
}

function inSets(sets: readonly NvSet[], names: readonly string[], of: string): WrittenDuration[] {
  return sets.flatMap((set) =>
    set.pairs.flatMap((pair) => {
      const at = pair.origin ?? set.origin;
      return at && names.includes(pair.name)
        ? one(pair.name, plainText(pair.value), at, of, pair.origin !== undefined)
        : [];
    }),
  );
}

function one(
  name: string,
  text: string | undefined,
  at: Origin,
  of: string,
  exact: boolean,
): WrittenDuration[] {
  const use = name.endsWith('timeout') && name !== 'failure-timeout' ? 'timeout' : 'interval';
  const ms = text === undefined ? undefined : parseDuration(text, use);
  return text === undefined || ms === undefined
    ? []
    : [{ name, text, ms, at, exact, of, fenceDevice: false }];
}

export interface Doubt {
  readonly why: 'zero' | 'milliseconds' | 'no-unit';
  readonly meant?: string;
}

/** What is probably not meant. A delay of nothing, an interval of 0 and failures that never expire are the defaults. */
export function doubtOf({ name, text, ms }: WrittenDuration): Doubt | undefined {
  if (ms === 0) return name.endsWith('timeout') && name !== 'failure-timeout' ? { why: 'zero' } : undefined;
  if (ms < 1000 && name !== 'start-delay') {
    const count = /^\s*(\d+)/.exec(text)?.[1];
    return { why: 'milliseconds', ...(count !== undefined && { meant: `${count}s` }) };
  }
  const count = /^\s*(\d+)\s*$/.test(text) ? Number(text) : 0;
  return count >= 10_000 && count % 1000 === 0 && !(count % 3600 === 0 && count <= 86_400)
    ? { why: 'no-unit', meant: formatDuration(count) }
    : undefined;
}
