import { nearest } from '../../../../grammar/nearest.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

const KNOWN = [
  'start',
  'stop',
  'monitor',
  'promote',
  'demote',
  'notify',
  'migrate_to',
  'migrate_from',
  'reload',
  'reload-agent',
  'validate-all',
];
const ALIASES = new Map([
  ['status', 'monitor'],
  ['check', 'monitor'],
  ['probe', 'monitor'],
]);

export const misspeltOperation = rule<{ name: string; meant: string; agent: string }>({
  code: 'HA6338',
  severity: 'warning',
  message: ({ name, meant, agent }) =>
    `Pacemaker knows no operation ${JSON.stringify(name)}: it would ask ${agent} for an action of that name, and ${meant} keeps its defaults`,
  hint: ({ meant }) => `did you mean "${meant}"?`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const { name, at } = operation;
        // Where the actions are known, the compiler compares with them.
        const unknown = primitive.facts === undefined || primitive.facts.actions.length === 0;
        const meant = unknown && !KNOWN.includes(name) ? meantBy(name) : ALIASES.get(name);
        if (meant === undefined || (operation.intervalMs === 0 && !unknown) || !fresh(at)) continue;
        report(at, { name, meant, agent: primitive.agentName });
      }
    }
  },
  page: {
    means: `The name of an operation is nearly one of Pacemaker's (\`Monitor\`, \`moniter\`, \`migrate-to\`), for an agent whose metadata is
not known; or a recurring \`status\` stands in place of a monitor.`,
    harm: `Pacemaker calls the agent with whatever the name is. The agent refuses the action, and the monitor that was meant does
not exist. Names are compared with case.`,
    avoid: `
node n1
primitive app ocf:example:app { op Monitor interval=10s timeout=20s }`,
    prefer: `
node n1
primitive app ocf:example:app { op monitor interval=10s timeout=20s }`,
    references: ['Pacemaker Explained, "Resource Operations"'],
  },
});

function meantBy(name: string): string | undefined {
  const flat = (text: string): string => text.toLowerCase().replace(/[-_]/g, '');
  return (
    ALIASES.get(name.toLowerCase()) ??
    KNOWN.find((known) => flat(known) === flat(name)) ??
    nearest(name, KNOWN)
  );
}
