import { nearest } from '../../../../grammar/nearest.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

const PARAMETER = /^pcmk_(reboot|off|on|list|status|monitor)_action$/;
/** Actions of every agent that no metadata lists. */
const ALWAYS = ['enable', 'disable', 'none', 'null'];

interface Params {
  readonly agent: string;
  readonly parameter: string;
  readonly action: string;
  readonly known: readonly string[];
}

export const unknownFenceAction = rule<Params>({
  code: 'HA6045',
  severity: 'error',
  message: ({ agent, parameter, action }) =>
    `${parameter} is ${JSON.stringify(action)}, and ${agent} has no such action: the command fails each time`,
  hint: ({ action, known }) => `it has ${known.join(', ')}${nearestText(action, known)}`,
  check({ cluster, report }) {
    for (const { primitive } of fencingOf(cluster).devices) {
      const known = (primitive.facts?.actions ?? []).map(({ name }) => name);
      if (known.length === 0) continue;
      for (const { name, value, at } of primitive.parameters.all) {
        if (!PARAMETER.test(name) || !at || value === undefined || value === '') continue;
        if (known.includes(value) || ALWAYS.includes(value)) continue;
        const usable = known.filter((one) => !/^(metadata|manpage|validate-all)$/.test(one));
        report(at, { agent: primitive.agentName, parameter: name, action: value, known: usable });
      }
    }
  },
  page: {
    means: '`pcmk_reboot_action` or one of its siblings names an action that the agent does not have.',
    harm: 'Pacemaker calls the agent with it, the agent refuses, and fencing fails.',
    avoid: `
node n1
primitive scsi stonith:fence_scsi { devices = /dev/disk/by-id/d, pcmk_host_list = n1, pcmk_reboot_action = reboot, meta provides=unfencing }`,
    prefer: `
node n1
primitive scsi stonith:fence_scsi { devices = /dev/disk/by-id/d, pcmk_host_list = n1, pcmk_reboot_action = off, meta provides=unfencing }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});

function nearestText(action: string, known: readonly string[]): string {
  const meant = nearest(action, known);
  return meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`;
}
