/** Values that were pasted, mistyped or never filled in. */
import type { WrittenValue } from './written-values.js';

interface Oddity {
  readonly why: string;
  /** What was probably meant. */
  readonly meant?: string;
}

const CURLY = /[\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2032\u2033]/;
const INVISIBLE = /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF]/;
const DASH = /[\u2010-\u2015\u2212]/;
const PLACEHOLDER =
  /^(<[A-Za-z][\w .:-]*>|\*+<?[\w.]+>?\*+|\{\{.*\}\}|%[A-Z_]{3,}%|@[A-Z_]{3,}@|__[A-Z_]+__|\*{4,}|x{3,}|[x*]+(\.[x*]+){3}|(please_?)?change_?_?(me|it)!?|to_?do|fix_?me|tbd|your[-_ ][\w -]+|\.\.\.|\u2026)$/i;
const VARIABLE = /^\$(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)|\$\{[A-Za-z_]\w*\}/;

/** What a value has that nobody writes on purpose. */
export function oddity({ value, parameter, free, what, name }: WrittenValue): Oddity | undefined {
  if (value === '') return undefined;
  if (PLACEHOLDER.test(value)) return { why: `is a placeholder: ${value}` };
  if (parameter?.secret === true) return undefined;
  const unfolded = straight(value);
  if (CURLY.test(value) && !isProse(value))
    return { why: `has typographic quotes: ${value}`, meant: unquoted(unfolded) };
  if (INVISIBLE.test(value))
    return { why: 'has an invisible character, such as a non-breaking blank', meant: unfolded.trim() };
  if (DASH.test(value) && !isProse(value))
    return { why: `has a dash that is no hyphen: ${value}`, meant: unfolded };
  if (/^\s|\s$/.test(value) && !isList(parameter, name))
    return { why: 'begins or ends with a blank', meant: value.trim() };
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2];
  if (inner !== undefined && !inner.includes(value[0]!))
    return { why: `has quotes of its own around it: ${value}`, meant: inner };
  if (/^["'][^"']*$|^[^"'\s]*["']$/.test(value))
    return { why: `has half a pair of quotes: ${value}`, meant: value.replace(/["']/g, '') };
  if (value.endsWith('\\'))
    return { why: 'ends with a backslash, as lines of a script do', meant: value.slice(0, -1).trim() };
  if (VARIABLE.test(value) && !isScript(value, what, name))
    return { why: `has a variable that nobody replaces: ${value}` };
  if (/[^\s;,][,;]$/.test(value) && !isListOrScript(value, free, name))
    return { why: `ends with ${value.at(-1)!}`, meant: value.slice(0, -1) };
  return undefined;
}

/** Curly quotes and dashes are fine in a sentence. */
function isProse(value: string): boolean {
  return value.split(/\s+/).length > 5;
}

/** What takes lists and options apart does not mind a blank at their end. */
function isList(parameter: WrittenValue['parameter'], name: string): boolean {
  return (
    parameter?.type.kind === 'list' ||
    /(list|options|opts|args|params|parameters|hosts|nodes|map)$/i.test(name)
  );
}

/** Commands and expressions are read by a shell or by the agent, which replace variables. */
function isScript(value: string, what: string, name: string): boolean {
  return (
    /\s|[|;&`(]/.test(value) ||
    what === 'the alert option' ||
    /(cmd|command|script|regex|options|opts|args|_sql)/i.test(name)
  );
}

function isListOrScript(value: string, free: boolean, name: string): boolean {
  return (
    (free && /\s|\(/.test(value)) ||
    /(cmd|command|sql|regex|map|list|devices|hosts|nodes|servers)/i.test(name)
  );
}

function straight(value: string): string {
  return value
    .replace(/[\u2018\u2019\u201A\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u2028-\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

function unquoted(value: string): string {
  return value.replace(/^["']+|["']+$/g, '').trim();
}
