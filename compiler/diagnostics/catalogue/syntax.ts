import type { SyntaxIssue } from '../../../grammar/syntax-issues.js';
import { entry } from '../define.js';

type P = SyntaxIssue;

const ENDS = new Set(['end of file', 'end of line', 'end of block']);

/** `"word"`, `the end of the line`; what is quoted already stays as it is. */
function found(issue: P): string {
  const text = issue.found ?? 'end of file';
  if (ENDS.has(text)) return text.replace(/^end of (\w+)$/, 'the end of the $1');
  return text.startsWith('"') ? text : `"${text}"`;
}

function expected(issue: P): string {
  return issue.expected ?? 'something else';
}

function didYouMean(issue: P): string | undefined {
  return issue.suggestion === undefined ? undefined : `did you mean "${issue.suggestion}"?`;
}

/** Words that pcs and crm shell have in the place of our comparisons. */
const COMPARISONS: Readonly<Record<string, string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  '=': '==',
};

/** What can stand in front of a resource, by what was expected after it. */
const TERM_WORDS: Readonly<Record<string, string>> = {
  '"then" and another resource': 'an action: start, stop, promote or demote',
  '"with" and another resource': 'a role: started, stopped, promoted or unpromoted',
};

function tokenHint(issue: P): string | undefined {
  const comparison = COMPARISONS[issue.found ?? ''];
  if (comparison !== undefined && issue.expected?.includes('comparison')) return `write "${comparison}"`;
  if (issue.expected?.startsWith('"allow read"') === true)
    return 'a permission is "allow read", "allow write" or "deny", and then "xpath", "reference" or "element"';
  if (issue.expected === 'a blank') return 'a ":" inside a word belongs to it: write "name: type"';
  if (issue.found?.startsWith('#') && !issue.expected?.includes('attribute'))
    return 'a comment starts with "//"';
  return didYouMean(issue) ?? termHint(issue);
}

/** `order restart a then b`: the parser takes "restart" for the resource. */
function termHint({ expected: wanted, found: word }: P): string | undefined {
  const term = TERM_WORDS[wanted ?? ''];
  if (term === undefined || word === undefined || !/^\w/.test(word) || word.startsWith('end of '))
    return undefined;
  return `if ${word} is the resource, the word in front of it must be ${term}`;
}

