import { rule } from '../../rule.js';

export const noQuorumNeedsFencing = rule<{ value: string }>({
  code: 'HA6029',
  severity: 'error',
  message: ({ value }) =>
    `no-quorum-policy=${value} needs fencing, and fencing is disabled: Pacemaker takes "stop" instead`,
  hint: () => 'enable fencing, or use stop, freeze or demote',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('no-quorum-policy');
    const value = setting?.value?.toLowerCase() ?? '';
    if (!setting?.at || !['suicide', 'fence'].includes(value) || cluster.optionFlag('stonith-enabled'))
      return;
    report(setting.at, { value });
  },
  page: {
    means: '`no-quorum-policy=suicide` or `fence` with fencing switched off.',
    harm: 'Pacemaker logs an error and stops resources instead of fencing nodes that have lost quorum.',
    avoid: `
node n1
node n2
node n3
property stonith-enabled=false no-quorum-policy=suicide`,
    prefer: `
node n1
node n2
node n3
property stonith-enabled=false no-quorum-policy=stop`,
    references: ['Pacemaker Explained, "Cluster Options" (no-quorum-policy)'],
  },
});
