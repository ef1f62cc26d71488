import type { NvSet, Origin, Resource } from '../../../model/model.js';
import { primitivesOf } from '../../../model/primitives-of.js';
import type { LintContext } from '../../context.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const valueMissing = rule<{ name: string }>({
  code: 'HA6346',
  severity: 'warning',
  message: ({ name }) =>
    `${JSON.stringify(name)} has no value: it counts as not set, and Pacemaker 3 refuses it`,
  hint: () => 'write its value, or remove it',
  check({ written, format, complete, fixes, report }) {
    // Of a parameter that has no value nothing is left here, and it was reported.
    if (format === 'ha' && !complete) return;
    // The scripts that others import have variables for values; crmsh and pcs write an empty text, or nothing.
    if (format === 'crmsh' || format === 'pcs') return;
    const fresh = oncePerPlace();
    for (const { pairs, origin } of everySet(written)) {
      for (const pair of pairs) {
        const at: Origin | undefined = pair.origin ?? origin;
        if (pair.value !== undefined || pair.idRef !== undefined || !at || !fresh(at)) continue;
        report(
          at,
          { name: pair.name },
          { fixes: pair.origin ? [fixes.remove(at, 'Remove it', 'unsafe')] : [] },
        );
      }
    }
  },
  page: {
    means: 'An option, a parameter or a meta attribute stands without a value.',
    harm: `Schemas before 4.0 allow it, and Pacemaker takes the default. What somebody wanted to set is not set; the
upgrade to Pacemaker 3 rejects the whole configuration.`,
    avoid: `
node n1
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta { is-managed = () }
}`,
    prefer: `
node n1
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta { is-managed = true }
}`,
    references: ['nvset.rng of schema pacemaker-4.0'],
  },
});

function everySet(model: LintContext['written']): readonly NvSet[] {
  const primitives = [...model.resources.flatMap(primitivesOf), ...model.templates];
  const containers = model.resources.flatMap((resource): readonly Resource[] =>
    resource.kind === 'clone' ? [resource, resource.child] : [resource],
  );
  return [
    ...model.properties,
    ...model.rscDefaults,
    ...model.opDefaults,
    ...containers.flatMap((one) => [...one.instanceAttributes, ...one.metaAttributes]),
    ...primitives.flatMap((one) => [...one.instanceAttributes, ...one.metaAttributes, ...one.utilization]),
    ...primitives
      .flatMap(({ operations }) => operations)
      .flatMap((one) => [...one.instanceAttributes, ...one.metaAttributes]),
  ];
}
