import { nodeTypes, schemaAtLeast } from '../dialect.js';
import type { Reader } from '../reader.js';
import { CibElement } from '../../tree.js';
import { readArguments } from './arguments.js';
import { put } from './pairs.js';

/** `node 1: n1:remote attributes a=1`. */
export function readNode(reader: Reader): CibElement {
  const node = new CibElement('node', {}, reader.origin);
  const id = reader.tryInitialId();
  if (id && id.text !== '') put(node, 'id', id);
  const types = nodeTypes(reader.dialect);
  const name = reader.match(
    new RegExp(`^([^:]+)(:(${types.join('|')}))?$`, 'di'),
    `a node, with or without ":" and one of ${types.join(', ')}`,
  );
  put(node, 'uname', name.group(1)!);
  const type = name.group(3);
  if (type) put(node, 'type', type);
  else if (!schemaAtLeast(reader.dialect, '1.3')) node.set('type', 'normal');
  describe(reader, node);
  readArguments(reader, node, {
    lists: { attributes: 'instance_attributes', utilization: 'utilization' },
    implicit: 'attributes',
  });
  return node;
}

export function describe(reader: Reader, element: CibElement): void {
  const description = reader.tryDescription();
  if (description) put(element, 'description', description);
}
