/**
 * What the next major release of Pacemaker no longer has. Source: the schemas pacemaker-3.10 and 4.0 with the style sheets
 * between them, and the ChangeLog of 3.0.0: some things are rewritten when the CIB is upgraded, others are dropped.
 */
import type { NvSet, Origin } from '../../model/model.js';
import { atLeast } from '../../platforms/platform.js';
import { parseBoolean } from '../../types/boolean.js';
import type { LintContext } from '../context.js';
import type { Settings } from './settings.js';
import { plainText } from './settings.js';

export interface Legacy {
  readonly what: string;
  readonly instead: string;
  readonly at: Origin;
  /** The upgrade throws it away, or changes what the cluster does. */
  readonly lost: boolean;
}

/** Nothing where the platform has no longer got them: there they are errors. */
export function legacies(
  ctx: Pick<LintContext, 'written' | 'cluster' | 'platform' | 'format'>,
): readonly Legacy[] {
  const { pacemaker } = ctx.platform;
  return atLeast(pacemaker, '3.0.0')
    ? []
    : [...classes(ctx), ...nodes(ctx), ...constraints(ctx), ...values(ctx)];
}

type Context = Pick<LintContext, 'written' | 'cluster' | 'format'>;

const CLASSES: Readonly<Record<string, string>> = {
  nagios: 'an ocf agent or a systemd unit',
  upstart: 'systemd:UNIT',
};

function classes({ cluster, written }: Context): Legacy[] {
  const found: Legacy[] = [];
  for (const { agent, at } of cluster.primitives) {
    const instead = agent && CLASSES[agent.class];
    if (instead !== undefined) found.push({ what: `the class "${agent!.class}"`, instead, at, lost: true });
  }
  for (const { container, origin } of written.resources.filter((one) => one.kind === 'bundle')) {
    if (container.type === 'rkt' && origin)
      found.push({ what: 'a bundle of rkt', instead: 'podman or docker', at: origin, lost: true });
  }
  return found;
}

function nodes({ written }: Context): Legacy[] {
  return written.nodes.flatMap(({ type, origin }) =>
    type === 'ping' && origin
      ? [
          {
            what: 'a node of the kind "ping"',
            instead: 'a clone of ocf:pacemaker:ping',
            at: origin,
            lost: true,
          },
        ]
      : [],
  );
}

function constraints({ written, format }: Context): Legacy[] {
  return written.constraints.flatMap((constraint): Legacy[] => {
    const at = constraint.origin;
    if (!at) return [];
    if (
      constraint.kind === 'location' &&
      'rules' in constraint.choice &&
      constraint.choice.rules.length > 1
    ) {
      // Our own outputs write such a location for each Pacemaker as it wants it.
      return format === 'ha'
        ? []
        : [{ what: 'a location with several rules', instead: 'a location for each rule', at, lost: true }];
    }
    if (constraint.kind === 'order' && constraint.requireAll === false && !('sets' in constraint.terms))
      return [{ what: 'require-all of a pair', instead: 'clone-min of the clone', at, lost: false }];
    return [];
  });
}

interface Value {
  readonly name: string;
  readonly value: string;
  readonly instead: string;
}

const OPTION_VALUES: readonly Value[] = [
  { name: 'stonith-action', value: 'poweroff', instead: 'off' },
  { name: 'no-quorum-policy', value: 'suicide', instead: 'fence (from 2.1.9 on)' },
];
const META_VALUES: readonly Value[] = [
  { name: 'ordered', value: 'false', instead: 'constraints with a set in place of the group' },
  { name: 'collocated', value: 'false', instead: 'constraints with a set in place of the group' },
];

function values({ cluster, written }: Context): Legacy[] {
  const groups = [...cluster.resources.values()].filter(({ kind }) => kind === 'group');
  return [
    ...written.properties.flatMap((set) => inSet(set, OPTION_VALUES)),
    ...groups.flatMap(({ meta }) => META_VALUES.flatMap((known) => ofGroup(meta, known))),
  ];
}

/** A group takes them from its clone and from rsc_defaults too (measured with crm_verify 2.1.5). */
function ofGroup(meta: Settings, { name, value, instead }: Value): Legacy[] {
  const setting = meta.get(name);
  if (!setting?.at || parseBoolean(setting.value ?? '') !== (value === 'true')) return [];
  return [{ what: `${name}=${value} for a group`, instead, at: setting.at, lost: false }];
}

function inSet(set: NvSet, known: readonly Value[]): Legacy[] {
  return set.pairs.flatMap(({ name, value, origin }) => {
    const text = plainText(value)?.trim().toLowerCase();
    const found = known.find((one) => one.name === name && one.value === text);
    const at = origin ?? set.origin;
    if (!found || !at) return [];
    return [{ what: `${name}=${found.value}`, instead: found.instead, at, lost: false }];
  });
}
