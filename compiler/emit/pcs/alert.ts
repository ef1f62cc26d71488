import type { Alert, AlertRecipient } from '../../model/model.js';
import { alertElement } from '../cib/alerts.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import { referencedVariables } from '../shell.js';
import type { PcsContext } from './context.js';
import type { SetsPlan } from './nvsets.js';
import { childrenNamed, planSets, remainder } from './nvsets.js';

export function writeAlert(alert: Alert, context: PcsContext): void {
  const { id, origin } = alert;
  const whole = alertElement(alert, context.cib);
  const plans = alertSets(whole, context);
  const { path = '' } = whole.attributes;
  if (path === '' || whole.attributes.description === '') {
    context.patch('alerts', whole, { what: `the alert ${id} with an empty text`, origin });
    return;
  }
  context.command([
    ['alert', 'create', `path=${path}`, `id=${id}`, ...descriptionWord(whole)],
    ...setWords(plans),
  ]);
  const select = childrenNamed(whole, 'select');
  patchRest(whole, plans, select, `the events that ${id} selects`, { path }, context, alert);
  const values = new Set<string>();
  const elements = childrenNamed(whole, 'recipient');
  for (const [index, recipient] of alert.recipients.entries()) {
    writeRecipient(whole, elements[index]!, recipient, values, context);
  }
}

function writeRecipient(
  alert: XmlElement,
  whole: XmlElement,
  recipient: AlertRecipient,
  values: Set<string>,
  context: PcsContext,
): void {
  const { id = '', value = '', description } = whole.attributes;
  const { origin } = recipient;
  const { path } = alert.attributes;
  const what = recipientObstacle(value, description);
  if (what !== undefined) {
    context.patch('alerts', remainder(alert, { path }, [whole]), { what: `${what} (${id})`, origin });
    return;
  }
  const plans = alertSets(whole, context);
  const force = values.has(value) ? `"${alert.attributes.id}" has the same recipient already` : undefined;
  values.add(value);
  context.command(
    [
      [
        'alert',
        'recipient',
        'add',
        alert.attributes.id ?? '',
        `value=${value}`,
        `id=${id}`,
        ...descriptionWord(whole),
      ],
      ...setWords(plans),
    ],
    { force, origin },
  );
  patchRest(whole, plans, [], '', { value }, context, recipient);
}

function recipientObstacle(value: string, description: string | undefined): string | undefined {
  if (value === '' || description === '') return 'a recipient with an empty text';
  // pcs 0.11.5 looks for the value with an XPath that it does not quote, and crashes. A secret may hold anything.
  if (value.includes('"') || referencedVariables(value).length > 0) return 'this value of a recipient';
  return undefined;
}

function alertSets(whole: XmlElement, context: PcsContext): readonly [options: SetsPlan, meta: SetsPlan] {
  const { id = '' } = whole.attributes;
  const plan = (tag: string, noun: string): SetsPlan =>
    planSets(childrenNamed(whole, tag), context, { id: `${id}-${tag}`, noun: `${noun} of ${id}` });
  return [plan('instance_attributes', 'options'), plan('meta_attributes', 'meta attributes')];
}

function setWords([options, meta]: readonly [SetsPlan, SetsPlan]): string[][] {
  return [
    options.words.length > 0 ? ['options', ...options.words] : [],
    meta.words.length > 0 ? ['meta', ...meta.words] : [],
  ];
}

function descriptionWord(whole: XmlElement): string[] {
  const { description } = whole.attributes;
  return description === undefined ? [] : [`description=${description}`];
}

function patchRest(
  whole: XmlElement,
  plans: readonly SetsPlan[],
  others: readonly XmlElement[],
  othersWhat: string,
  required: Readonly<Record<string, string | undefined>>,
  context: PcsContext,
  owner: Alert | AlertRecipient,
): void {
  const children = [...plans.flatMap(({ patched }) => patched), ...others];
  if (children.length === 0) return;
  const why = [...plans.map((plan) => plan.why), others.length > 0 ? othersWhat : ''].filter(
    (text) => text !== '',
  );
  const rest = element(whole.name, { id: whole.attributes.id, ...required }, children);
  context.patch('alerts', rest, { what: why.join(', '), origin: owner.origin });
}
