import type { Operation } from '../../../model/model.js';
import { templateOverrides } from '../../view/template-operations.js';
import { rule } from '../../rule.js';

const MEANT = ['timeout', 'on-fail'];

export const templateOptionsLost = rule<{
  resource: string;
  template: string;
  operation: string;
  lost: readonly string[];
}>({
  code: 'HA6336',
  severity: 'info',
  message: ({ resource, template, operation, lost }) =>
    `this ${operation} of ${JSON.stringify(resource)} takes the place of that of the template ${JSON.stringify(template)}, whose ${lost.join(' and ')} no longer count`,
  hint: ({ lost }) => `write ${lost.join(' ')} here too, if it is still meant`,
  check({ written, report }) {
    for (const { primitive, template, own, inherited } of templateOverrides(written)) {
      const [one] = own;
      const [other] = inherited;
      if (!one?.origin || !other || own.length > 1 || inherited.length > 1) continue;
      const names = new Set(optionsOf(one).map(([name]) => name));
      const lost = optionsOf(other).filter(([name]) => MEANT.includes(name) && !names.has(name));
      if (lost.length === 0) continue;
      report(one.origin, {
        resource: primitive.id,
        template: template.id,
        operation: one.name,
        lost: lost.map(([name, value]) => `${name}=${value}`),
      });
    }
  },
  page: {
    means:
      'An operation of a resource replaces that of its template, and does not repeat its timeout or `on-fail`.',
    harm: `The operation of the template is not read at all then. Who only wants another interval gets the default timeout of
20 seconds with it.`,
    avoid: `
node n1
template base apache { op monitor interval=10s timeout=90s }
primitive web @base { op monitor interval=30s }`,
    prefer: `
node n1
template base apache { op monitor interval=10s timeout=90s }
primitive web @base { op monitor interval=30s timeout=90s }`,
    references: ['Pacemaker Explained, "Reusing Resource Definitions"'],
  },
});

function optionsOf({ attributes, metaAttributes }: Operation): (readonly [name: string, value: string])[] {
  const pairs = [...attributes, ...metaAttributes.flatMap((set) => set.pairs)];
  return pairs.map(({ name, value }) => [name, typeof value === 'string' ? value : '…'] as const);
}
