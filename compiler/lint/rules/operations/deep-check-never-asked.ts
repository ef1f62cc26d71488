import { placeOf, quoted } from '../../view/resource-queries.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly parameter: string;
  readonly level: number;
}

/** Parameters that only a monitor of some depth looks at. Sources: the monitors of the agents. */
const DEEP: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ocf:heartbeat:apache': { testurl: 10, testregex10: 10, testconffile: 10, testname: 10 },
  'ocf:heartbeat:nginx': {
    status10url: 10,
    status10regex: 10,
    test20url: 20,
    test20regex: 20,
    test20conffile: 20,
    test20name: 20,
    external_monitor30_cmd: 30,
  },
  'ocf:heartbeat:mysql': { test_table: 10 },
  'ocf:heartbeat:Filesystem': { statusfile_prefix: 20 },
};

export const deepCheckNeverAsked = rule<Params>({
  code: 'HA6361',
  severity: 'info',
  message: ({ name, parameter, level }) =>
    `${parameter} of ${quoted(name)} is for monitors of OCF_CHECK_LEVEL ${level}, and there is none`,
  hint: ({ level }) => `add "op monitor interval=… { OCF_CHECK_LEVEL = ${level} }"`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const resource of cluster.primitives) {
      const { parameters, monitors } = resource;
      const deepest = Math.max(
        0,
        ...monitors.map(({ depth }) => depth),
        Number(parameters.text('OCF_CHECK_LEVEL') ?? 0) || 0,
      );
      const found = Object.entries(DEEP[resource.agentName] ?? {}).find(
        ([parameter, level]) => level > deepest && (parameters.text(parameter) ?? '') !== '',
      );
      if (!found || monitors.length === 0) continue;
      const [parameter, level] = found;
      report(placeOf(resource, parameter), { name: resource.id, parameter, level });
    }
  },
  page: {
    means: 'A parameter describes a thorough check, and no monitor asks for checks of that depth.',
    harm: 'The check never runs: the resource counts as healthy while the page or the table that was to be tested is gone.',
    avoid: `
node n1
primitive web ocf:heartbeat:apache {
  testurl = "/shop"
  op monitor interval=30s timeout=30s
}`,
    prefer: `
node n1
primitive web ocf:heartbeat:apache {
  testurl = "/shop"
  op monitor interval=30s timeout=30s
  op monitor interval=61s timeout=60s { OCF_CHECK_LEVEL = 10 }
}`,
    references: [
      'OCF Resource Agent API, "OCF_CHECK_LEVEL"',
      'ocf_heartbeat_apache(7)',
      'ocf_heartbeat_nginx(7)',
    ],
  },
});
