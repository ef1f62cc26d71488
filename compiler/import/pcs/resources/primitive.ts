/** A new `<primitive>`, as `resource create`, `stonith create` and `cluster node add-remote` make it. */
import type { Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { idTaken, requireIdSyntax } from '../settings/ids.js';
import { refuse } from '../settings/terms.js';
import type { Agent } from './agents.js';
import { isForced, keepComments } from './command-line.js';
import { resourcesOf } from './elements.js';
import { appendSet, pairsOf, type Options, type Pair } from './nvsets.js';
import {
  appendOperations,
  checkOperations,
  defaultOperations,
  refuseSameIntervals,
  type Operation,
} from './operations.js';
import { checkNewParameters } from './parameters.js';

export interface PrimitivePlan {
  readonly id: Word;
  readonly agent: Agent;
  readonly agentAt: Word;
  readonly parameters: Options;
  readonly meta: readonly Pair[];
  readonly operations: readonly Operation[];
  readonly defaults: 'all' | 'monitor only';
  /** `resource` or `stonith`, for messages. */
  readonly noun: string;
}

/** At the end of the resources. */
export function appendPrimitive(plan: PrimitivePlan, command: PcsCommand, context: PcsContext): CibElement {
  const { id, agent, agentAt, parameters, meta, noun } = plan;
  const { name } = agent;
  const force = isForced(command);
  if (idTaken(context.cib, id.text)) refuse(`the id "${id.text}" is in use`, id.origin);
  requireIdSyntax(id, `${noun} name`);
  const operations = checkOperations(plan.operations, agent, force, context);
  refuseSameIntervals(operations);
  checkNewParameters({ agent, given: parameters, force, at: agentAt.origin, context });
  const primitive = resourcesOf(context).append(new CibElement('primitive', {}, command.origin));
  keepComments(primitive, command);
  primitive.set('id', id.text, id.origin).set('class', name.class, agentAt.origin);
  primitive.set('provider', name.provider, agentAt.origin).set('type', name.type, agentAt.origin);
  appendSet(context, primitive, 'instance_attributes', pairsOf(parameters), command.origin);
  appendSet(context, primitive, 'meta_attributes', meta, command.origin);
  const rest = defaultOperations(agent, operations, plan.defaults, agentAt.origin, context);
  appendOperations(context, primitive, [...operations, ...rest], agentAt.origin);
  return primitive;
}
