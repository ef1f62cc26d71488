import type { OperationView, PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

export const inheritedDuplicateOperation = rule<{ resource: string; operation: string; interval: string }>({
  code: 'HA6337',
  severity: 'error',
  message: ({ resource, operation, interval }) =>
    `${JSON.stringify(resource)} has two ${JSON.stringify(operation)} operations with the interval ${interval}, one of them from its template; Pacemaker drops one`,
  hint: () => 'give one of them another interval, whatever their roles',
  check({ cluster, written, report }) {
    if (written.templates.length === 0) return;
    const templates = new Set(
      written.templates.flatMap(({ operations }) =>
        operations.map((operation) => placeName(operation.origin)),
      ),
    );
    for (const primitive of cluster.primitives) {
      for (const [first, second] of pairsOf(primitive)) {
        const inherited = templates.has(placeName(second.model.origin));
        // Two of the template, or two of the resource, are an error of the compiler.
        if (inherited === templates.has(placeName(first.model.origin))) continue;
        const [own, other] = inherited ? [first, second] : [second, first];
        report(
          own.at,
          { resource: primitive.id, operation: own.name, interval: own.model.interval },
          { related: [{ message: 'the one of the template is here', at: other.at }] },
        );
      }
    }
  },
  page: {
    means:
      'An operation of a resource has the same name and interval as one that its template brings, and another role.',
    harm: `Pacemaker knows an operation by its name and its interval in milliseconds; the role does not count. It reports a
duplicate and drops one of the two, and one role is not monitored.`,
    avoid: `
node n1
node n2
template base ocf:pacemaker:Stateful { op monitor interval=10s role=Unpromoted }
primitive db @base { op monitor interval=10s role=Promoted }
promotable db-clone of db`,
    prefer: `
node n1
node n2
template base ocf:pacemaker:Stateful { op monitor interval=10s role=Unpromoted }
primitive db @base { op monitor interval=11s role=Promoted }
promotable db-clone of db`,
    references: ['Pacemaker Explained, "Operation Properties"', 'crm_verify: "is duplicate of"'],
  },
});

function pairsOf({ operations }: PrimitiveView): (readonly [OperationView, OperationView])[] {
  return operations.flatMap((second, index) => {
    const first = operations
      .slice(0, index)
      .find(({ name, intervalMs }) => name === second.name && intervalMs === second.intervalMs);
    return first ? [[first, second] as const] : [];
  });
}

function placeName(origin: { readonly file: string; readonly pos: number } | undefined): string {
  return `${origin?.file} ${origin?.pos}`;
}
