import type { Attribute } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { corosyncNumber, corosyncSetting } from '../../view/corosync.js';

interface Params {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

interface Odd {
  readonly name: string;
  readonly odd: (value: number) => boolean;
  readonly why: string;
}

const TOTEM: readonly Odd[] = [
  {
    name: 'token_retransmits_before_loss_const',
    odd: (value) => value === 0,
    why: '0 stands for the default, 4',
  },
  {
    name: 'token_coefficient',
    odd: (value) => value > 10_000,
    why: 'each further node makes the token that much longer, in ms',
  },
  {
    name: 'window_size',
    odd: (value) => value > 256,
    why: 'so many messages overrun the buffers of the receivers',
  },
  {
    name: 'max_messages',
    odd: (value) => value > 256,
    why: 'so many messages overrun the buffers of the receivers',
  },
];
/** RFC 791: what every host takes. */
const LEAST_MTU = 576;
const TRANSPORT: readonly Odd[] = [
  { name: 'netmtu', odd: (value) => value < LEAST_MTU, why: 'every message is cut into many small packets' },
  {
    name: 'knet_mtu',
    odd: (value) => value > 0 && value < LEAST_MTU,
    why: 'every message is cut into many small packets',
  },
];
const QUORUM: readonly Odd[] = [
  {
    name: 'last_man_standing_window',
    odd: (value) => value < 1000,
    why: 'it is in milliseconds: votes are counted down before the lost nodes are fenced',
  },
];

export const oddCorosyncValue = rule<Params>({
  code: 'HA6574',
  severity: 'info',
  message: ({ name, value, why }) => `${name} = ${value} is unusual: ${why}`,
  hint: () => 'leave it out, unless somebody measured that it helps',
  check({ written, report }) {
    const { setup } = written;
    if (!setup) return;
    const look = (attributes: readonly Attribute[], table: readonly Odd[]): void => {
      for (const { name, odd, why } of table) {
        const found = corosyncNumber(attributes, name);
        if (found && odd(found.number)) report(found.at, { name, value: String(found.number), why });
      }
    };
    look(setup.totem, TOTEM);
    look(setup.transportOptions, TRANSPORT);
    look(setup.quorum.options, QUORUM);
    const downscale = corosyncSetting(setup.quorum.options, 'allow_downscale');
    if (downscale && !/^(?:0|no|off|false)$/i.test(downscale.text)) {
      report(downscale.at, {
        name: 'allow_downscale',
        value: downscale.text,
        why: 'votequorum(5) calls it incomplete and unsupported',
      });
    }
  },
  page: {
    means:
      'A number of corosync that is far from what anybody uses, or an option that its own manual calls unsupported.',
    harm: 'It does little, or something else than meant: 0 is the default in some places, and times are milliseconds.',
    avoid: `
cluster shop { transport knet { netmtu = 100 } }`,
    prefer: `
cluster shop { transport knet { netmtu = 1500 } }`,
    references: ['corosync.conf(5)', 'votequorum(5)'],
  },
});
