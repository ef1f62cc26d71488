import type {
  AgentName,
  Clone,
  Group,
  NvSet,
  Origin,
  Primitive,
  PrimitiveLike,
  Resource,
  Template,
} from '../../model/model.js';
import { usesMasterElement } from '../../platforms/words.js';
import { bundleElement } from './bundles.js';
import type { CibContext } from './context.js';
import { nvsetElements } from './nvsets.js';
import { operationsElements } from './operations.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function resourceElement(resource: Resource | Template, context: CibContext): XmlElement {
  switch (resource.kind) {
    case 'primitive':
      return primitiveElement(resource, context);
    case 'template':
      return templateElement(resource, context);
    case 'group':
      return groupElement(resource, context);
    case 'clone':
      return cloneElement(resource, context);
    case 'bundle':
      return bundleElement(resource, context);
  }
}

export function primitiveElement(primitive: Primitive, context: CibContext): XmlElement {
  return element(
    'primitive',
    {
      id: primitive.id,
      ...agentAttributes(primitive.agent, context, primitive.origin),
      template: primitive.template,
      description: context.optionalText(primitive.description, primitive.origin),
    },
    primitiveChildren(primitive, context),
  );
}

function templateElement(template: Template, context: CibContext): XmlElement {
  const agentClass = template.agent.class;
  if (agentClass === 'systemd' || agentClass === 'service') {
    context.need('templateClass', template.origin);
  }
  return element(
    'template',
    {
      id: template.id,
      ...agentAttributes(template.agent, context, template.origin),
      description: context.optionalText(template.description, template.origin),
    },
    primitiveChildren(template, context),
  );
}

function agentAttributes(
  agent: AgentName | undefined,
  context: CibContext,
  origin: Origin | undefined,
): Record<string, string | undefined> {
  if (!agent) return {};
  if (agent.class === 'upstart' || agent.class === 'nagios') context.need(agent.class, origin);
  return { class: agent.class, provider: agent.provider, type: context.text(agent.type, origin) };
}

function primitiveChildren(resource: PrimitiveLike, context: CibContext): XmlElement[] {
  return [
    ...resourceSets(resource, context),
    ...nvsetElements(resource.utilization, 'utilization', context),
    ...operationsElements(resource, context),
  ];
}

function groupElement(group: Group, context: CibContext): XmlElement {
  return element(
    'group',
    { id: group.id, description: context.optionalText(group.description, group.origin) },
    [...resourceSets(group, context), ...group.members.map((member) => primitiveElement(member, context))],
  );
}

function cloneElement(clone: Clone, context: CibContext): XmlElement {
  const master = clone.promotable && usesMasterElement(context.platform);
  const sets = resourceSets(clone, context);
  return element(
    master ? 'master' : 'clone',
    { id: clone.id, description: context.optionalText(clone.description, clone.origin) },
    [
      ...(clone.promotable && !master ? withPromotable(sets, clone.id, context) : sets),
      resourceElement(clone.child, context),
    ],
  );
}

/** Adds `promotable=true` to the first set of meta attributes that is its own and always applies, or adds such a set. */
function withPromotable(
  sets: readonly XmlElement[],
  cloneId: string,
  context: CibContext,
): readonly XmlElement[] {
  const pair = (setId: string): XmlElement =>
    element('nvpair', { id: context.newId(`${setId}-promotable`), name: 'promotable', value: 'true' });
  const index = sets.findIndex(
    ({ name, attributes, children }) =>
      name === 'meta_attributes' &&
      attributes['id-ref'] === undefined &&
      !context.isReferred(attributes.id ?? '') &&
      !children.some((child) => child.name === 'rule'),
  );
  if (sets.some(saysPromotable)) return sets;
  const found = sets[index];
  if (!found) {
    const id = context.newId(`${cloneId}-meta_attributes`);
    return [...sets, element('meta_attributes', { id }, [pair(id)])];
  }
  const extended = element(found.name, found.attributes, [
    ...found.children,
    pair(found.attributes.id ?? ''),
  ]);
  return sets.map((set, position) => (position === index ? extended : set));
}

function saysPromotable({ name, children }: XmlElement): boolean {
  return (
    name === 'meta_attributes' &&
    children.some(({ attributes }) => attributes.name === 'promotable') &&
    !children.some((child) => child.name === 'rule')
  );
}

/** The sets that every kind of resource has. */
export function resourceSets(
  resource: { readonly instanceAttributes: readonly NvSet[]; readonly metaAttributes: readonly NvSet[] },
  context: CibContext,
): XmlElement[] {
  return [
    ...nvsetElements(resource.instanceAttributes, 'instance_attributes', context),
    ...nvsetElements(resource.metaAttributes, 'meta_attributes', context, 'resource-meta'),
  ];
}
