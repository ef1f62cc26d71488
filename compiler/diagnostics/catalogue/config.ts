import { entry } from '../define.js';
import { alternatives } from './wording.js';

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
const WHERE =
  'All keys are in `docs/configuration.md`; an editor that knows the JSON schema offers them while typing.';

/** HA192x: `hadsl.config.json`. What is wrong there is wrong usage: exit code 2. */
export const configEntries = {
  'config-syntax': entry<{ problem: string }>({
    code: 'HA1920',
    severity: 'error',
    message: ({ problem }) => problem,
    explain: `
\`hadsl.config.json\` is not valid JSON. Comments (\`//\` and \`/* */\`) and a comma behind the last item are allowed;
nothing else that JSON does not have.

What stands before this place is used, what stands behind it may be lost.

\`\`\`json
{
  // fencing comes later
  "preset": "lab",
  "rules": { "fencing-disabled": "off" },
}
\`\`\``,
  }),
  'unknown-config-key': entry<{ key: string; suggestion: string | undefined; known: readonly string[] }>({
    code: 'HA1921',
    severity: 'error',
    message: ({ key }) => `hadsl.config.json has no key ${quoted(key)}`,
    hint: ({ suggestion, known }) =>
      suggestion === undefined ? `it has ${alternatives(known)}` : `did you mean ${quoted(suggestion)}?`,
    explain: `
A key that hadsl does not know does nothing, so what was meant by it does not happen. Often it is misspelled, or a key
of another tool.

${WHERE}`,
  }),
  'wrong-config-value': entry<{
    key: string;
    expected: string;
    found: string;
    suggestion?: string | undefined;
  }>({
    code: 'HA1922',
    severity: 'error',
    message: ({ key, expected, found }) => `${quoted(key)} is ${expected}, not ${found}`,
    hint: ({ suggestion }) => (suggestion === undefined ? undefined : `did you mean ${quoted(suggestion)}?`),
    explain: `
A key of \`hadsl.config.json\` has a value that it cannot have. The message says what it takes.

${WHERE}`,
  }),
  'unknown-config-rule': entry<{ rule: string; suggestion: string | undefined }>({
    code: 'HA1923',
    severity: 'error',
    message: ({ rule }) => `there is no rule or diagnostic ${quoted(rule)}`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'it is the name in a message, or its code: "fencing-disabled", "HA6001"'
        : `did you mean ${quoted(suggestion)}?`,
    explain: `
\`rules\` gives a level to a lint rule, or to a warning or note of the compiler, by its name or its code. There is none
of this name, so the level is nobody's.

Both stand in every message and at the top of every page. A name in the configuration, as in a comment that silences, is
written without brackets: \`"fencing-disabled": "off"\`.`,
  }),
  'rule-level-fixed': entry<{ rule: string; level: string; tolerable: boolean }>({
    code: 'HA1924',
    severity: 'error',
    message: ({ rule, level }) => `${quoted(rule)} is an error and cannot be ${quoted(level)}`,
    hint: ({ tolerable, rule }) =>
      tolerable
        ? `one place is silenced by "// hadsl-ignore-next-line ${rule}: REASON" above it`
        : 'correct what it reports',
    explain: `
The level of a lint rule can be changed, and that of what the compiler gives as a warning or a note. Its errors stay
errors: they are about source that cannot become what was written.

Some of them are about something that a CIB can hold all the same. Their pages say so, and a comment with a reason silences
them where they are meant.`,
  }),
  'repeated-config-key': entry<{ key: string; first: string }>({
    code: 'HA1925',
    severity: 'error',
    message: ({ key, first }) =>
      key === first
        ? `${quoted(key)} is there twice`
        : `${quoted(key)} is the same as ${quoted(first)} above`,
    hint: () => 'keep one; the last one counts',
    explain: `
JSON readers take the last of two keys with the same name and say nothing, so the first one looks as if it counted. A rule
is the same under its name and its code.`,
  }),
  'bad-config-pattern': entry<{ pattern: string; problem: 'absolute' | 'above' | 'backslash' | 'empty' }>({
    code: 'HA1926',
    severity: 'error',
    message: ({ pattern, problem }) =>
      ({
        absolute: `the pattern ${quoted(pattern)} is absolute, and matches nothing`,
        above: `the pattern ${quoted(pattern)} leads out of the folder of hadsl.config.json, and matches nothing`,
        backslash: `the pattern ${quoted(pattern)} has a backslash`,
        empty: 'an empty pattern matches nothing',
      })[problem],
    hint: ({ problem }) =>
      problem === 'backslash'
        ? 'folders are separated by "/", on Windows too'
        : 'patterns are relative to the folder of hadsl.config.json: "clusters/**/*.ha", "vendor"',
    explain: `
The patterns of \`include\` and \`exclude\` are relative to the folder of the \`hadsl.config.json\` that they stand in, and
their folders are separated by \`/\` on every system. \`*\` is any text without a slash, \`**\` any number of folders, \`?\`
one character, \`[ab]\` one of these, \`{a,b}\` either. A pattern without a slash matches at any depth, and one that matches
a folder is for everything in it.`,
  }),
};
