import { rule } from '../../rule.js';

export const tagUnused = rule<{ tag: string }>({
  code: 'HA6540',
  severity: 'info',
  message: ({ tag }) => `nothing uses the tag ${JSON.stringify(tag)}`,
  hint: () => 'remove it, unless people use it on the command line (pcs resource disable TAG)',
  check({ written, complete, whole, report }) {
    if (!complete || !whole) return;
    const used = JSON.stringify([
      written.constraints,
      written.aclRoles.map(({ permissions }) => permissions),
    ]);
    for (const { id, origin } of written.tags) {
      if (origin && !used.includes(JSON.stringify(id))) report(origin, { tag: id });
    }
  },
  page: {
    means: 'A tag that no constraint and no ACL names.',
    harm: 'None by itself. Often the constraint that should name it has the name of one of its members, and does not follow when the tag grows.',
    avoid: `
node n1
primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
tag front [a, b]
location a prefers n1`,
    prefer: `
node n1
primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
tag front [a, b]
location front prefers n1`,
    references: ['Pacemaker Explained, "Tagging Configuration Elements"'],
  },
});
