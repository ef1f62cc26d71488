import { oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

interface Params {
  readonly setting: string;
  /** The resource whose stop is meant. */
  readonly blocked?: string;
}

export const restatedDefault = rule<Params>({
  code: 'HA6369',
  severity: 'info',
  presets: { strict: 'info' },
  message: ({ setting, blocked }) =>
    blocked === undefined
      ? `${setting} is the default, and changes nothing`
      : `${setting} is what follows a failed stop without fencing: ${JSON.stringify(blocked)} stays blocked until somebody cleans up`,
  hint: ({ blocked }) =>
    blocked === undefined
      ? 'leave it out'
      : 'configure fencing and leave on-fail out: the node is fenced, and the resource starts elsewhere',
  check({ cluster, report }) {
    const fatal = cluster.optionSetting('start-failure-is-fatal');
    if (fatal?.at && cluster.optionFlag('start-failure-is-fatal')) {
      report(fatal.at, { setting: `${fatal.name}=${fatal.value}` });
    }
    const fresh = oncePerPlace();
    for (const { meta } of cluster.resources.values()) {
      const active = meta.get('multiple-active');
      if (active?.value?.toLowerCase() === 'stop_start' && active.at && fresh(active.at)) {
        report(active.at, { setting: 'multiple-active=stop_start' });
      }
    }
    if (cluster.optionFlag('stonith-enabled')) return;
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operationsNamed('stop')) {
        const setting = ownSetting(operation, 'on-fail');
        const at = setting?.at ?? operation.at;
        if (setting?.value !== 'block' || !fresh(at)) continue;
        report(at, { setting: 'on-fail=block', blocked: primitive.id });
      }
    }
  },
  page: {
    means: `A setting that repeats its default, and is often copied in the belief that it does something: \`start-failure-is-fatal=true\`,
\`multiple-active=stop_start\`, and without fencing \`on-fail=block\` of a stop.`,
    harm: 'None by itself. It hides what is missing: a limit of failures, the search for who else starts the resource, fencing.',
    avoid: `
node n1
node n2
property start-failure-is-fatal=true`,
    prefer: `
node n1
node n2
property start-failure-is-fatal=false
rsc_defaults migration-threshold=3`,
    references: ['Pacemaker Explained, "Cluster Options", "Resource Options" and "Operation Properties"'],
  },
});
