import type { ClusterNode } from '../../model/model.js';
import { nodeElement } from '../cib/nodes.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import { variableReference } from '../shell.js';
import type { PcsContext } from './context.js';
import { childrenNamed, integerObstacle, planSets } from './nvsets.js';

/** Node attributes that operators set at run time, with "pcs node standby" and "pcs node maintenance". */
export const OPERATIONAL: readonly string[] = ['standby', 'maintenance'];

export function writeNode(node: ClusterNode, context: PcsContext): void {
  const whole = nodeElement(node, context.cib);
  // The entries of members are the cluster's; those of remote nodes appear when they first connect.
  if (node.type !== 'member') {
    const { children, ...entry } = whole;
    void children;
    const what = `the entry of the ${node.type} node ${node.name}`;
    context.patch('nodes', element(entry.name, entry.attributes), { what, origin: node.origin });
  }
  const attributes = planSets(childrenNamed(whole, 'instance_attributes'), context, {
    id: `nodes-${node.id}`,
    noun: `attributes of ${node.name}`,
    // crm_attribute makes an id of the name.
    obstacle: (name) => (/^[A-Za-z0-9_.#:-]+$/.test(name) ? undefined : `a node attribute called "${name}"`),
  });
  if (attributes.words.length > 0) {
    if (context.can('nodeAttribute'))
      context.command([['node', 'attribute', node.name, ...attributes.words]]);
    else context.command([['property', 'set', ...attributes.words]], { flags: ['--node', node.name] });
  }
  const utilization = planSets(childrenNamed(whole, 'utilization'), context, {
    id: `nodes-${node.id}-utilization`,
    noun: `utilization of ${node.name}`,
    obstacle: integerObstacle,
  });
  if (utilization.words.length > 0) {
    context.command([['node', 'utilization', node.name, ...utilization.words]]);
  }
  patchMember(
    node,
    whole,
    [...attributes.patched, ...utilization.patched],
    [attributes.why, utilization.why],
    context,
  );
}

function patchMember(
  node: ClusterNode,
  whole: XmlElement,
  sets: readonly XmlElement[],
  reasons: readonly string[],
  context: PcsContext,
): void {
  const member = node.type === 'member';
  const { description, score } = member ? whole.attributes : {};
  const why = [
    description === undefined ? '' : `the description of ${node.name}`,
    score === undefined ? '' : `the score of ${node.name}`,
    ...reasons,
  ].filter((text) => text !== '');
  if (why.length === 0) return;
  // The cluster has numbered its members itself, perhaps otherwise than the model.
  if (member) context.push({ kind: 'node-id', node: node.name });
  const id = member ? variableReference('id') : node.id;
  const { uname } = whole.attributes;
  context.patch('nodes', element('node', { id, uname, description, score }, sets), {
    what: why.join(', '),
    origin: node.origin,
  });
}
