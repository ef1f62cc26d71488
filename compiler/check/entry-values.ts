/** From a value in the source to the text in the CIB, by the type that is expected there. */
import type * as ast from '../../grammar/ast.js';
import type { Evaluated, FileContext } from '../bind/context.js';
import { checkNodeReference, checkSubjectReference } from '../bind/lookup.js';
import { didYouMeanFix, unsafe } from '../bind/suggest.js';
import { joinTexts } from '../bind/texts.js';
import type { Text } from '../model/model.js';
import { checkValue, describeType } from '../types/check-value.js';
import { infinityProblem } from '../types/score.js';
import type { TypeProblem, ValueType } from '../types/value-type.js';

type Separator = ' ' | ',' | ';';

/** What is known about an entry of a set. `ParameterFacts` and `OptionFacts` fit. */
export interface EntryFacts {
  /** The name that goes into the CIB, when it is not the one that was written. */
  readonly name?: string;
  readonly type: ValueType;
  readonly listSeparator?: Separator;
  readonly map?: { readonly entrySeparator: Separator; readonly keySeparator: ':' | '=' };
}

const DEFAULT_MAP = { entrySeparator: ';', keySeparator: ':' } as const;

/** Undefined when it cannot be one text (reported). Without facts every text is fine. */
export function entryText(
  ctx: FileContext,
  name: string,
  value: Evaluated,
  facts: EntryFacts | undefined,
): Text | undefined {
  switch (value.kind) {
    case 'text':
      return facts ? typedText(ctx, facts.type, value.text, value.node, name) : value.text;
    case 'list':
      return listText(ctx, name, value, facts);
    case 'map':
      return mapText(ctx, name, value, facts);
  }
}

/** Checks a plain text by its type; reports `wrong-type`. It stays as it was written, so that a round trip gives it back. */
export function checkedText(
  ctx: FileContext,
  type: ValueType,
  text: string,
  at: ast.Node,
  name: string,
): string {
  const problem = checkValue(type, text) ?? (type.kind === 'score' ? infinityProblem(text) : undefined);
  if (problem) {
    reportWrongType(ctx, at, name, text, problem);
    if (!problem.tolerated) return text;
  }
  checkReferences(ctx, type, text, at);
  return text;
}

function typedText(ctx: FileContext, type: ValueType, text: Text, at: ast.Node, name: string): Text {
  return typeof text === 'string' ? checkedText(ctx, type, text, at, name) : text;
}

function listText(
  ctx: FileContext,
  name: string,
  value: Extract<Evaluated, { kind: 'list' }>,
  facts: EntryFacts | undefined,
): Text | undefined {
  const type = facts?.type;
  const separator = facts?.listSeparator ?? (type?.kind === 'list' ? type.separator : ' ');
  const texts: Text[] = [];
  for (const item of value.items) {
    if (item.kind !== 'text') {
      reportShape(ctx, name, item, facts);
      return undefined;
    }
    texts.push(type?.kind === 'list' ? typedText(ctx, type.of, item.text, item.node, name) : item.text);
  }
  const joined = joinTexts(texts, separator);
  if (!type || type.kind === 'list' || typeof joined !== 'string') return joined;
  // One value is expected, and a list of one is as good; several may be what the target calls one.
  if (texts.length > 1 && checkValue(type, joined)) {
    reportWrongType(ctx, value.node, name, written(value), { expected: describeType(type) });
    return joined;
  }
  return checkedText(ctx, type, joined, value.node, name);
}

function mapText(
  ctx: FileContext,
  name: string,
  value: Extract<Evaluated, { kind: 'map' }>,
  facts: EntryFacts | undefined,
): Text | undefined {
  if (facts && !facts.map && facts.type.kind !== 'string' && facts.type.kind !== 'list') {
    reportShape(ctx, name, value, facts);
    return undefined;
  }
  const { entrySeparator, keySeparator } = facts?.map ?? DEFAULT_MAP;
  const entries: Text[] = [];
  for (const entry of value.entries) {
    const texts = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    if (!texts.every((item) => item.kind === 'text')) {
      reportShape(ctx, name, entry.value, facts);
      return undefined;
    }
    // `{ db1 = [3, 4] }` is `db1:3,4`, as in pcmk_host_map.
    const joined = joinTexts(
      texts.map((item) => item.text),
      ',',
    );
    entries.push(joinTexts([entry.name, keySeparator, joined]));
  }
  return joinTexts(entries, entrySeparator);
}

/** Values that name something of the program. */
function checkReferences(ctx: FileContext, type: ValueType, text: string, at: ast.Node): void {
  if (type.kind === 'node') checkNodeReference(ctx, text, at);
  else if (type.kind === 'resource') checkSubjectReference(ctx, text, at);
  else if (type.kind === 'list' && (type.of.kind === 'node' || type.of.kind === 'resource')) {
    const items = text.split(/[\s,;]+/).filter((item) => item !== '');
    // One name out of several in a text has no node of its own that a fix could replace.
    const place = items.length === 1 ? at : { kind: 'ListItem', pos: at.pos, end: at.end };
    for (const item of items) checkReferences(ctx, type.of, item, place);
  }
}

/** No text can be made of it. */
function reportShape(ctx: FileContext, name: string, value: Evaluated, facts: EntryFacts | undefined): void {
  const expected = facts ? describeType(facts.type) : 'text';
  reportWrongType(ctx, value.node, name, written(value), { expected }, 'refused-value');
}

/** A value as it would be written, for messages. */
function written(value: Evaluated): string {
  switch (value.kind) {
    case 'text':
      return typeof value.text === 'string' ? value.text : '…';
    case 'list':
      return `[${value.items.map(written).join(', ')}]`;
    case 'map':
      return `{ ${value.entries.map((entry) => `${entry.name} = ${written(entry.value)}`).join(', ')} }`;
  }
}

/** Reports what `checkValue` found: an error, or a warning when it works all the same. */
export function reportWrongType(
  ctx: FileContext,
  at: ast.Node,
  name: string,
  value: string,
  problem: TypeProblem,
  error: 'wrong-type' | 'refused-value' = 'wrong-type',
): void {
  const { suggestion, expected, why, tolerated } = problem;
  const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion);
  ctx.report(
    tolerated ? 'tolerated-value' : error,
    at,
    { name, value, expected, why, suggestion },
    // What is tolerated and its suggestion mean the same; anything else is a guess at what was meant.
    tolerated ? extras : unsafe(extras),
  );
}
