import { rule } from '../../rule.js';
import { locations } from '../../view/placement-locations.js';

export const locationOfStopped = rule<Record<never, never>>({
  code: 'HA6265',
  severity: 'warning',
  message: () => 'a location of the role Stopped has no effect: what is stopped is on no node',
  hint: () => 'remove the role, or say Promoted or Started',
  check({ cluster, report }) {
    for (const { role, choice, subject, origin } of locations(cluster)) {
      const roles = [
        role,
        ...('rules' in choice ? choice.rules.map((one) => one.role) : []),
        ...('sets' in subject ? subject.sets.map((set) => set.role) : []),
      ];
      if (origin && roles.includes('Stopped')) report(origin, {});
    }
  },
  page: {
    means: 'A location holds for the role Stopped.',
    harm: `Pacemaker applies it to resources that are to be stopped, and those run nowhere: the location changes nothing (measured with
crm_simulate 2.1.5). Whoever wanted a ban has none.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
location stopped web avoids n2`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
location web avoids n2`,
    references: ['Pacemaker Explained, "Location Constraints"'],
  },
});
