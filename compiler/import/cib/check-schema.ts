/** Whether a CIB that was read from a file keeps to the schema that it names itself. */
import { schemaFeature } from '../../emit/cib/schema-features.js';
import type { SchemaFeatureName } from '../../emit/cib/schema-features.js';
import { compareVersions, parseSchema, parseVersion } from '../../platforms/platform.js';
import type { Version } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import { checkWords } from './check-words.js';

/** The last schema of each major number (`xml/` of Pacemaker 3.0.2), and those before 1.0 that never left a branch. */
const LAST: ReadonlyMap<number, number> = new Map([
  [1, 3],
  [2, 10],
  [3, 10],
  [4, 0],
]);

/** Elements, and attributes of elements, that came with a feature. */
const ELEMENTS: Readonly<Record<string, SchemaFeatureName>> = {
  acl_role: 'acls',
  alert: 'alerts',
  bundle: 'bundle',
  op_expression: 'operationExpression',
  podman: 'podman',
  rsc_expression: 'resourceExpression',
  select: 'alertSelect',
  tag: 'tags',
};
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, SchemaFeatureName>>>> = {
  acl_group: { name: 'aclName' },
  acl_target: { name: 'aclName' },
  expression: { 'value-source': 'valueSource' },
  'fencing-level': { 'target-attribute': 'fencingAttribute' },
  rsc_colocation: { influence: 'influence' },
  rsc_location: { 'resource-discovery': 'resourceDiscovery', 'rsc-pattern': 'resourcePattern' },
};
const ROLES_SINCE: Version = [3, 7];
const ROLE_ATTRIBUTES = ['role', 'rsc-role', 'with-rsc-role'];

export function checkSchema(cib: CibElement, configuration: CibElement, session: ImportSession): void {
  const schema = cib.get('validate-with');
  const at = cib.originOf('validate-with');
  if (schema === 'none') {
    if (at) session.report('schema-none', at, {});
    return;
  }
  checkWords(configuration, session);
  if (schema === undefined) return;
  const version = parseSchema(schema);
  if (at && (!version || version[1]! > (LAST.get(version[0]!) ?? -1))) {
    session.report('unknown-schema', at, { schema });
    return;
  }
  if (version) checkAge(configuration, schema, version, session);
}

function checkAge(configuration: CibElement, schema: string, version: Version, session: ImportSession): void {
  const seen = new Set<string>();
  const report = (element: CibElement, attribute: string | undefined, what: string, since: string): void => {
    const at = attribute === undefined ? element.origin : element.originOf(attribute);
    if (!at || seen.has(what)) return;
    seen.add(what);
    session.report('newer-than-schema', at, { what, since: `pacemaker-${since}`, schema });
  };
  const check = (element: CibElement, attribute: string | undefined, name: SchemaFeatureName): void => {
    const { what, since } = schemaFeature(name);
    const needed = since === undefined ? undefined : parseVersion(since);
    if (needed && since !== undefined && compareVersions(version, needed) < 0) {
      report(element, attribute, what, since);
    }
  };
  for (const element of configuration.descendants()) {
    const feature = ELEMENTS[element.name];
    if (feature) check(element, undefined, feature);
    for (const [attribute, name] of Object.entries(ATTRIBUTES[element.name] ?? {})) {
      if (element.get(attribute) !== undefined) check(element, attribute, name);
    }
    if (element.name === 'op' && element.get('on-fail') === 'demote')
      check(element, 'on-fail', 'onFailDemote');
    // The role of a rule is any text to the schema.
    if (element.name === 'rule' || compareVersions(version, ROLES_SINCE) >= 0) continue;
    for (const attribute of ROLE_ATTRIBUTES) {
      const value = element.get(attribute);
      if (value === 'Promoted' || value === 'Unpromoted')
        report(element, attribute, `the role ${value}`, '3.7');
    }
  }
}
