import { parsePattern } from '../../../types/posix-pattern.js';
import { rule } from '../../rule.js';
import { locations } from '../../view/placement-locations.js';

export const patternMatchesAll = rule<{ pattern: string }>({
  code: 'HA6253',
  severity: 'warning',
  message: ({ pattern }) =>
    `the pattern ${JSON.stringify(pattern)} matches every resource: it is a regular expression, and this one is found in any text`,
  hint: ({ pattern }) =>
    /[^.)\]]\*$/.test(pattern)
      ? `"*" repeats the character before it: write ${JSON.stringify(`^${pattern.slice(0, -1)}`)} for what begins so`
      : 'write ".*" if all resources are meant',
  check({ cluster, report }) {
    for (const { subject, origin } of locations(cluster)) {
      if (!('pattern' in subject) || !origin) continue;
      const parsed = parsePattern(subject.pattern);
      if (!(parsed instanceof RegExp) || !parsed.test('') || isMeant(subject.pattern)) continue;
      report(origin, { pattern: subject.pattern });
    }
  },
  page: {
    means: `The pattern of a location is found in the empty text, so it is found in every name: \`w*\` (any number of "w", even
none), \`^web$|\`, \`(web)?\`.`,
    harm: 'The location holds for all resources, fence devices too: with a ban nothing runs on that node any more.',
    avoid: `
node n1
node n2
primitive a systemd:httpd
primitive b systemd:postgresql
location resources matching "a*" avoids n2`,
    prefer: `
node n1
node n2
primitive a systemd:httpd
primitive b systemd:postgresql
location resources matching "^a" avoids n2`,
    notes: '`.*` says plainly that all are meant, and is not reported.',
    references: ['Pacemaker Explained, "Location Constraints", rsc-pattern', 'regex(7)'],
  },
});

/** `.*`, `^.*$`, and nothing at all. */
function isMeant(pattern: string): boolean {
  return /^\^?\(?(\.[*])?\)?\$?$/.test(pattern);
}
