import { editDistance } from '../../../../grammar/nearest.js';
import { rule } from '../../rule.js';
import { tickets } from '../../view/placement-tickets.js';

export const similarTickets = rule<{ ticket: string; other: string }>({
  code: 'HA6227',
  severity: 'warning',
  message: ({ ticket, other }) =>
    `the ticket ${JSON.stringify(ticket)} is nearly ${JSON.stringify(other)}: they are two different tickets`,
  hint: ({ other }) => `did you mean ${JSON.stringify(other)}?`,
  check({ cluster, report }) {
    const counts = new Map<string, number>();
    for (const { ticket } of tickets(cluster)) counts.set(ticket, (counts.get(ticket) ?? 0) + 1);
    const place = (ticket: string): number => [...counts.keys()].indexOf(ticket);
    for (const { ticket, origin } of tickets(cluster)) {
      const own = counts.get(ticket) ?? 0;
      const other = [...counts].find(
        ([name, count], index) =>
          isSlip(name, ticket) && (count > own || (sameLetters(name, ticket) && index < place(ticket))),
      )?.[0];
      if (origin && other !== undefined) report(origin, { ticket, other });
    }
  },
  page: {
    means:
      'One constraint names a ticket that differs by a letter, or by case, from one that several others name.',
    harm: `Names of tickets are declared nowhere in the cluster. A misspelt one is a ticket of its own, which nobody grants: the
resource does not start.`,
    avoid: `
primitive db systemd:postgresql
primitive web systemd:httpd
primitive app systemd:tomcat
ticket db needs site-berlin
ticket web needs site-berlin
ticket app needs site-brelin`,
    prefer: `
primitive db systemd:postgresql
primitive web systemd:httpd
primitive app systemd:tomcat
ticket db needs site-berlin
ticket web needs site-berlin
ticket app needs site-berlin`,
    notes: 'Names that differ in their last character or in a digit (`ticketA`, `ticketB`) are not reported.',
    references: ['Pacemaker Explained, "Multi-Site Clusters and Tickets"'],
  },
});

/** A slip of the pen, and no numbering. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (sameLetters(a, b)) return true;
  const sameButLast = a.length === b.length && a.slice(0, -1) === b.slice(0, -1);
  if (sameButLast || a.replace(/\d+/g, '0') === b.replace(/\d+/g, '0')) return false;
  return Math.min(a.length, b.length) >= 5 && editDistance(a.toLowerCase(), b.toLowerCase(), 1) <= 1;
}

function sameLetters(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.toLowerCase().replaceAll('_', '-'));
  return a !== b && first === second;
}
