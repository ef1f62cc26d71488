import { parseRole } from '../../../types/role.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const targetRoleNeverReached = rule<{ resource: string; role: string; from: string }>({
  code: 'HA6344',
  severity: 'warning',
  message: ({ resource, role, from }) =>
    `${JSON.stringify(resource)} has target-role=${role} from ${from}, and cannot be promoted: Pacemaker reports an error and ignores it`,
  hint: () => 'set it at the promotable clone',
  check({ cluster, written, report }) {
    const fresh = oncePerPlace();
    const templates = new Set(
      written.templates.flatMap(({ metaAttributes }) =>
        metaAttributes.flatMap(({ pairs }) => pairs.map(({ origin }) => `${origin?.file} ${origin?.pos}`)),
      ),
    );
    for (const primitive of cluster.primitives) {
      const setting = primitive.meta.get('target-role');
      const role = parseRole(setting?.value ?? '');
      if (!setting?.at || primitive.promotable || (role !== 'Promoted' && role !== 'Unpromoted')) continue;
      const inTemplate = templates.has(`${setting.at.file} ${setting.at.pos}`);
      // At the resource itself the compiler reports it.
      if (setting.from !== 'defaults' && !inTemplate) continue;
      if (!fresh(setting.at)) continue;
      const from = setting.from === 'defaults' ? 'rsc_defaults' : 'its template';
      report(setting.at, { resource: primitive.id, role, from });
    }
  },
  page: {
    means:
      '`target-role` is Promoted or Unpromoted in `rsc_defaults` or in a template, and reaches a resource that cannot be promoted.',
    harm: 'Only instances of a promotable clone have these roles. For all others Pacemaker ignores the value, with an error each time.',
    avoid: `
node n1
rsc_defaults target-role=Promoted
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
rsc_defaults target-role=Started
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    references: [
      'Pacemaker Explained, "Resource Meta-Attributes"',
      'crm_verify: "only makes sense for promotable clones"',
    ],
  },
});
