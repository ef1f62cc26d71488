import type { ClusterNode } from '../../model/model.js';
import type { CibContext } from './context.js';
import { nvsetElements } from './nvsets.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function nodeElement(node: ClusterNode, context: CibContext): XmlElement {
  if (node.type === 'ping') context.need('pingNode', node.origin);
  return element(
    'node',
    {
      id: context.text(node.id, node.origin),
      uname: context.text(node.name, node.origin),
      // Members are written without a type, as the cluster itself does.
      type: node.type === 'member' ? undefined : node.type,
      description: context.optionalText(node.description, node.origin),
      score: node.score,
    },
    [
      ...nvsetElements(node.attributes, 'instance_attributes', context),
      ...nvsetElements(node.utilization, 'utilization', context),
    ],
  );
}
