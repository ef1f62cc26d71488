import type { Alert, AlertRecipient } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import { nvSetsOf } from './nvsets.js';
import type { CibReader } from './reader.js';
import { present } from './reader.js';

const KINDS = ['nodes', 'fencing', 'resources', 'attributes'] as const;

export function alertOf(element: CibElement, reader: CibReader): Alert {
  return reader.made(element, {
    ...reader.named(element),
    path: element.get('path') ?? '',
    ...present('description', element.get('description')),
    ...setsOf(element, reader),
    ...selectOf(element, reader),
    recipients: element
      .childrenNamed('recipient')
      .map((child) => recipientOf(child, element.id ?? '', reader)),
  });
}

function selectOf(alert: CibElement, reader: CibReader): Pick<Alert, 'select'> {
  const element = alert.child('select');
  if (!element) return {};
  const kinds = element.children.flatMap(({ name }) => KINDS.find((kind) => name === `select_${kind}`) ?? []);
  const attributes = element.child('select_attributes')?.childrenNamed('attribute') ?? [];
  return {
    select: {
      kinds,
      attributes: attributes.map((attribute) =>
        reader.made(attribute, { ...reader.inner(attribute), name: attribute.get('name') ?? '' }),
      ),
    },
  };
}

function recipientOf(element: CibElement, alert: string, reader: CibReader): AlertRecipient {
  return reader.made(element, {
    // `ALERT-recipient` and `ALERT-recipient-1` are from pcs and crm.
    ...reader.chosen(element, (id) => {
      return id.startsWith(alert) && /^-recipient(?:-\d+)?$/.test(id.slice(alert.length));
    }),
    value: element.get('value') ?? '',
    ...present('description', element.get('description')),
    ...setsOf(element, reader),
  });
}

function setsOf(
  element: CibElement,
  reader: CibReader,
): Pick<Alert, 'instanceAttributes' | 'metaAttributes'> {
  return {
    instanceAttributes: nvSetsOf(element, 'instance_attributes', reader),
    metaAttributes: nvSetsOf(element, 'meta_attributes', reader),
  };
}
