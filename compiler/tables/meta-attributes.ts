/**
 * Resource meta attributes. Source: `lib/common/options.c` (3.0.2), Pacemaker Explained, schemas. Unknown names are
 * legal (rules can use them), which is why Pacemaker never reports a misspelt one.
 */
import type { Platform } from '../platforms/platform.js';
import { metaWord } from '../platforms/words.js';
import type { OptionFacts, OptionLookup, OptionRow } from './option.js';
import {
  anyCase,
  BOOLEAN,
  COUNT,
  existsOn,
  HOST,
  INTERVAL,
  lookupResult,
  normalised,
  optionFacts,
  PORT,
  SCORE,
  STRING,
  TIMEOUT,
} from './option.js';

/** What a set of meta attributes belongs to. `stonith`: a primitive that is a fence device. */
export type MetaOwner = 'primitive' | 'stonith' | 'group' | 'clone' | 'promotable' | 'bundle';

interface Row extends OptionRow {
  readonly owners: readonly MetaOwner[];
  /** Set on a container it is meant for the resources inside. */
  readonly inherited: boolean;
}

export interface MetaFacts extends OptionFacts {
  /** On any other kind of resource it is silently ignored. */
  readonly owners: readonly MetaOwner[];
  /** Whether it may also stand in `rsc_defaults`. */
  readonly inherited: boolean;
}

const EVERY: readonly MetaOwner[] = ['primitive', 'stonith', 'group', 'clone', 'promotable', 'bundle'];
const RESOURCES: readonly MetaOwner[] = ['primitive', 'group', 'clone', 'promotable', 'bundle'];
const CLONES: readonly MetaOwner[] = ['clone', 'promotable'];
const INSTANCES: readonly MetaOwner[] = ['clone', 'promotable', 'bundle'];

const ROWS: readonly Row[] = [
  every({ name: 'priority', type: SCORE, default: '0' }),
  every({ name: 'critical', type: BOOLEAN, default: 'true', since: '2.1.0' }),
  every({
    name: 'target-role',
    type: anyCase('Started', 'Stopped', 'Promoted', 'Unpromoted', 'Master', 'Slave'),
    default: 'Started',
  }),
  every({ name: 'is-managed', type: BOOLEAN, default: 'true' }),
  every({ name: 'maintenance', type: BOOLEAN, default: 'false' }),
  every({ name: 'resource-stickiness', type: SCORE, default: '0' }),
  // Set on a container it reaches the primitives inside.
  every({ name: 'requires', type: anyCase('nothing', 'quorum', 'fencing', 'unfencing') }),
  every({ name: 'migration-threshold', type: SCORE, default: 'INFINITY' }),
  every({ name: 'failure-timeout', type: INTERVAL, default: '0' }),
  every({
    name: 'multiple-active',
    type: anyCase('block', 'stop_only', 'stop_start', 'stop_unexpected'),
    default: 'stop_start',
    valuesSince: { stop_unexpected: '2.1.3' },
  }),
  every({ name: 'allow-migrate', type: BOOLEAN, default: 'false' }),
  every({ name: 'allow-unhealthy-nodes', type: BOOLEAN, default: 'false', since: '2.1.3' }),
  { name: 'container-attribute-target', type: STRING, owners: RESOURCES, inherited: true },
  // Anything but a primitive cannot be a guest node.
  own(['primitive'], { name: 'remote-node', type: STRING }),
  own(['primitive'], { name: 'remote-addr', type: HOST }),
  own(['primitive'], { name: 'remote-port', type: PORT, default: '3121' }),
  own(['primitive'], { name: 'remote-connect-timeout', type: TIMEOUT, default: '60s' }),
  own(['primitive'], { name: 'remote-allow-migrate', type: BOOLEAN, default: 'true' }),
  own(['stonith'], { name: 'provides', type: anyCase('unfencing') }),
  own(CLONES, { name: 'clone-max', type: COUNT }),
  own(CLONES, { name: 'clone-node-max', type: COUNT, default: '1' }),
  own(CLONES, { name: 'clone-min', type: COUNT, default: '0' }),
  own(CLONES, { name: 'globally-unique', type: BOOLEAN, default: 'false' }),
  own(INSTANCES, { name: 'notify', type: BOOLEAN, default: 'false' }),
  own([...INSTANCES, 'group'], { name: 'ordered', type: BOOLEAN }),
  own(INSTANCES, { name: 'interleave', type: BOOLEAN, default: 'false' }),
  own(CLONES, { name: 'promotable', type: BOOLEAN, default: 'false' }),
  own(['promotable'], { name: 'promoted-max', type: COUNT, default: '1' }),
  own(['promotable'], { name: 'promoted-node-max', type: COUNT, default: '1' }),
  own(['group'], { name: 'collocated', type: BOOLEAN, default: 'true', deprecatedSince: '3.0.0' }),
  gone('restart-type', anyCase('ignore', 'restart'), '3.0.0'),
  gone('resource-failure-stickiness', SCORE, '2.0.0', 'migration-threshold'),
  gone('isolation', BOOLEAN, '2.0.0', 'a bundle'),
  gone('isolation-wrapper', STRING, '2.0.0', 'a bundle'),
  gone('isolation-instance', STRING, '2.0.0', 'a bundle'),
  gone('isolation-host', STRING, '2.0.0', 'a bundle'),
  gone('can_fail', BOOLEAN, '3.0.0'),
  gone('role_after_failure', STRING, '3.0.0'),
];

