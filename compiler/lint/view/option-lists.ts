/** The options of mounts and exports. */
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';

export interface OptionList {
  readonly resource: PrimitiveView;
  readonly parameter: string;
  readonly text: string;
  /** What the options are for. */
  readonly of: 'mount' | 'export';
}

const AGENTS: Readonly<Record<string, OptionList['of']>> = {
  'ocf:heartbeat:Filesystem': 'mount',
  'ocf:heartbeat:exportfs': 'export',
};

/** Those that are written, in resources of the agents that hand them on to `mount` and `exportfs`. */
export function optionLists(cluster: ClusterView): readonly OptionList[] {
  return cluster.primitives.flatMap((resource) => {
    const of = AGENTS[resource.agentName];
    const text = resource.parameters.text('options')?.trim();
    return of && text ? [{ resource, parameter: 'options', text, of }] : [];
  });
}
