import type { ClusterModel } from '../../model/model.js';
import type { Imported } from '../imported.js';
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import { aclRolesOf, aclSubjectsOf } from './acls.js';
import { alertOf } from './alerts.js';
import { checkSchema } from './check-schema.js';
import { checkShape } from './check-shape.js';
import { commentsOf } from './comments.js';
import { constraintOf } from './constraints.js';
import { fencingLevelOf } from './fencing.js';
import { nodesOf } from './nodes.js';
import { nvSetsOf } from './nvsets.js';
import { CibReader, present } from './reader.js';
import { referencedIds, rulesById } from './references.js';
import { resourceOf, templateOf } from './resources.js';
import { tagOf } from './tags.js';

/**
 * The model of what the session has read. Whatever of the CIB has no place in the model is reported; rewrites that
 * change nothing for Pacemaker are listed in `docs/import/normalisations.md`.
 */
export function modelOf(session: ImportSession): Imported {
  const { cib } = session;
  const configuration = cib.child('configuration');
  if (configuration) checkShape(configuration, session);
  if (configuration && session.hasCib) checkSchema(cib, configuration, session);
  const rules = rulesById(configuration ?? cib);
  const reader = new CibReader(session, referencedIds(configuration ?? cib, rules), rules);
  const model = clusterModel(session, configuration, reader);
  const { comments, fileComments } = commentsOf(cib, reader.objects);
  return { model, comments, fileComments: [...session.comments, ...fileComments] };
}

function clusterModel(
  session: ImportSession,
  configuration: CibElement | undefined,
  reader: CibReader,
): ClusterModel {
  const section = (name: string): CibElement | undefined => configuration?.child(name);
  const list = <T>(name: string, make: (element: CibElement, reader: CibReader) => T | undefined): T[] =>
    section(name)?.children.flatMap((child) => make(child, reader) ?? []) ?? [];
  const sets = (name: string, tag: 'cluster_property_set' | 'meta_attributes') => {
    const parent = section(name);
    return parent ? nvSetsOf(parent, tag, reader) : [];
  };
  const acls = section('acls');
  return {
    ...present('setup', session.setup),
    nodes: nodesOf(section('nodes'), session.hosts, reader),
    properties: sets('crm_config', 'cluster_property_set'),
    rscDefaults: sets('rsc_defaults', 'meta_attributes'),
    opDefaults: sets('op_defaults', 'meta_attributes'),
    templates: list('resources', (element) =>
      element.name === 'template' ? templateOf(element, reader) : undefined,
    ),
    resources: list('resources', resourceOf),
    constraints: list('constraints', constraintOf),
    fencingLevels: list('fencing-topology', fencingLevelOf),
    tags: list('tags', tagOf),
    aclRoles: acls ? aclRolesOf(acls, reader) : [],
    aclSubjects: acls ? aclSubjectsOf(acls, reader) : [],
    alerts: list('alerts', alertOf),
    secrets: [],
  };
}
