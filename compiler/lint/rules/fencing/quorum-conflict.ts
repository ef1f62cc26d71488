import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';

interface Params {
  readonly option: string;
  readonly other: string;
  readonly effect: string;
}

export const quorumConflict = rule<Params>({
  code: 'HA6034',
  severity: 'error',
  message: ({ option, other, effect }) => `${option} and ${other} exclude each other: ${effect}`,
  hint: () => 'keep the one that is meant; a quorum device makes the others needless',
  check({ cluster, report, fixes }) {
    const quorum = new Quorum(cluster);
    const on = (name: string): boolean => quorum.flag(name) === true;
    const found: Params[] = [];
    if (quorum.device) {
      const device = 'the quorum device';
      if (on('two_node'))
        found.push({ option: 'two_node', other: device, effect: 'corosync does not start' });
      for (const option of ['auto_tie_breaker', 'last_man_standing', 'allow_downscale']) {
        if (on(option)) found.push({ option, other: device, effect: 'corosync refuses the configuration' });
      }
    } else if (on('two_node') && on('auto_tie_breaker')) {
      found.push({ option: 'two_node', other: 'auto_tie_breaker', effect: 'corosync switches two_node off' });
    }
    for (const params of found) {
      const written = quorum.option(params.option)?.origin;
      const at = quorum.place(params.option);
      const remove = written ? [fixes.remove(written, `Remove ${params.option}`, 'unsafe')] : [];
      if (at) report(at, params, { fixes: remove });
    }
  },
  page: {
    means:
      '`two_node`, `auto_tie_breaker`, `last_man_standing` or `allow_downscale` beside a quorum device, or `two_node` beside `auto_tie_breaker`.',
    harm: 'Each decides on its own who has quorum. corosync reports a configuration error and does not start, or drops one of them.',
    avoid: `
cluster shop {
  quorum {
    two_node = yes
    device net { host = q.example.com, algorithm = ffsplit }
  }
}
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop {
  quorum {
    device net { host = q.example.com, algorithm = ffsplit }
  }
}
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    references: ['votequorum(5)', 'corosync-qdevice(8)', 'trento C620DC'],
  },
});
