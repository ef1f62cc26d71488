import { parseDuration } from '../../../types/duration.js';
import { instanceOf } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly wait: string;
  readonly timeout: number;
}

export const ascsWaitTime = rule<Params>({
  code: 'HA6626',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ id, wait, timeout }) =>
    `${JSON.stringify(id)} waits up to ${wait}s for its start (START_WAITTIME), and the operation may take ${timeout}s only`,
  hint: () => 'give the start a timeout that is longer than START_WAITTIME',
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const primitive of cluster.primitives) {
      if (!instanceOf(primitive)) continue;
      const setting = primitive.parameters.get('START_WAITTIME');
      const wait = setting?.value === undefined ? undefined : parseDuration(setting.value);
      const timeout = primitive.timeoutMs('start');
      if (wait === undefined || !setting?.at || timeout > wait) continue;
      report(setting.at, { id: primitive.id, wait: String(wait / 1000), timeout: timeout / 1000 });
    }
  },
  page: {
    means: 'START_WAITTIME of an SAP instance is not shorter than the timeout of its start.',
    harm: 'The cluster kills the start while the agent is still waiting, and counts a failure of an instance that was coming up.',
    avoid:
      'primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, START_WAITTIME = 600, op start timeout=180s }',
    prefer:
      'primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, START_WAITTIME = 600, op start timeout=660s }',
    references: ['ocf_heartbeat_SAPInstance(7)'],
  },
});
