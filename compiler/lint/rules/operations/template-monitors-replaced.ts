import type { Operation } from '../../../model/model.js';
import { parseDuration } from '../../../types/duration.js';
import { templateOverrides } from '../../view/template-operations.js';
import { rule } from '../../rule.js';

export const templateMonitorsReplaced = rule<{
  resource: string;
  template: string;
  operation: string;
  lost: readonly string[];
}>({
  code: 'HA6335',
  severity: 'warning',
  message: ({ resource, template, operation, lost }) =>
    `this ${operation} replaces every ${operation} of the template ${JSON.stringify(template)} for the same role: ${JSON.stringify(resource)} loses the one with ${lost.join(' and ')}`,
  hint: ({ operation }) => `repeat each ${operation} of the template here, or leave this one to the template`,
  check({ written, report }) {
    for (const { primitive, template, own, inherited } of templateOverrides(written)) {
      const lost = inherited.filter((operation) => isLost(operation, own));
      const at = own[0]?.origin ?? primitive.origin;
      if (lost.length === 0 || !at) continue;
      const related = lost.flatMap(({ origin }) =>
        origin ? [{ message: 'this one is lost', at: origin }] : [],
      );
      report(
        at,
        {
          resource: primitive.id,
          template: template.id,
          operation: lost[0]!.name,
          lost: lost.map((operation) => described(operation)),
        },
        { related },
      );
    }
  },
  page: {
    means:
      'A resource that uses a template has an operation of its own, and the template more of the same name and role, or one of another depth.',
    harm: `Operations are not merged one by one: as soon as the resource has a monitor of its own, Pacemaker takes none of the
monitors of the template for that role. The second, deeper monitor disappears.`,
    avoid: `
node n1
template base apache {
  op monitor interval=10s timeout=20s
  op monitor interval=60s timeout=20s { OCF_CHECK_LEVEL = 10 }
}
primitive web @base { op monitor interval=15s timeout=20s }`,
    prefer: `
node n1
template base apache {
  op monitor interval=10s timeout=20s
  op monitor interval=60s timeout=20s { OCF_CHECK_LEVEL = 10 }
}
primitive web @base {
  op monitor interval=15s timeout=20s
  op monitor interval=60s timeout=20s { OCF_CHECK_LEVEL = 10 }
}`,
    notes: 'One operation in place of one of the same depth is taken for what it says.',
    references: [
      'Pacemaker Explained, "Reusing Resource Definitions"',
      'template_op_key() in lib/pengine/complex.c',
    ],
  },
});

/** One in place of one of the same depth is an override. */
function isLost(operation: Operation, own: readonly Operation[]): boolean {
  const interval = parseDuration(operation.interval);
  if (own.some((one) => parseDuration(one.interval) === interval)) return false;
  return !own.some((one) => depthOf(one) === depthOf(operation));
}

function depthOf({ instanceAttributes }: Operation): string {
  const pairs = instanceAttributes.flatMap((set) => set.pairs);
  const level = pairs.find(({ name }) => name === 'OCF_CHECK_LEVEL')?.value;
  return typeof level === 'string' ? String(Number(level) || 0) : '0';
}

function described(operation: Operation): string {
  const depth = depthOf(operation);
  return `interval=${operation.interval}${depth === '0' ? '' : ` and OCF_CHECK_LEVEL=${depth}`}`;
}
