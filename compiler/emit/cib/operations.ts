import type { Operation, PrimitiveLike } from '../../model/model.js';
import { roleWord } from '../../platforms/words.js';
import { plainText } from '../text.js';
import type { CibContext } from './context.js';
import { nvsetElements } from './nvsets.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

/** The `<operations>` of a primitive or template; none when it would be empty. */
export function operationsElements(resource: PrimitiveLike, context: CibContext): XmlElement[] {
  const { operations, operationsId, operationsIdRef } = resource;
  if (operations.length === 0 && operationsId === undefined && operationsIdRef === undefined) return [];
  return [
    element(
      'operations',
      { id: operationsId, 'id-ref': operationsIdRef },
      operations.map((operation) => operationElement(operation, context)),
    ),
  ];
}

/** The usual ones first, in a fixed order; others follow as they were written. */
const ATTRIBUTE_ORDER = ['timeout', 'on-fail', 'enabled', 'start-delay', 'interval-origin', 'record-pending'];

export function operationElement(operation: Operation, context: CibContext): XmlElement {
  for (const { name, value, origin } of operation.attributes) {
    if (name === 'requires') context.need('opRequires', origin ?? operation.origin);
    if (name === 'on-fail' && plainText(value) === 'demote') {
      context.need('onFailDemote', origin ?? operation.origin);
    }
  }
  const given = context.attributes(operation.attributes, operation.origin);
  const ordered = Object.fromEntries(
    ATTRIBUTE_ORDER.filter((name) => name in given).map((name) => [name, given[name]]),
  );
  return element(
    'op',
    {
      id: operation.id,
      name: operation.name,
      interval: context.text(operation.interval, operation.origin),
      role: operation.role && roleWord(context.platform, operation.role),
      ...ordered,
      ...given,
    },
    [
      ...nvsetElements(operation.instanceAttributes, 'instance_attributes', context),
      ...nvsetElements(operation.metaAttributes, 'meta_attributes', context, 'operation-meta'),
    ],
  );
}
