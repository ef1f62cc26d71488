import { INFINITY_SCORE } from '../../../types/score.js';
import { parseRole } from '../../../types/role.js';
import { rule } from '../../rule.js';
import { colocationGraph } from '../../view/colocation.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly needed: string;
  readonly why: string;
}

export const dependsOnStopped = rule<Params>({
  code: 'HA6122',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ resource, needed, why }) => `"${resource}" never runs: it needs "${needed}", which has ${why}`,
  hint: () => 'remove the setting, or the constraint; or switch both off',
  check({ cluster, report }) {
    for (const sequence of cluster.sequences) {
      const { kind, weak, firstAction, thenAction } = sequence;
      if (kind !== 'Mandatory' || weak || (firstAction !== 'start' && firstAction !== 'promote')) continue;
      if (thenAction !== 'start' && thenAction !== 'promote') continue;
      for (const first of cluster.named(sequence.first)) {
        const off = offBy(first, firstAction === 'promote');
        for (const then of off ? cluster.named(sequence.then) : []) {
          if (off && !offBy(then, thenAction === 'promote')) {
            report(sequence.at, { resource: then.id, needed: first.id, why: off.why }, off.extras);
          }
        }
      }
    }
    for (const { dependent, leader, placement } of colocationGraph(cluster).pairs) {
      const off = offBy(leader.resource, leader.role === 'Promoted');
      if (!off || placement.scoreValue < INFINITY_SCORE || dependent.role === 'Promoted') continue;
      if (offBy(dependent.resource, false)) continue;
      report(
        placement.at,
        { resource: dependent.resource.id, needed: leader.resource.id, why: off.why },
        off.extras,
      );
    }
    for (const group of cluster.resources.values()) {
      if (group.kind !== 'group' || offBy(group, false)) continue;
      const index = group.children.findIndex((member) => offBy(member, false));
      const [member, next] = [group.children[index], group.children[index + 1]];
      const off = member && offBy(member, false);
      if (!member || !next || !off || offBy(next, false)) continue;
      report(next.at, { resource: next.id, needed: member.id, why: off.why }, off.extras);
    }
  },
  page: {
    means:
      'Something that is to run waits for, or is placed with, something that its own settings keep from running or from being promoted: `target-role`, `clone-max=0`, `promoted-max=0`.',
    harm: `A mandatory order and a colocation at INFINITY are conditions. What they name never comes up, so neither does what depends
on it, without any error.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs, meta target-role=Stopped }
primitive db systemd:postgresql
order fs then db
colocation db with fs`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation db with fs`,
    notes:
      'The tools write `target-role=Stopped` when somebody stops a resource by hand: it belongs into no source.',
    references: [
      'Pacemaker Explained, "Resource Meta-Attributes"',
      'Pacemaker Explained, "Ordering Constraints"',
    ],
  },
});

/** What keeps a resource from running, or from being promoted. */
function offBy(resource: ResourceView, promoted: boolean) {
  const found = settingOff(resource, promoted);
  if (!found) return undefined;
  const { name, value = '', at } = found;
  return {
    why: `${name}=${value}`,
    extras: { related: at ? [{ message: 'this keeps it off', at }] : [] },
  };
}

function settingOff({ meta, promotable, kind }: ResourceView, promoted: boolean) {
  const role = meta.get('target-role');
  const wanted = parseRole(role?.value ?? '');
  if (wanted === 'Stopped' || (promoted && wanted === 'Unpromoted' && promotable)) return role;
  if (kind !== 'clone') return undefined;
  const counts = promoted ? ['clone-max', 'promoted-max'] : ['clone-max'];
  return counts.map((name) => meta.get(name)).find((setting) => setting?.value === '0');
}
