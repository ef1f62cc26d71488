import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly value: string;
  readonly effect: string;
}

type Judge = (value: string) => string | undefined;

const whole = (value: string): number => (/^[+-]?\d+$/.test(value.trim()) ? Number(value) : NaN);

const noHistory: Judge = (value) =>
  whole(value) === 0
    ? 'inputs of the scheduler are not kept, so that nobody can see later what happened'
    : undefined;

const OPTIONS: Readonly<Record<string, Judge>> = {
  'transition-delay': (value) =>
    (parseDuration(value) ?? 0) > 0
      ? 'every reaction of the cluster waits that long, a recovery too'
      : undefined,
  'batch-limit': (value) => {
    const limit = whole(value);
    if (limit < -1) return 'only -1 is documented as no limit';
    return limit > 0 && limit < 4 ? 'the whole cluster runs that few actions at a time' : undefined;
  },
  'node-action-limit': (value) =>
    whole(value) === 1
      ? 'a node runs one action at a time, so that monitors wait for starts and time out'
      : undefined,
  'dc-deadtime': (value) =>
    (parseDuration(value) ?? 0) > 120_000
      ? 'a cluster that starts, or has lost its coordinator, waits that long for the other nodes'
      : undefined,
  'load-threshold': (value) => {
    const percent = Number(value.replace(/%\s*$/, ''));
    // It is the load by core, which may well be more than 1.
    if (percent > 300) return 'the load of a node hardly ever gets there: nothing is throttled';
    return percent > 0 && percent < 20 ? 'the cluster throttles itself almost always' : undefined;
  },
  'cluster-ipc-limit': (value) =>
    whole(value) < 100 ? 'clients are cut off while the cluster is busy' : undefined,
  'pe-error-series-max': noHistory,
  'pe-warn-series-max': noHistory,
  'pe-input-series-max': noHistory,
};

export const oddLimit = rule<Params>({
  code: 'HA6503',
  severity: 'info',
  message: ({ name, value, effect }) => `${name}=${value} is unusual: ${effect}`,
  hint: ({ name }) => `remove it, unless you have measured that the default of ${name} does not do`,
  check({ cluster, report }) {
    for (const [name, judge] of Object.entries(OPTIONS)) {
      const setting = cluster.optionSetting(name);
      if (setting?.value === undefined || !setting.at) continue;
      const effect = judge(setting.value);
      if (effect !== undefined) report(setting.at, { name: setting.name, value: setting.value, effect });
    }
  },
  page: {
    means:
      'A limit among the cluster options has a value that does not limit anything, or nearly everything.',
    harm: `The defaults follow the number of cores and the load. A limit that is too tight turns a failover of seconds into one of minutes
and makes monitors time out; one that is out of range does nothing; without the inputs of the scheduler no support can explain
a failover afterwards.`,
    avoid: 'property load-threshold=800%',
    prefer: 'property load-threshold=60%',
    references: ['Pacemaker Explained, "Cluster Options"'],
  },
});
