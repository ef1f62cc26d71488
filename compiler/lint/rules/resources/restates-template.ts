import type { NvSet } from '../../../model/model.js';
import { primitivesOf } from '../../../model/primitives-of.js';
import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly template: string;
}

export const restatesTemplate = rule<Params>({
  code: 'HA6442',
  severity: 'info',
  message: ({ name, template }) =>
    `${quoted(name)} has this value from the template ${quoted(template)} already`,
  hint: () => 'remove the line: a change of the template would not reach this resource',
  check({ written, report, fixes }) {
    for (const primitive of written.resources.flatMap(primitivesOf)) {
      const template = written.templates.find(({ id }) => id === primitive.template);
      if (!template) continue;
      for (const which of ['instanceAttributes', 'metaAttributes'] as const) {
        const inherited = valuesOf(template[which]);
        for (const pair of primitive[which].filter(isPlain).flatMap(({ pairs }) => pairs)) {
          if (typeof pair.value !== 'string' || inherited.get(pair.name) !== pair.value || !pair.origin)
            continue;
          const fix = fixes.remove(pair.origin, `Remove ${pair.name}`);
          report(pair.origin, { name: pair.name, template: template.id }, { fixes: [fix] });
        }
      }
    }
  },
  page: {
    means: 'A resource repeats a value that its template gives it anyway.',
    harm: 'When the template changes, this resource keeps the old value, and nobody expects that.',
    avoid: `
template vip-base IPaddr2 { cidr_netmask = 24, op monitor interval=10s }
primitive vip @vip-base { ip = 192.0.2.10, cidr_netmask = 24 }`,
    prefer: `
template vip-base IPaddr2 { cidr_netmask = 24, op monitor interval=10s }
primitive vip @vip-base { ip = 192.0.2.10 }`,
    notes: 'The fix removes the line, which changes nothing today.',
    references: ['Pacemaker Explained, "Reusing Resource Definitions with Templates"'],
  },
});

/** Rules and scores may make a set win that else would not. */
function isPlain({ rule: condition, score }: NvSet): boolean {
  return condition === undefined && score === undefined;
}

function valuesOf(sets: readonly NvSet[]): ReadonlyMap<string, string> {
  const [set, ...others] = sets;
  if (!set || others.length > 0 || !isPlain(set)) return new Map();
  return new Map(
    set.pairs.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
