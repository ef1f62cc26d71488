import type { AgentName, Clone, Group, Primitive, Resource, Template } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import { bundleOf } from './bundles.js';
import { nvSetsOf } from './nvsets.js';
import { operationsOf } from './operations.js';
import { promotableOf } from './promotable.js';
import type { CibReader } from './reader.js';
import { present } from './reader.js';

/** Undefined for a template, and for what lacks an essential part. */
export function resourceOf(element: CibElement, reader: CibReader): Resource | undefined {
  switch (element.name) {
    case 'primitive':
      return primitiveOf(element, reader);
    case 'group':
      return groupOf(element, reader);
    case 'clone':
    case 'master':
      return cloneOf(element, reader);
    case 'bundle':
      return bundleOf(element, reader);
    default:
      return undefined;
  }
}

export function primitiveOf(element: CibElement, reader: CibReader): Primitive | undefined {
  const template = element.get('template');
  const common = primitiveParts(element, reader);
  if (template !== undefined) {
    for (const name of ['class', 'provider', 'type']) {
      reader.withoutEffect(element, name, `the agent is that of the template ${template}`);
    }
    return reader.made<Primitive>(element, { kind: 'primitive', ...common, template });
  }
  const agent = agentOf(element, reader);
  return agent && reader.made<Primitive>(element, { kind: 'primitive', ...common, agent });
}

export function templateOf(element: CibElement, reader: CibReader): Template | undefined {
  const agent = agentOf(element, reader);
  return (
    agent && reader.made<Template>(element, { kind: 'template', ...primitiveParts(element, reader), agent })
  );
}

function agentOf(element: CibElement, reader: CibReader): AgentName | undefined {
  const agentClass = element.get('class');
  const type = element.get('type');
  const provider = element.get('provider');
  const missing = [
    ...(agentClass === undefined ? ['class'] : []),
    ...(agentClass === 'ocf' && provider === undefined ? ['provider'] : []),
    ...(type === undefined ? ['type'] : []),
  ];
  if (agentClass !== undefined && type !== undefined && missing.length === 0) {
    reader.withoutColon(element, 'provider');
    return { class: agentClass, ...present('provider', provider), type };
  }
  for (const attribute of missing) {
    // The table of shapes knows that templates need some of them.
    if (element.name === 'template' && attribute !== 'provider') continue;
    const params = { element: element.name, attributes: [attribute] };
    reader.report('missing-attribute', reader.place(element), params);
  }
  return undefined;
}

function primitiveParts(
  element: CibElement,
  reader: CibReader,
): Omit<Primitive, 'kind' | 'agent' | 'template'> {
  return {
    ...resourceParts(element, reader),
    utilization: nvSetsOf(element, 'utilization', reader),
    ...operationsOf(element, reader),
  };
}

/** What every kind of resource has. */
export function resourceParts(
  element: CibElement,
  reader: CibReader,
): Pick<Group, 'id' | 'idGiven' | 'origin' | 'description' | 'instanceAttributes' | 'metaAttributes'> {
  return {
    ...reader.named(element),
    ...present('description', element.get('description')),
    instanceAttributes: nvSetsOf(element, 'instance_attributes', reader),
    metaAttributes: nvSetsOf(element, 'meta_attributes', reader),
  };
}

function groupOf(element: CibElement, reader: CibReader): Group {
  return reader.made<Group>(element, {
    kind: 'group',
    ...resourceParts(element, reader),
    members: element.childrenNamed('primitive').flatMap((child) => primitiveOf(child, reader) ?? []),
  });
}

function cloneOf(element: CibElement, reader: CibReader): Clone | undefined {
  const [inner, second] = element.childrenNamed('primitive', 'group');
  if (!inner) return reader.incomplete(element, 'a primitive or a group');
  if (second) {
    const params = { element: `${inner.name}> or <${second.name}`, parent: element.name };
    if (second.name !== inner.name) reader.report('repeated-element', reader.place(second), params);
  }
  const child = inner.name === 'group' ? groupOf(inner, reader) : primitiveOf(inner, reader);
  if (!child) return undefined;
  const parts = resourceParts(element, reader);
  return reader.made<Clone>(element, {
    kind: 'clone',
    ...parts,
    ...promotableOf(element.name === 'master', parts.metaAttributes, reader),
    child,
  });
}
