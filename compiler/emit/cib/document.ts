import type { ClusterModel } from '../../model/model.js';
import { aclRoleElement, aclSubjectElement } from './acls.js';
import { alertElement } from './alerts.js';
import { constraintElement } from './constraints.js';
import type { CibContext } from './context.js';
import { fencingLevelElement } from './fencing.js';
import { nodeElement } from './nodes.js';
import { nvsetElements } from './nvsets.js';
import { resourceElement } from './resources.js';
import { tagElement } from './tags.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

/** The whole CIB of a model whose ids are assigned, with an empty status. */
export function cibDocument(model: ClusterModel, context: CibContext): XmlElement {
  return element(
    'cib',
    {
      'validate-with': context.platform.schema,
      crm_feature_set: context.platform.featureSet,
      admin_epoch: '0',
      epoch: '1',
      num_updates: '0',
    },
    [element('configuration', {}, configurationSections(model, context)), element('status')],
  );
}

/** The children of `<configuration>`; of those that may be missing, only the ones with contents. */
export function configurationSections(model: ClusterModel, context: CibContext): XmlElement[] {
  return [
    element('crm_config', {}, nvsetElements(model.properties, 'cluster_property_set', context, 'property')),
    element(
      'nodes',
      {},
      model.nodes.map((node) => nodeElement(node, context)),
    ),
    element(
      'resources',
      {},
      [...model.templates, ...model.resources].map((resource) => resourceElement(resource, context)),
    ),
    element(
      'constraints',
      {},
      model.constraints.map((constraint) => constraintElement(constraint, context)),
    ),
    ...section(
      'rsc_defaults',
      nvsetElements(model.rscDefaults, 'meta_attributes', context, 'resource-meta-defaults'),
    ),
    ...section(
      'op_defaults',
      nvsetElements(model.opDefaults, 'meta_attributes', context, 'operation-meta-defaults'),
    ),
    ...section(
      'fencing-topology',
      model.fencingLevels.map((level) => fencingLevelElement(level, context)),
    ),
    ...section('acls', [
      ...model.aclRoles.map((role) => aclRoleElement(role, context)),
      ...model.aclSubjects.map((subject) => aclSubjectElement(subject, context)),
    ]),
    ...section(
      'tags',
      model.tags.map((tag) => tagElement(tag, context)),
    ),
    ...section(
      'alerts',
      model.alerts.map((alert) => alertElement(alert, context)),
    ),
  ];
}

function section(name: string, children: readonly XmlElement[]): XmlElement[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}
