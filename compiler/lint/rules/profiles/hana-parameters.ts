import { hanaControllers, hanaTopologies, sameInstance } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly hint: string;
}

/** What decides about data after a takeover: said in words, not left to a default. */
const EXPLICIT: Readonly<Record<string, string>> = {
  AUTOMATED_REGISTER: 'whether the former primary registers itself as secondary',
  PREFER_SITE_TAKEOVER: 'whether a takeover comes before a restart',
};

export const hanaParameters = rule<Params>({
  code: 'HA6603',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const topologies = hanaTopologies(cluster);
    for (const resource of hanaControllers(cluster)) {
      const { id, at, parameters } = resource;
      for (const [name, what] of Object.entries(EXPLICIT)) {
        if (parameters.has(name) || resource.facts?.parameters.has(name) === false) continue;
        report(at, {
          id,
          problem: `leaves ${name} to its default: ${what}`,
          hint: `write ${name} = true or false`,
        });
      }
      const timeout = parameters.get('DUPLICATE_PRIMARY_TIMEOUT');
      const seconds = Number(timeout?.value ?? 7200);
      if (timeout?.at && (seconds < 600 || !Number.isInteger(seconds))) {
        const problem = `has a DUPLICATE_PRIMARY_TIMEOUT of ${timeout.value ?? ''}: two primaries that were promoted shortly after each other are not told apart`;
        report(timeout.at, { id, problem, hint: 'write 7200, in seconds' });
      }
      if (topologies.length > 0 && !topologies.some((topology) => sameInstance(topology, resource))) {
        const problem =
          'has another SID or InstanceNumber than every SAPHanaTopology: it finds no attributes of its system';
        report(parameters.get('SID')?.at ?? at, {
          id,
          problem,
          hint: 'give both the same SID and InstanceNumber',
        });
      }
    }
  },
  page: {
    means:
      'Parameters of SAPHana or SAPHanaController that decide about data are left to defaults, or do not fit to those of SAPHanaTopology.',
    harm: `AUTOMATED_REGISTER=false means that after a takeover there is no secondary until somebody registers one: the next failure is
an outage. Whichever is meant, it should be a decision.`,
    avoid: `
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00, PREFER_SITE_TAKEOVER = true }
promotable mst-con of con { interleave = true }`,
    prefer: `
primitive con ocf:suse:SAPHana {
  SID = HA1
  InstanceNumber = 00
  PREFER_SITE_TAKEOVER = true
  AUTOMATED_REGISTER = false
  DUPLICATE_PRIMARY_TIMEOUT = 7200
}
promotable mst-con of con { interleave = true }`,
    references: ['ocf_suse_SAPHana(7)', 'Trento check B3DA7E'],
  },
});
