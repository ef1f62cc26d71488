import { parseBoolean } from '../../../types/boolean.js';
import { parseRole } from '../../../types/role.js';
import { rule } from '../../rule.js';
import type { ResourceView } from '../../view/resource.js';
import type { Setting } from '../../view/settings.js';
import { Settings } from '../../view/settings.js';

/** What a value keeps a resource from; undefined for what is fine. */
function effectOf({ name, value = '' }: Setting, resource: ResourceView | undefined): string | undefined {
  switch (name) {
    case 'target-role':
      if (parseRole(value) === 'Stopped') return 'is never started';
      if (parseRole(value) === 'Unpromoted' && resource?.promotable) return 'is never promoted';
      return undefined;
    case 'is-managed':
      return parseBoolean(value) === false ? 'is never started, stopped or moved' : undefined;
    case 'maintenance':
      return parseBoolean(value) === true ? 'is not managed and not monitored' : undefined;
    default:
      return undefined;
  }
}

const NAMES = ['target-role', 'is-managed', 'maintenance'];

export const resourceLeftOff = rule<{ name: string; value: string; who: string; effect: string }>({
  code: 'HA6205',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ name, value, who, effect }) =>
    `${name}=${value} is part of the configuration: ${who} ${effect}`,
  hint: ({ name }) => `remove ${name}; set it at run time, when it is needed`,
  check({ cluster, format, report, fixes }) {
    const seen = new Set<string>();
    const examine = (settings: Settings, who: string, resource: ResourceView | undefined): void => {
      for (const name of NAMES) {
        const setting = settings.get(name);
        if (!setting?.at || setting.value === undefined) continue;
        if (resource && setting.from !== 'own') continue;
        // A script creates with `--disabled`, and enables by hand when all is well.
        if (resource && format === 'pcs' && name === 'target-role') continue;
        const effect = effectOf(setting, resource);
        // What a template sets is written once.
        const shared = `${setting.at.file}:${setting.at.pos}`;
        if (effect === undefined || seen.has(shared)) continue;
        seen.add(shared);
        report(
          setting.at,
          { name, value: setting.value, who, effect },
          { fixes: [fixes.remove(setting.at, `Remove ${name}`, 'unsafe')] },
        );
      }
    };
    for (const resource of cluster.resources.values()) {
      // A device that is off has a rule of its own.
      if (resource.primitives.every(({ isFenceDevice }) => isFenceDevice)) continue;
      examine(resource.meta, JSON.stringify(resource.id), resource);
    }
    examine(
      new Settings([{ sets: cluster.model.rscDefaults, from: 'defaults' }]),
      'every resource',
      undefined,
    );
  },
  page: {
    means: `A resource, or \`rsc_defaults\` for all of them, has \`target-role=Stopped\`, \`is-managed=false\` or
\`maintenance=true\` in the configuration; or a promotable clone has \`target-role=Unpromoted\`.`,
    harm: `\`pcs resource disable\`, \`unmanage\` and the like write these, and an export keeps them. The service does not start, or the
cluster does not care for it any more. Members of a group behind a stopped one do not start either.`,
    avoid: `
primitive web systemd:httpd { meta target-role=Stopped, op monitor interval=10s }`,
    prefer: `
primitive web systemd:httpd { op monitor interval=10s }`,
    notes:
      'A script that disables a resource and enables it again is not reported. Values with a rule (`meta when date …`) are meant.',
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