/** HA1xxx. The names are those of `SyntaxIssue`. */
export const syntaxEntries = {
  'unexpected-token': entry<P>({
    code: 'HA1001',
    severity: 'error',
    message: (p) => `expected ${expected(p)}, found ${found(p)}`,
    hint: tokenHint,
    explain: `The statement is right up to the place that is marked; what stands there cannot follow. The message says
what could.

A statement ends with its line. Options at its end are always \`name=value\`, and a value that has a space, a comma or
a bracket in it needs double quotes.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.10
  op monitor interval=10s timeout=20s
}
\`\`\`
`,
  }),

  'missing-token': entry<P>({
    code: 'HA1002',
    severity: 'error',
    message: (p) => `expected ${expected(p)} before ${found(p)}`,
    hint: tokenHint,
    explain: `The statement stops before it is complete. A newline ends a statement, except inside \`( )\` and \`[ ]\` and
after a comma, \`then\` or \`with\`: to go on in the next line, break the line there.

\`\`\`ha
order promote ms-drbd0 then
      start fs0 then
      start vip
\`\`\`
`,
  }),

  'unknown-declaration': entry<P>({
    code: 'HA1003',
    severity: 'error',
    message: (p) => `${found(p)} starts no declaration`,
    hint: (p) =>
      didYouMean(p) ??
      (p.found?.startsWith('#')
        ? 'a comment starts with "//"'
        : 'a parameter or an operation belongs inside the { } of its resource'),
    explain: `Outside of blocks every line starts with the keyword of a declaration: \`cluster\`, \`node\`, \`param\`, \`secret\`,
\`let\`, \`import\`, \`property\`, \`rsc_defaults\`, \`op_defaults\`, \`template\`, \`primitive\`, \`group\`, \`clone\`, \`promotable\`,
\`bundle\`, \`location\`, \`colocation\`, \`order\`, \`ticket\`, \`fencing\`, \`tag\`, \`role\`, \`user\`, \`acl_group\` or \`alert\`.

Where several lines in a row start none, only the first is reported: usually the line above them has lost its \`{\`.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.10
}
\`\`\`
`,
  }),

  'unknown-statement': entry<P>({
    code: 'HA1004',
    severity: 'error',
    message: (p) =>
      p.expected?.includes('outside')
        ? `${found(p)} cannot stand in a block`
        : `${found(p)} starts no statement`,
    hint: (p) => {
      if (p.expected?.includes('outside')) return 'move it out of the { }';
      return p.found?.startsWith('#') ? 'a comment starts with "//"' : didYouMean(p);
    },
    explain: `In a block a statement starts with a name: \`name = value\`, \`op monitor …\`, \`meta …\`, a member of a group, a section.
A name with unusual characters needs double quotes.

\`\`\`ha
group web {
  vip
  "my server"
  meta { target-role = Started }
}
\`\`\`
`,
  }),

  'unclosed-block': entry<P>({
    code: 'HA1005',
    severity: 'error',
    message: (p) => `expected "}" before ${found(p)}: a block is not closed`,
    hint: () => 'every "{" needs its "}"',
    explain: `A \`{\` has no \`}\`. Where the block should have ended is read from the indentation: a line that starts a declaration
no further right than the line that opened the block ends it.

\`\`\`ha
cluster intranet {
  platform = rhel9
}
node n1
\`\`\`
`,
  }),

  'unclosed-bracket': entry<P>({
    code: 'HA1006',
    severity: 'error',
    message: (p) => `expected ${expected(p)} before ${found(p)}: a bracket is not closed`,
    explain: `A \`(\` or \`[\` has no partner. Inside of brackets the names are separated by commas, and newlines do not matter.

\`\`\`ha
tag databases [
  db1,
  db2,
]
\`\`\`
`,
  }),

  'unclosed-string': entry<P>({
    code: 'HA1007',
    severity: 'error',
    message: (p) =>
      p.found === '"""'
        ? 'a block string is not closed with """'
        : `the string ${found(p)} is not closed on its line`,
    hint: (p) =>
      p.found === '"""' ? undefined : 'for text of several lines use """ … """; for a quote in the text \\"',
    explain: `A string starts and ends with a double quote on the same line. A quote inside it is written \`\\"\`, a new line \`\\n\`.
Longer text goes between \`"""\` and \`"""\`; there nothing is special, and the common indentation is removed.

\`\`\`ha
primitive web apache {
  options = "-D FOREGROUND"
  envfiles = """
    A=1
    B=2
    """
}
\`\`\`
`,
  }),

  'unclosed-comment': entry<P>({
    code: 'HA1008',
    severity: 'error',
    message: () => 'a comment is not closed with "*/"',
    hint: () => 'everything behind it was ignored; for one line use "//"',
    explain: `\`/*\` starts a comment that goes on to \`*/\`. It may span lines but does not nest. \`//\` comments to the end of the line.

A comment starts only where a word could: \`http://host/\` and \`/dev//x\` are words.

\`\`\`ha
/* The old address, until the move. */
let vip_address = 10.0.0.10   // eth0
\`\`\`
`,
  }),

  'stray-brace': entry<P>({
    code: 'HA1009',
    severity: 'error',
    message: () => '"}" closes nothing',
    hint: () => 'remove it, or add the "{" that is missing above',
    explain: `There are more \`}\` than \`{\`. Either this one is too many, or a line above has lost its \`{\`.

\`\`\`ha
group web {
  vip
}
\`\`\`
`,
  }),

  'unexpected-character': entry<P>({
    code: 'HA1010',
    severity: 'error',
    message: (p) =>
      `${found(p)} has no meaning here${p.expected === undefined ? '' : `, expected ${p.expected}`}`,
    hint: (p) =>
      p.expected === undefined ? 'put a value with special characters in double quotes' : undefined,
    explain: `The character belongs to no word, string or sign of the language. Strings have double quotes, comments start with
\`//\`, a statement ends with its line (no \`;\`), rules are joined with \`and\` and \`or\`.

A word may have letters, digits and \`_ - . : / % @ + ~ * ?\` in it. Everything else needs double quotes.

\`\`\`ha
location web where #uname == n1 or #uname == n2
\`\`\`
`,
  }),

  'bad-escape': entry<P>({
    code: 'HA1011',
    severity: 'error',
    message: (p) => `unknown escape ${p.found ?? ''} in a string`,
    hint: () => 'known are \\" \\\\ \\n \\t \\$ \\u{1F600}; for a backslash write \\\\',
    explain: `In a string a backslash starts one of \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\`, \`\\$\` and \`\\u{…}\` (a code point in hexadecimal).
A backslash that is meant as such, in a regular expression for example, is doubled, or the text goes into a block
string, where nothing is special.

\`\`\`ha
location resources matching "^web-\\\\d+$" prefers n1
\`\`\`
`,
  }),

  'binary-input': entry<P>({
    code: 'HA1012',
    severity: 'error',
    message: (p) => (p.found === '\ufffd' ? 'this byte is not UTF-8' : 'this is not a text file'),
    hint: () => 'a .ha file is UTF-8 text',
    explain: `The file has many control characters in it, as binary files do, and nothing of it was read. Or a byte of it belongs
to no character in UTF-8: texts in Latin-1 and other old encodings have such bytes. Save it as UTF-8.

\`\`\`ha
cluster intranet {
  platform = debian12
}
\`\`\`
`,
  }),

  'nesting-too-deep': entry<P>({
    code: 'HA1013',
    severity: 'error',
    message: () => 'brackets are nested more than 200 deep',
    explain: `No cluster needs that many brackets inside each other; what was deeper was not read. Most likely a bracket is opened
again and again by mistake, or the file was made by a program that went wrong.

\`\`\`ha
let databases = [db1, db2]
\`\`\`
`,
  }),

  'foreign-syntax': entry<P>({
    code: 'HA1014',
    severity: 'error',
    message: (p) => (p.found === 'pcs' ? 'this is a pcs command' : 'this is a statement of crm shell'),
    hint: (p) => `in .ha: ${expected(p)}`,
    explain: `The line belongs to another tool: it is a command of pcs, or a statement of crm shell. Further lines of that
kind in the file are not reported.

In a \`.ha\` file the parameters, operations and meta attributes of a resource stand in \`{ }\`, and constraints are
written with words: \`with\`, \`then\`, \`prefers\`, \`avoids\`, \`where\`, \`needs\`.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.10
  op monitor interval=10s
  meta { migration-threshold = 3 }
}
location vip prefers n1 = 100
colocation vip with web score=INFINITY
order web then vip kind=Mandatory
\`\`\`
`,
  }),
} satisfies Record<SyntaxIssue['name'], unknown>;
