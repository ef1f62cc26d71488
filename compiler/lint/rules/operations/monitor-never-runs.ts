import type { OperationView } from '../../view/resource.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

type Why = 'started' | 'stopped' | 'promotable';

export const monitorNeverRuns = rule<{ resource: string; role: string; why: Why }>({
  code: 'HA6302',
  severity: 'warning',
  message: ({ resource, role, why }) =>
    `this monitor of ${JSON.stringify(resource)} never runs: ${
      {
        started: 'instances of a promotable clone are Promoted or Unpromoted, and never just Started',
        stopped: 'Pacemaker does not watch for stopped instances of an anonymous clone',
        promotable: `it is for the role ${role}, and the resource cannot be promoted`,
      }[why]
    }`,
  hint: ({ why }) =>
    why === 'started'
      ? 'leave the role out, or write role=Unpromoted and a second one with role=Promoted'
      : why === 'stopped'
        ? 'remove it, or set globally-unique=true where instances differ'
        : 'leave the role out, or make the resource promotable',
  check({ cluster, written, report }) {
    const fresh = oncePerPlace();
    const templates = new Set(
      written.templates.flatMap(({ operations }) =>
        operations.map(({ origin }) => `${origin?.file} ${origin?.pos}`),
      ),
    );
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.monitors) {
        const { origin } = operation.model;
        const why = whyNever(operation, templates.has(`${origin?.file} ${origin?.pos}`));
        if (why && fresh(operation.at)) {
          report(operation.at, { resource: primitive.id, role: operation.role ?? 'Started', why });
        }
      }
    }
  },
  page: {
    means: `A monitor for a role that the resource never has: \`role=Started\` in a promotable clone, \`role=Stopped\` in an anonymous
clone, or \`role=Promoted\` from a template in a resource that cannot be promoted.`,
    harm: `Pacemaker compares the role of the monitor with that of the instance, and runs the monitor only where they are the same
(measured with 2.1.5). The resource looks monitored, and is not.`,
    avoid: `
node n1
node n2
primitive db ocf:pacemaker:Stateful {
  op monitor interval=10s role=Promoted
  op monitor interval=11s role=Started
}
promotable db-clone of db`,
    prefer: `
node n1
node n2
primitive db ocf:pacemaker:Stateful {
  op monitor interval=10s role=Promoted
  op monitor interval=11s role=Unpromoted
}
promotable db-clone of db`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});

/** A role that is written at the resource itself is an error of the compiler. */
function whyNever({ role, resource }: OperationView, fromTemplate: boolean): Why | undefined {
  const { instances, promotable } = resource;
  if (role === 'Started') return promotable ? 'started' : undefined;
  if (role === 'Stopped') {
    return instances?.kind === 'clone' && !instances.flag('globally-unique') ? 'stopped' : undefined;
  }
  return role !== undefined && !promotable && fromTemplate ? 'promotable' : undefined;
}
