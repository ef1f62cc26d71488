import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly unit: string;
  readonly why: string;
}

const KINDS = ['service', 'socket', 'mount', 'timer', 'path'];

export const oddUnitName = rule<Params>({
  code: 'HA6422',
  severity: 'warning',
  message: ({ name, unit, why }) => `${quoted(name)} is the unit ${quoted(unit)}: ${why}`,
  hint: () => 'write the name as "systemctl list-units" shows it; ".service" may be left out',
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const { agent } = resource;
      if (agent?.class !== 'systemd' && agent?.class !== 'lsb') continue;
      const why = agent.class === 'lsb' ? oddScript(agent.type) : oddUnit(agent.type);
      if (why !== undefined) report(resource.at, { name: resource.id, unit: agent.type, why });
    }
  },
  page: {
    means: 'The name of a systemd unit or init script that cannot exist, or does not mean what it seems to.',
    harm: 'The unit is not found, and the resource fails on every node with "not installed".',
    avoid: `
primitive web systemd:httpd.service.service { op monitor interval=10s }`,
    prefer: `
primitive web systemd:httpd { op monitor interval=10s }`,
    notes: 'A template unit needs its instance (`getty@tty1`); Pacemaker starts `foo@` as `foo@pacemaker`.',
    references: ['Pacemaker Explained, "Systemd"', 'systemd.unit(5)'],
  },
});

function oddUnit(unit: string): string | undefined {
  const suffixes = unit.split('.').slice(1);
  if (/[\s/]/.test(unit)) return 'a unit has neither blanks nor slashes';
  if (suffixes.length > 1 && KINDS.includes(suffixes.at(-1)!) && suffixes.at(-1) === suffixes.at(-2))
    return 'its suffix stands there twice';
  if (unit.endsWith('@') || unit.includes('@.'))
    return 'it has no instance, and Pacemaker takes "pacemaker" for one';
  if (/\.(target|slice|scope|device|swap|automount)$/.test(unit))
    return 'Pacemaker manages services, sockets, mounts, timers and paths only';
  return undefined;
}

function oddScript(script: string): string | undefined {
  if (/\.(service|socket|timer|mount)$/.test(script))
    return 'an init script has no such suffix; the class is systemd';
  return /\s/.test(script) ? 'the name of a file in /etc/init.d has no blanks' : undefined;
}
