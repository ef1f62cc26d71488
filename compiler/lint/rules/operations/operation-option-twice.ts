import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const operationOptionTwice = rule<{ name: string; used: string; operation: string }>({
  code: 'HA6333',
  severity: 'info',
  message: ({ name, used, operation }) =>
    `${JSON.stringify(name)} stands on the line of this ${operation} and in its meta attributes: ${name}=${used} counts`,
  hint: () => 'remove it from the meta attributes',
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const { name: operation, model, at: place } of primitive.operations) {
        for (const pair of model.metaAttributes.flatMap(({ pairs }) => pairs)) {
          const attribute = model.attributes.find(({ name }) => name === pair.name);
          const at = pair.origin ?? place;
          if (!attribute || !fresh(at)) continue;
          const used = typeof attribute.value === 'string' ? attribute.value : '…';
          report(
            at,
            { name: pair.name, used, operation },
            {
              related: attribute.origin ? [{ message: 'this one counts', at: attribute.origin }] : [],
              fixes: pair.origin ? [fixes.remove(pair.origin, 'Remove the one without effect')] : [],
            },
          );
        }
      }
    }
  },
  page: {
    means: 'An option of an operation is written twice: as an attribute and as a meta attribute.',
    harm: 'The attribute counts. Who changes the other one wonders why nothing happens.',
    avoid: `
node n1
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s { meta timeout=120s }
}`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=10s timeout=120s }`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
