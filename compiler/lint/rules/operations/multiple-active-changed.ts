import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

const EFFECT = new Map([
  ['block', 'it stays active on several nodes until somebody comes'],
  ['stop_only', 'it is stopped everywhere and stays down'],
]);

export const multipleActiveChanged = rule<{ resource: string; value: string; effect: string }>({
  code: 'HA6341',
  severity: 'info',
  message: ({ resource, value, effect }) =>
    `multiple-active=${value}: when ${JSON.stringify(resource)} is found active on several nodes, ${effect}`,
  hint: () => 'leave it out: the resource is stopped everywhere and started on one node',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const { id, meta } of cluster.resources.values()) {
      const setting = meta.get('multiple-active');
      const effect = EFFECT.get(setting?.value?.toLowerCase() ?? '');
      if (!setting?.at || !effect || !fresh(setting.at)) continue;
      report(setting.at, { resource: id, value: setting.value ?? '', effect });
    }
  },
  page: {
    means: '`multiple-active` is `block` or `stop_only`.',
    harm: `Both wait for an administrator when a resource was started by hand on a second node. With \`block\` it goes on
running twice until then.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta multiple-active=block }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
