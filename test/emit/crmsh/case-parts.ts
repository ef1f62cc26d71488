/** What the cases are made of. */
import type { ClusterModel, Constraint, Resource } from '../../../compiler/model/model.js';
import * as m from '../../support/model-builder.js';

export interface Case {
  readonly name: string;
  readonly model: ClusterModel;
  /** Names of the objects that have to be `xml` statements; all others must not be. */
  readonly xml?: readonly string[];
}

export const dummy = (id: string, parts: m.PrimitiveParts = {}) =>
  m.primitive(id, 'ocf:pacemaker:Dummy', parts);
export const stateful = (id: string, parts: m.PrimitiveParts = {}) =>
  m.primitive(id, 'ocf:pacemaker:Stateful', parts);
export const fence = (id: string) =>
  m.primitive(id, 'stonith:fence_sbd', { params: { devices: '/dev/sda', pcmk_host_list: 'n1 n2' } });

export function withResources(...resources: readonly Resource[]): ClusterModel {
  return m.model({ nodes: m.nodes('n1', 'n2'), resources });
}

/** a, b and c are primitives, st is a promotable clone. */
export function constrained(...constraints: readonly Constraint[]): ClusterModel {
  return {
    ...withResources(
      dummy('a'),
      dummy('b'),
      dummy('c'),
      dummy('d'),
      m.promotable('st-clone', stateful('st')),
    ),
    constraints,
  };
}

export const site = () => m.expression('site', 'eq', 'berlin');
export const rack = () => m.expression('rack', 'ne', 'r1');
