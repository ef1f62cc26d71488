import type { ClusterModel } from '../../../model/model.js';
import type { ClusterView } from '../../view/cluster.js';
import { findsNothing, lacksAttribute } from '../../view/acls.js';
import { rule } from '../../rule.js';

interface Params {
  readonly xpath: string;
  readonly why: string;
}

export const aclMatchesNothing = rule<Params>({
  code: 'HA6524',
  severity: 'warning',
  message: ({ xpath, why }) => `the permission on ${JSON.stringify(xpath)} matches nothing: ${why}`,
  check({ written, cluster, complete, report }) {
    if (!complete) return;
    const ids = idsByElement(written, cluster);
    for (const { permissions } of written.aclRoles) {
      for (const { scope, origin } of permissions) {
        if (!origin) continue;
        if ('objectType' in scope && scope.attribute !== undefined) {
          const why = lacksAttribute(scope.objectType, scope.attribute);
          if (why !== undefined) report(origin, { xpath: `${scope.objectType} ${scope.attribute}`, why });
        }
        if (!('xpath' in scope)) continue;
        const why = findsNothing(scope.xpath, ids);
        if (why !== undefined) report(origin, { xpath: scope.xpath, why });
      }
    }
  },
  page: {
    means:
      'The XPath of a permission names an element or attribute that no CIB has, starts at the wrong element, or asks for an id that is not there.',
    harm: 'The permission is kept and does nothing. If it denies, what should be hidden is open; if it allows, the user cannot do the work.',
    avoid: `
role operator {
  allow read xpath "/cib"
  deny xpath "//primitve/instance_attributes"
}`,
    prefer: `
role operator {
  allow read xpath "/cib"
  deny xpath "//primitive/instance_attributes"
}`,
    notes:
      'Only plain paths are judged: names of elements and a lone `[@id="…"]`. Ids are only looked up for resources, templates, tags and alerts.',
    references: ['Pacemaker Explained, "ACL Permissions"'],
  },
});

function idsByElement(written: ClusterModel, cluster: ClusterView): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  const add = (element: string, id: string): void => {
    ids.set(element, (ids.get(element) ?? new Set()).add(id));
  };
  // An element of a kind that is nowhere has no id at all.
  for (const element of ['primitive', 'group', 'bundle', 'template', 'tag', 'alert', 'acl_role']) {
    ids.set(element, new Set());
  }
  for (const { id, kind } of cluster.resources.values()) if (kind !== 'clone') add(kind, id);
  for (const { id } of written.templates) add('template', id);
  for (const { id } of written.tags) add('tag', id);
  for (const { id } of written.alerts) add('alert', id);
  for (const { id } of written.aclRoles) add('acl_role', id);
  return ids;
}
