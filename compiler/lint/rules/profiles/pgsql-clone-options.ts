import { parseBoolean } from '../../../types/boolean.js';
import { replicated } from '../../view/pgsql.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly wanted: string;
}

export const pgsqlCloneOptions = rule<Params>({
  code: 'HA6661',
  severity: 'warning',
  profiles: ['pgsql'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ wanted }) => `write ${wanted}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    for (const { instances: clone } of replicated(cluster)) {
      if (clone?.kind !== 'clone') continue;
      const { id, at, meta } = clone;
      if (parseBoolean(meta.text('notify') ?? 'false') !== true) {
        const problem =
          'has no notify: the agent cannot compare the standbys, and promotes one that is behind or none';
        const fix = meta.has('notify') ? undefined : fixes.addMeta(id, 'notify', 'true');
        report(
          meta.get('notify')?.at ?? at,
          { id, problem, wanted: 'notify=true' },
          { fixes: fix ? [fix] : [] },
        );
      }
      const several = meta.get('promoted-max');
      if (several?.at && Number(several.value) > 1) {
        const problem = `may have ${several.value ?? ''} primaries: PostgreSQL has one`;
        report(several.at, { id, problem, wanted: 'promoted-max=1' });
      }
      const perNode = meta.get('clone-node-max');
      if (perNode?.at && Number(perNode.value) > 1) {
        const problem = 'may have two instances on a node, on the same data directory';
        report(perNode.at, { id, problem, wanted: 'clone-node-max=1' });
      }
    }
  },
  page: {
    means: 'The clone of a replicated PostgreSQL has notify=true, one primary and one instance a node.',
    harm: 'Both agents elect the best standby in their notify action. Without it a promotion fails, or loses transactions.',
    avoid: `
primitive pg pgsqlms { pgdata = /var/lib/pgsql/data, op monitor interval=15s timeout=10s role=Promoted }
promotable pg-clone of pg`,
    prefer: `
primitive pg pgsqlms { pgdata = /var/lib/pgsql/data, op monitor interval=15s timeout=10s role=Promoted }
promotable pg-clone of pg { notify = true }`,
    references: ['PostgreSQL Automatic Failover, "Configuration"', 'ocf_heartbeat_pgsql(7)'],
  },
});
