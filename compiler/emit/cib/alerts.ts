import type { Alert, AlertRecipient } from '../../model/model.js';
import type { CibContext } from './context.js';
import { nvsetElements } from './nvsets.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function alertElement(alert: Alert, context: CibContext): XmlElement {
  const { origin } = alert;
  context.need('alerts', origin);
  if (alert.select) context.need('alertSelect', origin);
  return element(
    'alert',
    {
      id: alert.id,
      path: context.text(alert.path, origin),
      description: context.optionalText(alert.description, origin),
    },
    [
      ...alertSets(alert, context),
      ...(alert.select ? [selectElement(alert.select)] : []),
      // Last: schemas before 2.10 want this order.
      ...alert.recipients.map((recipient) => recipientElement(recipient, context)),
    ],
  );
}

function selectElement(select: NonNullable<Alert['select']>): XmlElement {
  return element(
    'select',
    {},
    select.kinds.map((kind) =>
      element(
        `select_${kind}`,
        {},
        kind === 'attributes'
          ? select.attributes.map(({ id, name }) => element('attribute', { id, name }))
          : [],
      ),
    ),
  );
}

export function recipientElement(recipient: AlertRecipient, context: CibContext): XmlElement {
  return element(
    'recipient',
    {
      id: recipient.id,
      value: context.text(recipient.value, recipient.origin),
      description: context.optionalText(recipient.description, recipient.origin),
    },
    alertSets(recipient, context),
  );
}

function alertSets(owner: Alert | AlertRecipient, context: CibContext): XmlElement[] {
  return [
    ...nvsetElements(owner.instanceAttributes, 'instance_attributes', context),
    ...nvsetElements(owner.metaAttributes, 'meta_attributes', context),
  ];
}
