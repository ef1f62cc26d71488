import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly problem: string;
}

export const clusterName = rule<Params>({
  code: 'HA6555',
  severity: 'warning',
  message: ({ name, problem }) => `the name of the cluster, ${JSON.stringify(name)}, ${problem}`,
  hint: () => 'take letters, digits, "-" and "_", at most 32 of them',
  check({ written, cluster, report }) {
    const { setup } = written;
    if (setup?.origin) {
      const problem = problemOf(setup.name);
      if (problem !== undefined) report(setup.origin, { name: setup.name, problem });
    }
    const option = cluster.properties.get('cluster-name');
    if (option?.value === undefined || !option.at) return;
    if (setup && setup.name !== '' && option.value !== setup.name) {
      const problem = `is not that of corosync, ${JSON.stringify(setup.name)}: Pacemaker writes over it when it starts`;
      report(option.at, { name: option.value, problem });
    }
  },
  page: {
    means:
      'The name of the cluster has characters or a length that programs around it do not take, or the option `cluster-name` says something else than corosync.',
    harm: `GFS2 and DLM put the name into the superblock and take 32 characters, without a colon. Blanks break scripts. The option is
written by Pacemaker at each start: rules that compare \`#cluster-name\` with another value never come true.`,
    avoid: 'cluster "web shop" { platform = rhel9 }',
    prefer: 'cluster web-shop { platform = rhel9 }',
    references: ['corosync.conf(5), "cluster_name"', 'mkfs.gfs2(8), "-t"'],
  },
});

function problemOf(name: string): string | undefined {
  const odd = /[^A-Za-z0-9_.-]/.exec(name)?.[0];
  if (odd !== undefined) return odd.trim() === '' ? 'has a blank in it' : `has ${JSON.stringify(odd)} in it`;
  return name.length > 32 ? `has ${name.length} characters: GFS2 and DLM take 32` : undefined;
}
