/** Lines of crm shell and pcs in a `.ha` file: one issue for all of them instead of one or two each. */
import type { Declaration } from './ast.js';
import type { SyntaxIssue } from './syntax-issues.js';

interface ForeignLine {
  readonly tool: 'crm' | 'pcs';
  readonly pos: number;
  /** End of the words that give it away. */
  readonly end: number;
  /** End of its last line: a backslash at the end of a line continues it. */
  readonly last: number;
  /** The declaration that says the same. */
  readonly declaration: string;
}

/** More of a line than this is not looked at. */
const WINDOW = 400;
/** So many lines up the start of a continued line is looked for. */
const LINES_BACK = 10;

/** Statements of crm shell that are none of the language. A line with a `{` is never one. */
const CRM: readonly RegExp[] = [
  /^crm[ \t]+(?:configure[ \t]+)?([a-z_]+)/,
  /^(primitive|rsc_template)[ \t]+\S+[ \t]+\S+[ \t]+(?:params|meta|op|operations|utilization)(?=[ \t\\])/,
  /^(primitive|rsc_template|node|group|property|rsc_defaults|op_defaults)[ \t]+[^\\]*\\$/,
  /^(colocation|collocation|order)[ \t]+[^\s:]+[ \t]+(?!with\b|then\b)[^\s:=]+:(?=[ \t])/,
  /^(location)[ \t]+[^\s:]+[ \t]+(?!prefers\b|avoids\b|where\b)\S+[ \t]+(?:rule\b|[^\s:=]+:(?=[ \t]))/,
  /^(group)[ \t]+[^\s:=]+[ \t]+[^\s:=]+(?=[ \t]|$)/,
  /^(clone|ms|master)[ \t]+[^\s:=]+[ \t]+(?!of\b)[^\s:=]+(?=[ \t]*(?:\\?$|meta\b|params\b))/,
  /^(property|rsc_defaults|op_defaults)[ \t]+[^\s:=]+:(?=[ \t])/,
  /^(node)[ \t]+(?:\$id=|\d+:[ \t])/,
  /^(fencing_topology|rsc_ticket|rsc_template|acl_target)\b/,
];

const PCS = /^(?:sudo[ \t]+)?pcs[ \t]+(?:-f[ \t]+\S+[ \t]+|-\S+[ \t]+)*([a-z]+)(?:[ \t]+([a-z]+))?/;

const PRIMITIVE = 'primitive NAME AGENT { ip = 10.0.0.1, op monitor interval=10s }';
const FORMS: Readonly<Record<string, string>> = {
  primitive: PRIMITIVE,
  resource: PRIMITIVE,
  stonith: 'primitive NAME stonith:AGENT { ip = 10.0.0.9 }',
  rsc_template: 'template NAME AGENT { op monitor interval=10s }',
  group: 'group NAME { FIRST, SECOND }',
  clone: 'clone NAME of RESOURCE { interleave = true }',
  promotable: 'promotable NAME of RESOURCE { notify = true }',
  ms: 'promotable NAME of RESOURCE { notify = true }',
  master: 'promotable NAME of RESOURCE { notify = true }',
  location: 'location RESOURCE prefers NODE = 100',
  colocation: 'colocation FIRST with SECOND score=INFINITY',
  collocation: 'colocation FIRST with SECOND score=INFINITY',
  order: 'order FIRST then SECOND kind=Mandatory',
  ticket: 'ticket RESOURCE needs TICKET loss-policy=stop',
  rsc_ticket: 'ticket RESOURCE needs TICKET loss-policy=stop',
  property: 'property { stonith-enabled = true }',
  rsc_defaults: 'rsc_defaults { resource-stickiness = 100 }',
  op_defaults: 'op_defaults { timeout = 30s }',
  defaults: 'rsc_defaults { resource-stickiness = 100 }',
  node: 'node NAME [10.0.0.1]',
  cluster: 'cluster NAME { platform = rhel9 }',
  fencing_topology: 'fencing { level 1 for NODE: DEVICE }',
  level: 'fencing { level 1 for NODE: DEVICE }',
  tag: 'tag NAME [FIRST, SECOND]',
};

export interface ForeignLines {
  readonly issues: readonly SyntaxIssue[];
  readonly lines: readonly { readonly pos: number; readonly last: number }[];
}

/** Replaces the issues of foreign lines by one, at the first of these lines that has an issue. */
export function foreignLines(text: string, issues: readonly SyntaxIssue[]): ForeignLines {
  const lines: ForeignLine[] = [];
  const result: SyntaxIssue[] = [];
  let foreignUntil = -1;
  let plainUntil = -1;
  for (const issue of issues) {
    if (issue.pos <= foreignUntil) continue;
    if (issue.pos <= plainUntil) {
      result.push(issue);
      continue;
    }
    const line = foreignLineAt(text, issue.pos);
    if (line === undefined) {
      plainUntil = endOfLine(text, issue.pos);
      result.push(issue);
      continue;
    }
    foreignUntil = line.last;
    lines.push(line);
    if (lines.length > 1) continue;
    const { pos, end, tool, declaration } = line;
    result.push({ name: 'foreign-syntax', pos, end, found: tool, expected: declaration });
  }
  return { issues: result, lines };
}

/** The declarations, with those that stand in foreign lines as what they are: unread. */
export function withoutForeign(
  declarations: readonly Declaration[],
  lines: ForeignLines['lines'],
): readonly Declaration[] {
  if (lines.length === 0) return declarations;
  let next = 0;
  return declarations.map((node): Declaration => {
    while (next < lines.length && lines[next]!.last < node.pos) next++;
    const line = lines[next];
    if (line === undefined || node.pos < line.pos) return node;
    const { pos, end, doc, keyword } = node;
    return { kind: 'UnknownDecl', pos, end, doc, keyword, body: undefined };
  });
}

function foreignLineAt(text: string, offset: number): ForeignLine | undefined {
  let start = startOfLine(text, offset);
  for (let back = 0; back < LINES_BACK && isContinued(text, start - 1); back++)
    start = startOfLine(text, start - 1);
  const first = endOfLine(text, start);
  const line = text.slice(start, Math.min(first, start + WINDOW)).trimEnd();
  const statement = line.trimStart();
  const found = pcs(statement) ?? crm(statement);
  if (found === undefined) return undefined;
  let last = first;
  while (last < text.length && isContinued(text, last)) last = endOfLine(text, last + 1);
  const pos = start + line.length - statement.length;
  return { ...found, pos, end: pos + found.length, last };
}

type Found = Pick<ForeignLine, 'tool' | 'declaration'> & { readonly length: number };

function pcs(statement: string): Found | undefined {
  const match = PCS.exec(statement);
  if (!match) return undefined;
  const [{ length }, area = '', verb = ''] = match;
  const kind = verb in FORMS ? verb : area;
  return { tool: 'pcs', length, declaration: FORMS[kind] ?? PRIMITIVE };
}

function crm(statement: string): Found | undefined {
  if (statement.includes('{')) return undefined;
  for (const form of CRM) {
    const match = form.exec(statement);
    if (!match) continue;
    const [whole, kind = ''] = match;
    return { tool: 'crm', length: whole.length, declaration: FORMS[kind] ?? PRIMITIVE };
  }
  return undefined;
}

/** Whether the line that ends at `end` (a newline) has a backslash there. */
function isContinued(text: string, end: number): boolean {
  const before = text[end - 1] === '\r' ? end - 2 : end - 1;
  return end > 0 && text[before] === '\\';
}

function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
