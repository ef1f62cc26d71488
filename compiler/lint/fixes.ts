/**
 * Fixes that rules offer: edits of `.ha` source, in the layout of `compiler/render`. They may be applied together, so each
 * edit is as small as it can be. For imported files there is no source to edit, and the fixes are dropped.
 */
import type * as ast from '../../grammar/ast.js';
import type { ResourceSymbol, Symbols } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import type { Fix, TextEdit } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';

type Safety = Fix['safety'];

export interface Fixes {
  /** Replaces what is written. */
  replace(at: Origin, text: string, title: string, safety?: Safety): Fix;
  /** Removes a statement with its line, if nothing else stands there, or with its comma. */
  remove(at: Origin, title: string, safety?: Safety): Fix;
  /** Adds a line to the block of a resource; makes the block if there is none. Undefined for an unknown resource. */
  addToResource(resource: string, line: string, title: string, safety?: Safety): Fix | undefined;
  /** Adds a meta attribute to a resource, or changes the value that it has. */
  addMeta(resource: string, name: string, value: string, safety?: Safety): Fix | undefined;
  /** Declares a secret at the top of the file and uses it in place of a value; undefined where no `name = value` stands. */
  toSecret(at: Origin, wanted: string): Fix | undefined;
  /** Adds a declaration below the one that stands at a place. */
  addBelow(at: Origin, line: string, title: string, safety?: Safety): Fix;
}

export function fixes(symbols: Symbols, sources: ReadonlyMap<string, string>): Fixes {
  const textOf = (file: string): string => sources.get(file) ?? '';
  const make = (title: string, safety: Safety, edit: TextEdit): Fix => ({ title, safety, edits: [edit] });
  const made: Fixes = {
    replace: (at, text, title, safety = 'safe') =>
      make(title, safety, { file: at.file, pos: at.pos, end: at.end, text }),
    remove: (at, title, safety = 'safe') => make(title, safety, removal(at, textOf(at.file))),
    addToResource(resource, line, title, safety = 'safe') {
      const symbol = symbols.resources.get(resource);
      if (!symbol) return undefined;
      return make(title, safety, addition(symbol, line, textOf(symbol.context.file)));
    },
    addMeta(resource, name, value, safety = 'safe') {
      const symbol = symbols.resources.get(resource);
      const pair = symbol && metaPair(symbol, name);
      if (symbol && pair?.value) {
        const at = symbol.context.origin(pair.value);
        return made.replace(at, value, `Set ${name}=${value}`, safety);
      }
      const kind = symbol?.kind;
      const line = kind === 'clone' || kind === 'promotable' ? `${name} = ${value}` : `meta ${name}=${value}`;
      return made.addToResource(
        resource,
        line,
        `Add ${name}=${value} to ${JSON.stringify(resource)}`,
        safety,
      );
    },
    toSecret(at, wanted) {
      const { file, pos, end } = at;
      const [, start] = /^([^=]*=\s*)/.exec(textOf(file).slice(pos, end)) ?? [];
      if (start === undefined) return undefined;
      const name = freeName(wanted, [...sources.values()]);
      return {
        title: `Declare "secret ${name}" and use it`,
        // The value is gone from the source then, and has to come from elsewhere.
        safety: 'unsafe',
        edits: [
          { file, pos: 0, end: 0, text: `secret ${name}\n` },
          { file, pos, end, text: `${start}$${name}` },
        ],
      };
    },
    addBelow: (at, line, title, safety = 'safe') =>
      make(title, safety, { file: at.file, pos: at.end, end: at.end, text: `\n${line}` }),
  };
  return made;
}

/** What a set begins with, when its pairs stand on the same line. */
const KEYWORD =
  /(?:^|[\s{,])((?:params|meta|utilization|attributes|property|rsc_defaults|op_defaults)[ \t]+)$/;
/** A comma behind their pairs begins the next statement of the block; behind the others' the next pair. */
const OF_RESOURCE = /^(?:params|meta|utilization|attributes)/;

/** A name for a parameter, like the wanted one, that no text declares yet. */
function freeName(wanted: string, texts: readonly string[]): string {
  const word = wanted.replaceAll(/\W/g, '_').replace(/^(?=\d)/, '_');
  const taken = (name: string): boolean =>
    texts.some((text) => new RegExp(`\\b(?:secret|param|let)\\s+${name}\\b`).test(text));
  let name = word;
  for (let number = 2; taken(name); number++) name = `${word}_${number}`;
  return name;
}

function removal(at: Origin, text: string): TextEdit {
  const { file, end } = at;
  const lineStart = text.lastIndexOf('\n', at.pos - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
  const after = text.slice(end, lineEnd);
  const keyword = KEYWORD.exec(text.slice(lineStart, at.pos))?.[1] ?? '';
  const alone = keyword !== '' && (OF_RESOURCE.test(keyword) ? /^\s*([,}]|$)/ : /^\s*$/).test(after);
  const pos = alone ? at.pos - keyword.length : at.pos;
  const before = text.slice(lineStart, pos);
  if (before.trim() === '' && after.trim() === '') return { file, pos: lineStart, end: lineEnd, text: '' };
  const comma = /^[ \t]*,[ \t]*/.exec(after);
  if (comma) return { file, pos, end: end + comma[0].length, text: '' };
  const leading = /[ \t]*,?[ \t]*$/.exec(before)?.[0].length ?? 0;
  return { file, pos: pos - leading, end, text: '' };
}

/** The unconditional pair that sets a meta attribute in the block of a resource. */
function metaPair({ kind, decl }: ResourceSymbol, name: string): ast.Pair | undefined {
  const direct = kind === 'clone' || kind === 'promotable';
  const pairs = (decl.body?.items ?? []).flatMap((item): readonly ast.Pair[] => {
    if (item.kind === 'Pair') return direct ? [item] : [];
    if (item.kind !== 'AttributeSet' || item.which !== 'meta' || item.when) return [];
    return [...item.options, ...(item.body?.items ?? []).filter((inner) => inner.kind === 'Pair')];
  });
  return pairs.find((pair) => shown(pair.name) === name);
}

function addition(symbol: ResourceSymbol, line: string, text: string): TextEdit {
  const { file } = symbol.context;
  const { body, end } = symbol.decl;
  if (!body?.closed) return { file, pos: end, end, text: ` { ${line} }` };
  const close = body.end - 1;
  const lineStart = text.lastIndexOf('\n', close - 1) + 1;
  if (lineStart > body.pos) {
    const indent = text.slice(lineStart, close);
    return { file, pos: lineStart, end: lineStart, text: `${indent}  ${line}\n` };
  }
  const inside = text.slice(body.pos + 1, close);
  const trailing = /\s*$/.exec(inside)?.[0].length ?? 0;
  const separator = inside.trim() === '' ? ' ' : ', ';
  return { file, pos: close - trailing, end: close, text: `${separator}${line} ` };
}
