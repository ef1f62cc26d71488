import { rule } from '../../rule.js';

interface Params {
  readonly option: string;
  readonly what: string;
}

const OPTIONS: Readonly<Record<string, string>> = {
  'stop-orphan-resources':
    'a resource that is removed from the configuration keeps running, and nobody watches it',
  'stop-orphan-actions':
    'a monitor that is removed from the configuration keeps running, and its failures count',
};

export const removedResourcesKeepRunning = rule<Params>({
  code: 'HA6505',
  severity: 'warning',
  message: ({ option, what }) => `${option} is false: ${what}`,
  hint: () =>
    'remove the option; to keep a service running, set is-managed=false before you remove its resource',
  check({ cluster, report }) {
    for (const [name, what] of Object.entries(OPTIONS)) {
      const setting = cluster.optionSetting(name);
      if (!setting?.at || cluster.optionFlag(name)) continue;
      report(setting.at, { option: setting.name, what });
    }
  },
  page: {
    means:
      '`stop-orphan-resources` or `stop-orphan-actions` is false; since Pacemaker 3.0.2 they are called `stop-removed-resources` and `cancel-removed-actions`.',
    harm: `What is deleted is not stopped. The address or the file system stays active on a node, outside of the cluster; a resource that
takes its place is started beside it.`,
    avoid: 'property stop-orphan-resources=false',
    prefer: 'property stop-orphan-resources=true',
    references: ['Pacemaker Explained, "Cluster Options"'],
  },
});
