import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { aclRoleStatement, aclSubjectStatement } from './acls.js';
import { alertStatement } from './alerts.js';
import { bundleStatement } from './bundles.js';
import { colocationStatement, orderStatement, ticketStatement } from './constraints.js';
import { cloneStatement, groupStatement } from './containers.js';
import { fencingStatement } from './fencing.js';
import { locationStatement } from './locations.js';
import { nodeStatement } from './nodes.js';
import { primitiveStatement } from './primitives.js';
import { propertyStatement } from './properties.js';
import { tagStatement } from './tags.js';

type Builder = (draft: Draft, element: XmlElement) => void;

/** By element of the CIB: the objects that crmsh has statements for (`cib_cli_map` of crmsh). */
const BUILDERS: Readonly<Record<string, Builder>> = {
  node: nodeStatement,
  template: primitiveStatement,
  primitive: primitiveStatement,
  group: groupStatement,
  clone: cloneStatement,
  master: cloneStatement,
  bundle: bundleStatement,
  rsc_location: locationStatement,
  rsc_colocation: colocationStatement,
  rsc_order: orderStatement,
  rsc_ticket: ticketStatement,
  'fencing-topology': fencingStatement,
  tag: tagStatement,
  cluster_property_set: (draft, set) => propertyStatement(draft, 'property', set),
  rsc_defaults: defaultsStatement,
  op_defaults: defaultsStatement,
  acl_role: aclRoleStatement,
  acl_target: aclSubjectStatement,
  acl_group: aclSubjectStatement,
  alert: alertStatement,
};

/** An object in crmsh's own words. */
export function buildStatement(draft: Draft, element: XmlElement): void {
  const builder = BUILDERS[element.name];
  if (!builder) throw new Error(`crmsh has no object <${element.name}>`);
  builder(draft, element);
}

/** The element is the section with one of its sets in it, as crmsh takes it in an `xml` statement. */
function defaultsStatement(draft: Draft, section: XmlElement): void {
  for (const set of section.children) propertyStatement(draft, section.name, set);
}
