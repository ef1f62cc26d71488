import { nearest } from '../../../../grammar/nearest.js';
import type { RuleContext } from '../../rule.js';
import { rule } from '../../rule.js';
import { hostsOfList, readHostMap, same } from '../../view/fencing-hosts.js';
import { fencingOf } from '../../view/fencing.js';
import type { Setting } from '../../view/settings.js';
import { valueText } from '../../view/fencing-words.js';

interface Params {
  readonly parameter: string;
  readonly host: string;
  readonly meant?: string | undefined;
}

export const unknownFenceHost = rule<Params>({
  code: 'HA6004',
  severity: 'warning',
  message: ({ parameter, host }) =>
    `${parameter} names ${JSON.stringify(host)}, and the cluster has no such node: the device is never used for it`,
  hint: ({ meant }) =>
    meant === undefined
      ? 'use the name that the cluster has for the node'
      : `did you mean ${JSON.stringify(meant)}?`,
  check(ctx) {
    const { cluster, whole, complete } = ctx;
    if (!whole || !complete) return;
    for (const { primitive, list, map, own, ownHosts } of fencingOf(cluster).devices) {
      const base = primitive.parameters.get('pcmk_delay_base');
      const lists: [Setting | undefined, readonly string[]][] = [
        [list, hostsOfList(list?.value ?? '')],
        [map, nodesOf(map)],
        [base, /[:=]/.test(base?.value ?? '') ? nodesOf(base) : []],
        [own, ownHosts],
      ];
      for (const [setting, hosts] of lists) if (setting) reportUnknown(ctx, setting, hosts);
    }
  },
  page: {
    means: 'A list or map of a fence device names a node that the cluster does not have.',
    harm: `Pacemaker compares the names with its own. For the node that was meant the device is not a candidate, and nobody notices
before the node has to be fenced: no command checks it.`,
    avoid: `
node pbx1
node pbx2f
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = pbx2ff }`,
    prefer: `
node pbx1
node pbx2f
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = pbx2f }`,
    notes:
      'Upper and lower case do not matter here. The fix puts the nearest name; look whether it is the right one.',
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"', 'Red Hat solution 2619961'],
  },
});

function nodesOf(setting: Setting | undefined): readonly string[] {
  return readHostMap(setting?.value ?? '').entries.map(({ node }) => node);
}

function reportUnknown(
  { cluster, report, fixes }: RuleContext<Params>,
  setting: Setting,
  hosts: readonly string[],
): void {
  const { at, name, value } = setting;
  if (!at || value === undefined) return;
  const unknown = hosts.filter((host) => host !== '' && !cluster.nodes.some((node) => same(node, host)));
  const free = cluster.nodes.filter((node) => !hosts.some((host) => same(node, host)));
  for (const host of new Set(unknown)) {
    const short = cluster.nodes.find((node) => same(node.split('.')[0]!, host.split('.')[0]!));
    const meant = short ?? nearest(host, free);
    const text = meant === undefined ? undefined : withName(value, host, meant);
    const extras =
      text === undefined
        ? {}
        : {
            fixes: [
              fixes.replace(at, `${name} = ${valueText(text)}`, `Write ${JSON.stringify(meant)}`, 'unsafe'),
            ],
          };
    report(at, { parameter: name, host, meant }, extras);
  }
}

function withName(value: string, host: string, meant: string): string {
  return value
    .split(/([\s,;:=]+)/)
    .map((part) => (part === host ? meant : part))
    .join('');
}
