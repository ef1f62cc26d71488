/**
 * What the CIB's schema takes as an XML attribute. Source: the RNG files of Pacemaker 2.1.5, whose data types are
 * `integer`, `positiveInteger`, `boolean`, the score and lists of words; everything else is free text there, durations
 * and dates too. Blanks around a value of these types do not count.
 */
import type { ValueType } from './value-type.js';

const INTEGER = /^[+-]?\d+$/;
const BOOLEAN = /^(true|false|1|0)$/;
const INFINITE = /^[+-]?INFINITY$/;

/** Whether no CIB can have the text in an attribute of that type; what is no value of the type need not be refused. */
export function isRefusedBySchema(type: ValueType, text: string): boolean {
  const word = text.trim();
  switch (type.kind) {
    case 'score':
      return !INTEGER.test(word) && !INFINITE.test(word);
    case 'integer':
    case 'port':
      return !INTEGER.test(word);
    case 'boolean':
      return type.vocabulary === 'xml' && !BOOLEAN.test(word);
    case 'enum':
      return !type.values.includes(word);
    case 'role':
      return true;
    default:
      return false;
  }
}
