import { NOT_FOR_STOP } from '../../../tables/operation-attributes.js';
import type { OperationView } from '../../view/resource.js';
import { oncePerPlace, operationDefaults, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const onFailWithoutEffect = rule<{ value: string; where: string; why: string }>({
  code: 'HA6324',
  severity: 'warning',
  message: ({ value, where, why }) => `on-fail=${value} does nothing for ${where}: ${why}`,
  hint: () => 'Pacemaker takes the default instead',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const { value, at, only } of operationDefaults(cluster, 'on-fail')) {
      const stops = only?.includes('stop') ?? true;
      const others = only?.filter((name) => name !== 'promote' && name !== 'monitor') ?? ['start', 'stop'];
      if (value === 'demote' && others.length > 0) {
        report(at, { value, where: others.map((name) => `a ${name}`).join(' or '), why: DEMOTE });
      } else if (stops && NOT_FOR_STOP.includes(value)) {
        report(at, { value, where: 'a stop', why: STOP });
      }
    }
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'on-fail');
        const why = setting?.value && whyNot(operation, setting.value);
        const at = setting?.at ?? operation.at;
        if (!setting?.value || !why || !fresh(at)) continue;
        report(at, {
          value: setting.value,
          where: `${operation.name} of ${JSON.stringify(primitive.id)}`,
          why,
        });
      }
    }
  },
  page: {
    means: `A word of \`on-fail\` that the operation does not know, in \`op_defaults\` or in the meta attributes of an operation;
\`restart-container\` for what is in no bundle.`,
    harm: `Pacemaker resets it to the default, with an error in its log when the operation is scheduled for the first time: for a
stop that is in the middle of a failover.`,
    avoid: `
node n1
op_defaults on-fail=standby
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=10s timeout=100s on-fail=standby }`,
    notes: 'A word on the line of an operation is checked by the compiler (`on-fail-not-allowed`).',
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});

const STOP = 'a failed stop knows block, fence, ignore and restart';
const DEMOTE = 'only promote, and a monitor with role=Promoted, can be answered with demote';

function whyNot({ name, role, model, resource }: OperationView, value: string): string | undefined {
  if (value === 'restart-container') {
    return resource.instances?.kind === 'bundle' ? undefined : 'the resource is in no bundle';
  }
  // The compiler has seen what is written on the line.
  if (model.attributes.some((attribute) => attribute.name === 'on-fail')) return undefined;
  if (name === 'stop' && NOT_FOR_STOP.includes(value)) return STOP;
  return value === 'demote' && name !== 'promote' && !(name === 'monitor' && role === 'Promoted')
    ? DEMOTE
    : undefined;
}
