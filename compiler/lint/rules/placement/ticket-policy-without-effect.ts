import { rule } from '../../rule.js';
import { ticketHolders, tickets } from '../../view/placement-tickets.js';

export const ticketPolicyWithoutEffect = rule<{ policy: 'fence' | 'demote'; resource: string }>({
  code: 'HA6228',
  severity: 'warning',
  message: ({ policy, resource }) =>
    policy === 'fence'
      ? `loss-policy=fence needs fencing, which is off: the nodes of ${JSON.stringify(resource)} are not fenced when the ticket is lost`
      : `loss-policy=demote does nothing to ${JSON.stringify(resource)}, which is never promoted: it keeps running without the ticket`,
  hint: ({ policy }) => (policy === 'fence' ? 'switch fencing on' : 'write loss-policy=stop'),
  check({ cluster, report }) {
    for (const constraint of tickets(cluster)) {
      const { lossPolicy, origin } = constraint;
      const holders = ticketHolders(constraint, cluster);
      const [first] = holders;
      if (!origin || !first) continue;
      if (lossPolicy === 'fence' && !cluster.optionFlag('stonith-enabled')) {
        report(origin, { policy: 'fence', resource: first.id });
      }
      const never = lossPolicy === 'demote' ? holders.find((one) => !one.promotable) : undefined;
      // A role that it does not have is an error of its own.
      if (never && !('role' in constraint.terms)) report(origin, { policy: 'demote', resource: never.id });
    }
  },
  page: {
    means: `A ticket is lost with \`loss-policy=fence\` in a cluster without fencing, or with \`loss-policy=demote\` by a resource
that has no promoted role.`,
    harm: `When the ticket goes to the other site, the resource keeps running here: both sites write.`,
    avoid: `
primitive booth ocf:pacemaker:booth-site
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=demote`,
    prefer: `
primitive booth ocf:pacemaker:booth-site
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=stop`,
    references: ['Pacemaker Explained, "Configuring Ticket Dependencies"'],
  },
});
