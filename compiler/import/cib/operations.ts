import type { Operation, PrimitiveLike } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import { nvSetsOf } from './nvsets.js';
import type { CibReader } from './reader.js';
import { present } from './reader.js';
import { attributesOf } from './rules.js';
import { intervalWord, plainBoolean } from './words.js';

/** Of the `<operations>` of a primitive or template. Its id is of no use but to references. */
export function operationsOf(
  resource: CibElement,
  reader: CibReader,
): Pick<PrimitiveLike, 'operations' | 'operationsId' | 'operationsIdRef'> {
  const element = resource.child('operations');
  if (!element) return { operations: [] };
  const { id } = element;
  return {
    operations: element.childrenNamed('op').map((op) => operationOf(op, reader)),
    ...present('operationsId', id !== undefined && reader.referenced.has(id) ? id : undefined),
    ...present('operationsIdRef', element.get('id-ref')),
  };
}

function operationOf(element: CibElement, reader: CibReader): Operation {
  return reader.made(element, {
    ...reader.inner(element),
    name: element.get('name') ?? '',
    interval: intervalWord(element.get('interval') ?? '0s'),
    ...present('role', reader.role(element)),
    attributes: attributesOf(element, ['id', 'name', 'interval', 'role']).map((attribute) =>
      plainBoolean(attribute, ['enabled', 'record-pending']),
    ),
    instanceAttributes: nvSetsOf(element, 'instance_attributes', reader),
    metaAttributes: nvSetsOf(element, 'meta_attributes', reader),
  });
}
