import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
const EXAMPLE = '"// hadsl-ignore-next-line NAME: REASON"';

/** HA19xx: comments that silence diagnostics. None of them can be silenced itself. */
export const suppressionEntries = {
  'suppression-without-reason': entry<{ names: readonly string[] }>({
    code: 'HA1901',
    severity: 'error',
    message: (p) => `this comment silences ${p.names.map(quoted).join(', ')} and does not say why`,
    hint: () => `write the reason behind a colon: ${EXAMPLE}`,
    explain: `A comment that silences a diagnostic gives a reason, behind a colon.

Whoever reads the file later sees something that looks wrong, and a comment that says it is fine. The reason is what
tells a decision from an oversight: who needs it, since when, until when.

\`\`\`ha
// hadsl-ignore-next-line missing-parameter: the patched agent of ticket 4711 finds the address itself
primitive vip IPaddr2
\`\`\``,
  }),

  'unknown-suppression': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA1902',
    severity: 'error',
    message: (p) => `there is no diagnostic ${quoted(p.name)} to silence`,
    hint: (p) =>
      p.suggestion === undefined
        ? 'it is the name in the brackets of a message, or its code: "unknown-parameter", "HA3506"'
        : `did you mean ${quoted(p.suggestion)}?`,
    explain: `A comment silences a diagnostic that does not exist, so it silences nothing.

A diagnostic has a name in small letters with hyphens, and a code: \`unknown-parameter\` and \`HA3506\` are the same one.
Both stand in every message, and in the list of all diagnostics (\`hadsl explain\`).`,
  }),

  'not-suppressible': entry<{ name: string }>({
    code: 'HA1903',
    severity: 'error',
    message: (p) => `${quoted(p.name)} cannot be silenced`,
    hint: () => 'what it reports has no place in a CIB: correct it instead',
    explain: `A comment silences an error that nothing can be written without correcting.

Warnings and notes can be silenced, and those errors that are about something a CIB can hold all the same: a value that
Pacemaker does not understand, an unknown parameter or node, a constraint that is ignored. What is silenced arrives in
the CIB as it is written. Other errors have no such way out: a syntax error, a constraint on a resource that does not
exist, two things with one id, or a construct that the platform's schema refuses. The page of an error says which sort
it is.`,
  }),

  'unused-suppression': entry<{ name: string; scope: 'line' | 'block' | 'file' }>({
    code: 'HA1904',
    severity: 'warning',
    message: (p) =>
      `there is no ${quoted(p.name)} ${{ line: 'on the next line', block: 'up to the end of this block', file: 'in this file' }[p.scope]}`,
    hint: () => 'remove it, before it hides something else one day',
    explain: `A comment silences a diagnostic that is not there.

Either the reason for it is gone, or the comment stands in the wrong place: it is for the next line that is neither
empty nor a comment, and a diagnostic inside a block has the comment above the line in the block. What is left behind
would hide the next mistake of that kind.

Nothing is said as long as a program has errors, since they hide others, nor about diagnostics that one target alone
gives.`,
  }),

  'malformed-suppression': entry<{ found: string; problem: 'word' | 'names' | 'open' | 'end' }>({
    code: 'HA1905',
    severity: 'error',
    message: (p) =>
      ({
        word: `${quoted(p.found)} is no instruction to hadsl`,
        names: `${quoted(p.found)} names no diagnostic to silence`,
        open: `${quoted(p.found)} is silenced from here on, and no "hadsl-ignore-end" ends it`,
        end: `this ends a block that silences ${quoted(p.found)}, and none was started`,
      })[p.problem],
    hint: (p) =>
      p.problem === 'open' || p.problem === 'end'
        ? 'a block begins with "// hadsl-ignore-start NAME: REASON" and ends with "// hadsl-ignore-end NAME"'
        : `write ${EXAMPLE}, or "// hadsl-ignore-file NAME: REASON"`,
    explain: `A comment begins like one that silences diagnostics, but is none.

There are three: \`hadsl-ignore-next-line\` for the next line, \`hadsl-ignore-start\` up to \`hadsl-ignore-end\`, and
\`hadsl-ignore-file\` for the whole file. Behind the word stand the names of diagnostics with commas between them, a colon
and the reason; an end has names only.

\`\`\`ha
// hadsl-ignore-next-line unknown-parameter, wrong-type: both are known to our own build of the agent
\`\`\``,
  }),
};
