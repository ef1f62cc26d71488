/** Every pair of a name and a value in the model, with what reads it. */
import type { ClusterModel, NvSet, Origin, PrimitiveLike, Resource } from '../../model/model.js';
import type { AgentFacts } from '../../agents/facts.js';
import type { AgentName } from '../../model/model.js';
import { plainText } from './settings.js';

export interface WrittenValue {
  readonly name: string;
  readonly value: string;
  readonly at: Origin | undefined;
  /** Of a parameter: what its agent says about it. */
  readonly parameter?: ReturnType<AgentFacts['parameters']['get']>;
  /** What is set: `the parameter`, `the cluster option`, …. */
  readonly what: string;
  /** A free text of an agent or user, in which quotes and dollars may be meant. */
  readonly free: boolean;
}

type FactsOf = (agent: AgentName) => AgentFacts | undefined;

/** All of them, of the model as it is written: a template's once. */
export function* writtenValues(model: ClusterModel, factsOf: FactsOf): Generator<WrittenValue> {
  yield* valuesOf(model.properties, 'the cluster option');
  yield* valuesOf([...model.rscDefaults, ...model.opDefaults], 'the default');
  for (const node of model.nodes) {
    yield* valuesOf(node.attributes, 'the node attribute', true);
    yield* valuesOf(node.utilization, 'the utilization');
  }
  for (const template of model.templates) yield* ofPrimitive(template, factsOf(template.agent));
  for (const resource of model.resources) yield* ofResource(resource, model, factsOf);
  for (const alert of model.alerts) {
    yield* valuesOf(alert.instanceAttributes, 'the alert option', true);
    yield* valuesOf(alert.metaAttributes, 'the meta attribute');
    for (const recipient of alert.recipients) {
      yield* valuesOf(recipient.instanceAttributes, 'the alert option', true);
      yield* valuesOf(recipient.metaAttributes, 'the meta attribute');
    }
  }
}

function* ofResource(resource: Resource, model: ClusterModel, factsOf: FactsOf): Generator<WrittenValue> {
  if (resource.kind === 'primitive') {
    const agent = resource.agent ?? model.templates.find(({ id }) => id === resource.template)?.agent;
    yield* ofPrimitive(resource, agent && factsOf(agent));
    return;
  }
  yield* valuesOf(resource.metaAttributes, 'the meta attribute');
  yield* valuesOf(resource.instanceAttributes, 'the parameter', true);
  if (resource.kind === 'group')
    for (const member of resource.members) yield* ofResource(member, model, factsOf);
  else if (resource.kind === 'clone') yield* ofResource(resource.child, model, factsOf);
  else if (resource.primitive) yield* ofResource(resource.primitive, model, factsOf);
}

function* ofPrimitive(primitive: PrimitiveLike, facts: AgentFacts | undefined): Generator<WrittenValue> {
  for (const value of valuesOf(primitive.instanceAttributes, 'the parameter', true)) {
    const parameter = facts?.parameters.get(value.name);
    yield parameter ? { ...value, parameter } : value;
  }
  yield* valuesOf(primitive.metaAttributes, 'the meta attribute');
  yield* valuesOf(primitive.utilization, 'the utilization');
  for (const operation of primitive.operations) {
    yield* valuesOf(operation.instanceAttributes, 'the parameter', true);
    yield* valuesOf(operation.metaAttributes, 'the operation option');
    for (const { name, value, origin } of operation.attributes) {
      const text = plainText(value);
      if (text !== undefined && name !== 'description')
        yield { name, value: text, at: origin, what: 'the operation option', free: false };
    }
  }
}

function* valuesOf(sets: readonly NvSet[], what: string, free = false): Generator<WrittenValue> {
  for (const set of sets) {
    for (const { name, value, origin } of set.pairs) {
      const text = plainText(value);
      if (text !== undefined) yield { name, value: text, at: origin ?? set.origin, what, free };
    }
  }
}
