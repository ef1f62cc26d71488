import { formatDuration, parseDuration } from '../../../types/duration.js';
import { placeOf, quoted, words } from '../../view/resource-queries.js';
import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly operation: string;
  readonly timeout: string;
  readonly says: string;
}

/** Seconds that the agent itself gives a part of an action. Sources: the agents' own code and descriptions. */
const WAITS: readonly (readonly [agents: readonly string[], parameter: string, operation: string])[] = [
  [['ocf:heartbeat:Delay'], 'startdelay', 'start'],
  [['ocf:heartbeat:Delay'], 'stopdelay', 'stop'],
  [['ocf:heartbeat:Delay'], 'mondelay', 'monitor'],
  [['ocf:heartbeat:anything'], 'stop_timeout', 'stop'],
  [['ocf:heartbeat:tomcat'], 'max_stop_time', 'stop'],
  [['ocf:heartbeat:pgsql', 'ocf:heartbeat:slapd'], 'stop_escalate', 'stop'],
  [['ocf:heartbeat:Squid'], 'squid_stop_timeout', 'stop'],
  [['ocf:heartbeat:Xen', 'ocf:heartbeat:jboss'], 'shutdown_timeout', 'stop'],
];

export const parameterOverTimeout = rule<Params>({
  code: 'HA6360',
  severity: 'warning',
  message: ({ name, operation, timeout, says }) =>
    `${says}, and Pacemaker gives ${operation} of ${quoted(name)} ${timeout}`,
  hint: ({ operation }) => `give ${operation} a longer timeout, or the agent less time`,
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      for (const [agents, parameter, operation] of WAITS) {
        if (!agents.includes(resource.agentName)) continue;
        // A default that does not fit is the business of the advised timeouts.
        const ms = parseDuration(resource.parameters.text(parameter) ?? '');
        const limit = timeoutOf(resource, operation);
        if (ms === undefined || limit === undefined || ms < limit) continue;
        const says = `${parameter} lets the agent wait ${formatDuration(ms)}`;
        const timeout = formatDuration(limit);
        report(placeOf(resource, parameter), { name: resource.id, operation, timeout, says });
      }
      const pings = pingTime(resource);
      const limit = timeoutOf(resource, 'monitor');
      if (pings === undefined || limit === undefined || pings <= limit) continue;
      report(placeOf(resource, resource.parameters.has('timeout') ? 'timeout' : 'attempts'), {
        name: resource.id,
        operation: 'monitor',
        timeout: formatDuration(limit),
        says: `when no host answers, the pings take ${formatDuration(pings)}`,
      });
    }
  },
  page: {
    means: 'A parameter lets the agent wait for longer than the timeout of the operation in which it waits.',
    harm: `Pacemaker kills the agent before the wait is over: what the agent would have done then (kill the service, report a lost
network) never happens, and the operation counts as failed. For a stop that means fencing.`,
    avoid: `
node n1
primitive db ocf:heartbeat:pgsql { stop_escalate = 300, op stop timeout=120s, op monitor interval=30s timeout=30s }`,
    prefer: `
node n1
primitive db ocf:heartbeat:pgsql { stop_escalate = 90, op stop timeout=120s, op monitor interval=30s timeout=30s }`,
    references: ['ocf_heartbeat_pgsql(7)', 'ocf_pacemaker_ping(7)', 'ocf_heartbeat_Delay(7)'],
  },
});

/** The shortest of the operation; undefined where the agent has no such operation to fear. */
function timeoutOf(resource: PrimitiveView, operation: string): number | undefined {
  if (operation !== 'monitor') return resource.timeoutMs(operation);
  const limits = resource.monitors.map(({ timeoutMs }) => timeoutMs);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** One ping each second, and the timeout for the last one; host after host. */
function pingTime(resource: PrimitiveView): number | undefined {
  const { parameters } = resource;
  if (!resource.isA('ocf:pacemaker:ping') || !(parameters.has('timeout') || parameters.has('attempts')))
    return undefined;
  const hosts = words(parameters.text('host_list')).length;
  const attempts = Number(resource.parameter('attempts') ?? 3);
  const seconds = (parseDuration(resource.parameter('timeout') ?? '2') ?? 0) / 1000;
  return Number.isInteger(attempts) ? hosts * (attempts - 1 + seconds) * 1000 : undefined;
}
