import type { LintContext } from '../../context.js';
import { rule } from '../../rule.js';
import { isArbitrated } from '../../view/fencing-agents.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';
import { parseDuration } from '../../../types/duration.js';
import { seconds } from '../../view/fencing-words.js';

interface Params {
  readonly nodes: readonly [string, string];
  readonly delay: number;
}

export const fenceRace = rule<{ nodes: readonly [string, string] }>({
  code: 'HA6012',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ nodes: [a, b] }) =>
    `nothing delays fencing: when ${JSON.stringify(a)} and ${JSON.stringify(b)} lose each other, both shoot at once, and both may go down`,
  hint: () =>
    'set pcmk_delay_base on the device of one node, pcmk_delay_max on both, or the property priority-fencing-delay',
  check(ctx) {
    const race = raceOf(ctx);
    if (race?.delay === 0) ctx.report(race.device.primitive.at, { nodes: race.nodes });
  },
  page: {
    means:
      'Two nodes, and no fence device waits: there is neither `pcmk_delay_base`, `pcmk_delay_max` nor `priority-fencing-delay`.',
    harm: `When only the network between them fails, each node has quorum (\`two_node\`) and fences the other at the same moment. Both
are switched off, and the service is down with two healthy machines.`,
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 10 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    notes:
      'A quorum device decides which half goes on, and so does a SCSI reservation; then no delay is needed. A CIB does not show the quorum device: give `corosync.conf` too, or silence the rule.',
    references: ['SUSE 000019110', 'Red Hat solution 3565071', 'Pacemaker Explained, "Fencing"'],
  },
});

export const equalFenceDelays = rule<Params>({
  code: 'HA6013',
  severity: 'warning',
  message: ({ nodes: [a, b], delay }) =>
    `fencing of ${JSON.stringify(a)} and of ${JSON.stringify(b)} waits the same ${seconds(delay)}: both still shoot at the same moment`,
  hint: () =>
    'delay the device of one node only: pcmk_delay_base on the one that should survive, or "n1:0s;n2:10s" on a shared device',
  check(ctx) {
    const race = raceOf(ctx);
    if (race === undefined || race.delay === 0) return;
    const at = race.device.primitive.parameters.get('pcmk_delay_base')?.at ?? race.device.primitive.at;
    ctx.report(at, { nodes: race.nodes, delay: race.delay });
  },
  page: {
    means: 'Two nodes, and fencing of either waits equally long, without a random part.',
    harm: 'A delay helps where one node is quicker than the other. With equal delays both are switched off, a little later.',
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2", pcmk_delay_base = 10 }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2", pcmk_delay_base = "n1:10s;n2:0s" }`,
    references: ['Red Hat solution 3565071', 'pacemaker-fenced(7)'],
  },
});

interface Race extends Params {
  readonly device: FenceDevice;
}

/** Two nodes that shoot at each other at the same moment. */
function raceOf({ cluster, whole, complete }: LintContext): Race | undefined {
  const fencing = fencingOf(cluster);
  const [a, b] = cluster.members;
  if (!whole || !complete || !fencing.enabled || cluster.members.length !== 2 || !a || !b) return undefined;
  if (fencing.quorumDevice) return undefined;
  if ((parseDuration(cluster.option('priority-fencing-delay') ?? '0') ?? 0) > 0) return undefined;
  const [first, second] = [a, b].map((node) => firstOf(fencing.devicesFor(node), node));
  if (!first || !second || [...first.devices, ...second.devices].some(({ type }) => isArbitrated(type)))
    return undefined;
  if (first.random || second.random || first.base !== second.base) return undefined;
  return { nodes: [a, b], delay: first.base, device: first.device };
}

interface Shot {
  readonly device: FenceDevice;
  readonly devices: readonly FenceDevice[];
  readonly base: number;
  readonly random: boolean;
}

/** What is known about the first shot at a node; undefined where nobody can shoot. */
function firstOf(devices: readonly FenceDevice[], node: string): Shot | undefined {
  const able = devices.filter((device) => device.canFence(node) !== 'no' && device.type !== 'fence_watchdog');
  // Which of several is used cannot be told, so the most careful of them counts.
  const delays = able.map((device) => device.delay(node));
  if (!able[0]) return undefined;
  return {
    device: able[0],
    devices,
    base: Math.max(...delays.map(({ base }) => base)),
    random: delays.some(({ random }) => random),
  };
}
