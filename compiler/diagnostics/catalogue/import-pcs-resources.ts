import { entry } from '../define.js';

/** HA722x: pcs commands for resources. */
export const importPcsResourceEntries = {
  'pcs-agent-without-metadata': entry<{ agent: string }>({
    code: 'HA7220',
    severity: 'info',
    message: ({ agent }) =>
      `the operations of ${agent} are not known here, so the resource gets those of the command only`,
    hint: () => 'add the operations that the cluster has, or import its CIB',
    explain: `
\`pcs resource create\` copies all operations of the agent's metadata into the CIB, beside those of the command line. This
agent is none of those that hadsl has metadata for, so the import can only take what the command says, and the monitor that
pcs always adds. Its parameters are taken as they are.`,
  }),
  'pcs-word-overlooked': entry<{ word: string }>({
    code: 'HA7221',
    severity: 'warning',
    message: ({ word }) => `"${word}" has no effect: pcs overlooks it`,
    hint: () => 'an option is written NAME=VALUE, and an operation needs at least one option',
    explain: `
\`pcs resource update\` takes no notice of words that are no options, so a slip like \`ip 10.0.0.5\` for \`ip=10.0.0.5\`
changes nothing and gives no error. The import does the same, and says so.`,
  }),
};
