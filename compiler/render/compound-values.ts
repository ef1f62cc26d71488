/** Values of parameters that are lists of nodes or maps in one text: as a list or map, where it gives that text back. */
import type { ParameterFacts } from '../agents/facts.js';
import { hasParameterMark } from '../import/shell/command.js';
import type { Text } from '../model/model.js';
import { list, map } from './blocks.js';
import type { Doc } from './doc.js';
import { word } from './words.js';

const NODE_LIST = /(^|_)(host|node)_?list$/;

export function compoundValue(facts: ParameterFacts, text: Text): Doc | undefined {
  if (typeof text !== 'string' || hasParameterMark(text)) return undefined;
  if (facts.map) return mapValue(facts.map, text);
  return facts.type.kind === 'list' || NODE_LIST.test(facts.name)
    ? listValue(facts.listSeparator, text)
    : undefined;
}

/** Of several plain words. */
function listValue(separator: string, text: string): Doc | undefined {
  const items = text.split(separator);
  return items.length > 1 && items.every(isItem) ? list(items.map(word)) : undefined;
}

function mapValue(
  { entrySeparator, keySeparator }: NonNullable<ParameterFacts['map']>,
  text: string,
): Doc | undefined {
  const entries = text.split(entrySeparator).map((entry) => entry.split(keySeparator));
  const keys = new Set(entries.map(([key]) => key));
  const isMap =
    keys.size === entries.length &&
    entries.every(([key, values, more]) => {
      if (key === undefined || values === undefined || more !== undefined) return false;
      return isItem(key) && values.split(',').every(isItem);
    });
  if (!isMap) return undefined;
  return map(
    entries.map(([key = '', values = '']) => {
      const [only, ...others] = values.split(',');
      return [`${word(key)} = `, others.length === 0 ? word(only!) : list(values.split(',').map(word))];
    }),
  );
}

/** What is neither empty nor made of several parts. */
function isItem(text: string): boolean {
  return /^[^\s,;:=]+$/.test(text);
}
