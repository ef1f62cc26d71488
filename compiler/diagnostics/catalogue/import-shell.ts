import { entry } from '../define.js';

/** HA723x: shell scripts around pcs and crm commands. */
export const importShellEntries = {
  'shell-syntax': entry<{ problem: string }>({
    code: 'HA7230',
    severity: 'error',
    message: ({ problem }) => problem,
    explain: `
bash would not run the script as it stands. The import goes on behind the place as well as it can, and may have
misunderstood the lines around it.`,
  }),
  'shell-fragment': entry<{ word: string; partner: string }>({
    code: 'HA7231',
    severity: 'warning',
    message: ({ word, partner }) => `"${word}" stands here without "${partner}"`,
    explain: `
The file seems to be a part of a longer script. The commands in it are imported as if the missing part were there; whether
they run at all, and how often, was decided by that part.`,
  }),
  'shell-pasted-character': entry<{ found: string; taken: string }>({
    code: 'HA7232',
    severity: 'warning',
    message: ({ found, taken }) =>
      `${found} is read as ${taken}, which it surely was before it was put on a web page`,
    hint: () => 'bash does not know it: there, the command has another meaning or fails',
    explain: `
Word processors and web pages turn straight quotes into curly ones, two hyphens into a dash and blanks into blanks that do
not break. For bash these are letters like any other, so that the command, copied back, does something else: the quotes
become part of the value, and \`–force\` is no option.`,
  }),
  'shell-cut-value': entry<{ character: string; taken: string }>({
    code: 'HA7233',
    severity: 'warning',
    message: ({ character, taken }) =>
      `bash ends the value at the ${character}, which is not quoted; read as ${taken}`,
    hint: () => 'put the whole word into single quotes',
    explain: `
For bash, \`;\` without quotes ends the command, \`#\` at the start of a word begins a comment, and parentheses are a
subshell. A \`pcmk_host_map\` with two nodes, a rule on \`#uname\` or one with parentheses must be quoted:

\`\`\`sh
pcs stonith create f fence_xvm 'pcmk_host_map=n1:vm1;n2:vm2'
pcs constraint location web rule '#uname' eq n1
\`\`\`

The import takes what was meant. A cluster that was made with this script has the shorter value, or nothing at all: compare
it with \`pcs config\`.`,
  }),
  'shell-condition': entry<{ what: string }>({
    code: 'HA7234',
    severity: 'warning',
    message: ({ what }) =>
      `${what}: the import does not know whether the condition holds, and takes the commands once`,
    hint: () => 'if the condition depends on variables, give them with --set NAME=VALUE',
    explain: `
The import reads a script without running it. Commands under \`if\`, \`while\`, \`until\`, \`case\` and behind \`&&\` are taken
once, in their order, unless the condition only compares values that are known. Of an \`if\` with an \`else\`, the first branch
is taken. Remove from the result what your cluster does not have.`,
  }),
  'shell-not-taken': entry<{ what: string }>({
    code: 'HA7235',
    severity: 'warning',
    message: ({ what }) => `the commands ${what} are not imported`,
    explain: `
They are in a branch that was not taken, in a function that is never called, behind the end of the script, or in something
that the import does not follow. If they belong to the configuration, put them into a file of their own and import that.`,
  }),
  'shell-parameter': entry<{ name: string; why: string }>({
    code: 'HA7236',
    severity: 'info',
    message: ({ name, why }) => `${why}, so that it becomes the parameter "${name}"`,
    hint: ({ name }) => `give its value with --set ${name}=VALUE`,
    explain: `
The value of this variable is not in the script: it is an argument, comes from the environment, is asked for, or is what
another program prints. The source that is made has a parameter in its place, which is given when it is compiled.`,
  }),
  'shell-file-pattern': entry<{ word: string }>({
    code: 'HA7237',
    severity: 'warning',
    message: ({ word }) =>
      `bash replaces ${word} by file names if there are any that fit; it is imported as it stands`,
    hint: () => 'put the word into single quotes',
    explain: `
\`*\`, \`?\` and \`[…]\` outside quotes are a pattern for file names. As long as no file in the current directory fits, bash
leaves the word alone, so it mostly works, until it does not. Quote it.`,
  }),
  'shell-too-long': entry<{ limit: number }>({
    code: 'HA7238',
    severity: 'error',
    message: ({ limit }) =>
      `the loops of this script make more than ${limit} commands; the rest is not imported`,
    explain: `
Loops are written out while a script is imported. This one grows beyond all clusters, which is either a mistake in the
script or something that the import should not follow.`,
  }),
};