/** Names from before 2.0, which every version still understands. */
const OLD_NAMES = new Map(
  Object.entries({
    'master-max': 'promoted-max',
    'master-node-max': 'promoted-node-max',
  }),
);

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

/**
 * Today's name (`promoted-max`) is what `option.name` has: the model speaks today's words, whatever the platform.
 * Undefined: none of Pacemaker's, which is legal.
 */
export function metaAttribute(platform: Platform, name: string): OptionLookup<MetaFacts> | undefined {
  const today = OLD_NAMES.get(name) ?? name;
  const row = BY_NAME.get(today);
  if (!row) return undefined;
  const facts: MetaFacts = {
    ...optionFacts(row, platform.pacemaker, today),
    owners: row.owners,
    inherited: row.inherited,
  };
  // Before 2.0 the old name is the right one there.
  return lookupResult(row, platform, facts, today !== name && metaWord(platform, today) !== name);
}

export function metaAttributeNames(platform: Platform, owner?: MetaOwner): readonly string[] {
  return ROWS.filter(
    (row) => existsOn(row, platform) && (owner === undefined || row.owners.includes(owner)),
  ).map((row) => row.name);
}

/**
 * `clone_max` and `Clone-Max` are `clone-max` for sure, and a long last word, `stickiness`, is short for the whole;
 * anything else is a matter of `nearest`.
 */
export function metaAttributeLike(platform: Platform, name: string): string | undefined {
  const names = metaAttributeNames(platform);
  return (
    names.find((known) => normalised(known) === normalised(name) && known !== name) ??
    (name.length < SURE_WORD ? undefined : names.find((known) => known.endsWith(`-${normalised(name)}`)))
  );
}

/** `managed`, `migrate`; a shorter word may be anything. */
const SURE_WORD = 7;

function every(row: OptionRow): Row {
  return { ...row, owners: EVERY, inherited: true };
}

function own(owners: readonly MetaOwner[], row: OptionRow): Row {
  return { ...row, owners, inherited: false };
}

function gone(name: string, type: OptionRow['type'], until: string, instead?: string): Row {
  return {
    name,
    type,
    until,
    deprecatedSince: '1.1.0',
    owners: EVERY,
    inherited: true,
    ...(instead !== undefined && { instead }),
  };
}
