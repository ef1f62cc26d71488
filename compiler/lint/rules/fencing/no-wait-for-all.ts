import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';

type Reason = 'two_node' | 'last_man_standing' | 'auto_tie_breaker';

export const noWaitForAll = rule<{ reason: Reason }>({
  code: 'HA6036',
  severity: 'warning',
  message: ({ reason }) => {
    switch (reason) {
      case 'two_node':
        return 'two nodes without wait_for_all: a node that boots alone has quorum, fences the other and starts everything';
      case 'last_man_standing':
        return 'last_man_standing without wait_for_all: parts of the cluster that boot apart each count themselves down to quorum';
      case 'auto_tie_breaker':
        return 'auto_tie_breaker with an odd number of nodes needs wait_for_all: corosync switches it off';
    }
  },
  hint: ({ reason }) =>
    reason === 'two_node' ? 'leave wait_for_all out: two_node brings it' : 'set wait_for_all = yes',
  check({ cluster, whole, complete, report }) {
    const quorum = new Quorum(cluster);
    if (!whole || !complete || !quorum.known || quorum.device) return;
    const waits = quorum.flag('wait_for_all');
    const reason: Reason | undefined =
      waits === true
        ? undefined
        : quorum.members === 2 && quorum.twoNode && waits === false
          ? 'two_node'
          : quorum.flag('last_man_standing') === true && quorum.members > 2
            ? 'last_man_standing'
            : quorum.flag('auto_tie_breaker') === true && quorum.members % 2 === 1
              ? 'auto_tie_breaker'
              : undefined;
    if (reason === undefined) return;
    const at = quorum.place(waits === false ? 'wait_for_all' : reason);
    if (at) report(at, { reason });
  },
  page: {
    means: '`wait_for_all` is off where another quorum option relies on it.',
    harm: 'After a power failure with a broken network, each node or part has quorum on its own, and the fence devices are all that is between them and two running copies of everything.',
    avoid: `
cluster shop { quorum { two_node = yes, wait_for_all = no } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { quorum { two_node = yes } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    references: ['votequorum(5)', 'LINBIT KB, "Two-node Pacemaker cluster behavior"', 'trento 6E9B82'],
  },
});
