import { legacies } from '../../view/legacy.js';
import { rule } from '../../rule.js';

export const removedSoon = rule<{ what: string; instead: string }>({
  code: 'HA6511',
  severity: 'info',
  message: ({ what }) => `${what} is deprecated: Pacemaker 3 has it no more, or will drop it`,
  hint: ({ instead }) => `use ${instead} instead`,
  check(ctx) {
    for (const { what, instead, at, lost } of legacies(ctx)) if (!lost) ctx.report(at, { what, instead });
  },
  page: {
    means:
      'A value or a form that the platform still takes, and that Pacemaker 3 refuses or calls deprecated.',
    harm: 'The configuration works until the cluster is upgraded; then the schema refuses it or it is converted to something that nobody has tested.',
    avoid: 'property stonith-action=poweroff',
    prefer: 'property stonith-action=off',
    references: ['Pacemaker 3.0.0 ChangeLog', 'ClusterLabs wiki, "Pacemaker 3.0 Changes"'],
  },
});
