/** The constraints between parameters that a cluster breaks. */
import type { ParameterConstraint, ParameterValues } from '../../agents/constraints.js';
import { PARAMETER_CONSTRAINTS } from '../../agents/constraints.js';
import { cloneFlag, cloneNumber } from './clones.js';
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';

interface BrokenConstraint {
  readonly resource: PrimitiveView;
  readonly constraint: ParameterConstraint;
}

export function brokenConstraints(
  cluster: ClusterView,
  effect: ParameterConstraint['effect'],
): readonly BrokenConstraint[] {
  return cluster.primitives.flatMap((resource) => {
    const constraints = PARAMETER_CONSTRAINTS.filter(
      (one) => one.effect === effect && one.agents.includes(resource.agentName),
    );
    const values = valuesOf(resource);
    return constraints.filter(({ broken }) => broken(values)).map((constraint) => ({ resource, constraint }));
  });
}

function valuesOf(resource: PrimitiveView): ParameterValues {
  const { instances } = resource;
  const unique =
    instances?.kind === 'clone' &&
    (cloneFlag(instances, 'globally-unique') ?? (cloneNumber(instances, 'clone-node-max') ?? 1) > 1);
  return {
    text: (name) => resource.parameter(name),
    has: (name) => resource.parameters.has(name) && resource.parameters.text(name) !== '',
    clone: instances === undefined ? 'none' : unique ? 'unique' : 'anonymous',
    promotable: resource.promotable,
  };
}
