import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly needs: string;
  /** `true`, where nothing is said. */
  readonly value?: string;
}

/** Options that count only while another one is true. */
const SWITCHES: Readonly<Record<string, string>> = {
  'shutdown-lock-limit': 'shutdown-lock',
};

export const optionWithoutSwitch = rule<Params>({
  code: 'HA6506',
  severity: 'warning',
  message: ({ name, needs, value = 'true' }) => `${name} has no effect: ${needs} is not ${value}`,
  hint: ({ name, needs, value = 'true' }) => `set ${needs}=${value}, or remove ${name}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const [name, needs] of Object.entries(SWITCHES)) {
      const setting = cluster.optionSetting(name);
      if (
        setting?.at &&
        !cluster.optionFlag(needs) &&
        !cluster.properties.every(needs).some((one) => one.conditional)
      )
        report(setting.at, { name, needs });
    }
    const base = cluster.optionSetting('node-health-base');
    const strategy = cluster.option('node-health-strategy')?.toLowerCase();
    if (base?.at && strategy !== 'progressive') {
      report(base.at, { name: 'node-health-base', needs: 'node-health-strategy', value: 'progressive' });
    }
  },
  page: {
    means:
      'A cluster option is set that only means something together with another one, and that one is off.',
    harm: 'Nothing happens: resources of a node that is shut down move at once, although somebody wanted them to wait for it.',
    avoid: 'property shutdown-lock-limit=10min',
    prefer: 'property shutdown-lock=true shutdown-lock-limit=10min',
    references: ['Pacemaker Explained, "Cluster Options", shutdown-lock'],
  },
});
