import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

export const unknownTieBreaker = rule<{ option: string; value: string; ids: readonly string[] }>({
  code: 'HA6567',
  severity: 'error',
  message: ({ option, value }) =>
    `${option} = ${value} names no node of the cluster: a tie is never broken for it`,
  hint: ({ option, ids }) =>
    `write lowest, highest or ${option === 'tie_breaker' ? 'the id of a node' : 'ids of nodes'} (${ids.join(', ')})`,
  check({ written, whole, complete, report }) {
    const quorum = written.setup?.quorum;
    const ids = written.nodes.filter(({ type }) => type === 'member').map(({ id }) => id);
    if (!whole || !complete || !quorum || ids.length === 0) return;
    const settings = [
      ['auto_tie_breaker_node', corosyncSetting(quorum.options, 'auto_tie_breaker_node')],
      ['tie_breaker', corosyncSetting(quorum.device?.options ?? [], 'tie_breaker')],
    ] as const;
    for (const [option, setting] of settings) {
      if (!setting || ['lowest', 'highest'].includes(setting.text)) continue;
      const wrong = setting.text.split(/[\s,]+/).find((id) => id !== '' && !ids.includes(id));
      if (wrong !== undefined) report(setting.at, { option, value: wrong, ids });
    }
  },
  page: {
    means: 'What breaks a tie is neither `lowest` nor `highest` nor the number of a node.',
    harm: 'When the cluster splits into equal halves, neither of them wins, or another one than expected. Node names do not count here, only ids.',
    avoid: `
cluster shop { quorum { auto_tie_breaker = yes, auto_tie_breaker_node = n1 } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { quorum { auto_tie_breaker = yes, auto_tie_breaker_node = 1 } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    references: ['votequorum(5), "auto_tie_breaker_node"', 'corosync-qdevice(8), "tie_breaker"'],
  },
});
