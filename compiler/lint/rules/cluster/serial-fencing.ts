import { rule } from '../../rule.js';

export const serialFencing = rule<{ nodes: number }>({
  code: 'HA6507',
  severity: 'warning',
  message: ({ nodes }) =>
    `concurrent-fencing is false: ${nodes === 0 ? 'when several nodes are lost,' : `of ${nodes} nodes`} only one is fenced at a time, and everything waits until the last one is`,
  hint: () => 'remove it, or write true, which is the default since Pacemaker 3.0',
  check({ cluster, fixes, report }) {
    const setting = cluster.optionSetting('concurrent-fencing');
    // A part of a configuration does not say how many there are.
    const nodes = cluster.members.length;
    if (!setting?.at || (nodes > 0 && nodes < 3) || cluster.optionFlag('concurrent-fencing')) return;
    const fix = fixes.replace(setting.at, `${setting.name}=true`, 'Write true', 'unsafe');
    report(setting.at, { nodes }, { fixes: [fix] });
  },
  page: {
    means: 'A cluster of three nodes or more is told to fence one node after the other.',
    harm: `When a rack or a switch is lost, several nodes have to be fenced. One device that hangs until its timeout, in clouds up to
15 minutes, keeps all others waiting, and no resource is recovered until then.`,
    avoid: `
node n1
node n2
node n3
property concurrent-fencing=false`,
    prefer: `
node n1
node n2
node n3
property concurrent-fencing=true`,
    references: [
      'Pacemaker Explained, "Cluster Options"',
      'Trento check 6E0DEC',
      'Pacemaker 3.0.0 ChangeLog',
    ],
  },
});
