import type { Attribute, Origin } from '../../../model/model.js';
import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

type Params = { readonly message: string; readonly hint: string };

/** corosync computes 1.2 × token where no consensus is given, and says that less must not be. */
const CONSENSUS_PER_TOKEN = 1.2;
/** `MINIMUM_TIMEOUT` of totemconfig.c: three ticks of the kernel, 30 ms. Less than a second is no matter of taste either. */
const LEAST_TOKEN = 1000;
const MOST_TOKEN = 60_000;
/** `TOKEN_TIMEOUT` of Corosync 3.1; 1000 in 2. */
const DEFAULT_TOKEN = 3000;

export const tokenTiming = rule<Params>({
  code: 'HA6550',
  severity: 'warning',
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  check({ written, report }) {
    const totem = written.setup?.totem ?? [];
    const token = numberOf(totem, 'token');
    const consensus = numberOf(totem, 'consensus');
    if (token && token.ms < LEAST_TOKEN) {
      const message = `token = ${token.ms} is in milliseconds: a short pause of a node or the network gets it fenced`;
      report(token.at, { message, hint: 'the default is 3000; clouds and SAP take 20000 to 30000' });
    } else if (token && token.ms > MOST_TOKEN) {
      const message = `token = ${token.ms} is in milliseconds: the loss of a node is only seen after ${Math.round(token.ms / 1000)} s`;
      report(token.at, { message, hint: 'the default is 3000; clouds and SAP take 20000 to 30000' });
    }
    const base = token?.ms ?? 1000;
    if (consensus && consensus.ms < CONSENSUS_PER_TOKEN * base) {
      const least = Math.ceil(CONSENSUS_PER_TOKEN * base);
      const message = `consensus = ${consensus.ms} is less than 1.2 times the token of ${base}: nodes start over forming the membership, and may fall apart`;
      report(consensus.at, { message, hint: `leave it out, or write at least ${least}` });
    }
    const join = numberOf(totem, 'join');
    const limit = consensus?.ms ?? CONSENSUS_PER_TOKEN * base;
    if (join && join.ms >= limit) {
      const message = `join = ${join.ms} is not less than consensus (${limit}): no membership can be agreed on`;
      report(join.at, { message, hint: 'leave it out: the default is 50' });
    }
    for (const name of ['hold', 'token_retransmit']) {
      const part = numberOf(totem, name);
      const whole = token?.ms ?? DEFAULT_TOKEN;
      if (!part || part.ms < whole) continue;
      const message = `${name} = ${part.ms} is not less than the token of ${whole}: the token is lost before it is sent once more`;
      report(part.at, { message, hint: 'leave it out: corosync computes it from the token' });
    }
  },
  page: {
    means:
      'The times of totem do not fit together, or the token is shorter than a second or longer than a minute.',
    harm: `All of them are milliseconds. A token of 5 or 500 ms turns each hiccup into a lost node that is fenced. A consensus shorter than
1.2 × token makes the nodes give up before all have answered: the membership changes again and again.`,
    avoid: `
cluster shop { totem { token = 10000, consensus = 5000 } }`,
    prefer: `
cluster shop { totem { token = 10000, consensus = 12000 } }`,
    notes:
      'With three nodes and more, corosync adds token_coefficient (650 ms) for each node beyond two; that is not counted here.',
    references: ['corosync.conf(5), "totem"', 'Red Hat solution 221263'],
  },
});

function numberOf(attributes: readonly Attribute[], name: string): { ms: number; at: Origin } | undefined {
  const found = attributes.find((attribute) => attribute.name === name);
  const text = plainText(found?.value);
  if (text === undefined || !found?.origin || !/^\d+$/.test(text)) return undefined;
  return { ms: Number(text), at: found.origin };
}
