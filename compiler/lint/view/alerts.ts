/** Who an alert is sent to, with the meta attributes that count. Source: Pacemaker Explained, "Alerts". */
import type { Alert, AlertRecipient, ClusterModel, Origin } from '../../model/model.js';
import type { Setting } from './settings.js';
import { plainText, Settings } from './settings.js';

/** A call of an agent: for each recipient, or one without any. */
export interface Call {
  readonly alert: Alert;
  readonly recipient: AlertRecipient | undefined;
  readonly meta: Settings;
  readonly at: Origin | undefined;
}

export function callsOf({ alerts }: ClusterModel): readonly Call[] {
  return alerts.flatMap((alert) => {
    const recipients = alert.recipients.length > 0 ? alert.recipients : [undefined];
    return recipients.map((recipient) => ({
      alert,
      recipient,
      meta: new Settings([
        { sets: recipient?.metaAttributes ?? [], from: 'own' },
        { sets: alert.metaAttributes, from: 'inherited' },
      ]),
      at: recipient?.origin ?? alert.origin,
    }));
  });
}

/** The value of a recipient; undefined for a secret. */
export function addressOf({ recipient }: Call): string | undefined {
  return recipient && plainText(recipient.value);
}

/** Every setting of a name once, however many recipients inherit it. */
export function settingsNamed(calls: readonly Call[], name: string): readonly Setting[] {
  const found = calls.flatMap(({ meta }) => meta.every(name));
  return found.filter((one, index) => one.at && found.findIndex(({ at }) => at === one.at) === index);
}
