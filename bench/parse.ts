/**
 * Throughput of lexer and parser on a file of about 1 MB, and the same against JSON.parse of a tree of that file in
 * the same run: the ratio says more than the number on a machine that others use.
 */
import { lex } from '../grammar/lexer.js';
import { parse } from '../grammar/parse.js';
import { generateSource } from './generate.js';
import { median } from './measure.js';

export function benchParse(): void {
  const text = generateSource(1_000_000);
  const { issues } = parse(text);
  if (issues.length > 0) throw new Error(`the generated file has ${issues.length} errors`);
  const lines = text.split('\n');
  const json = JSON.stringify(lines.map((line) => line.split(/\s+/)));
  const megabytes = text.length / 1e6;

  const reference = json.length / 1e6 / median(15, () => void JSON.parse(json));
  const lexing = megabytes / median(15, () => lex(text));
  const parsing = megabytes / median(15, () => parse(text));

  const row = (name: string, value: number) =>
    console.log(
      `${name.padEnd(24)}${value.toFixed(1).padStart(8)} MB/s  ${(value / reference).toFixed(3).padStart(7)} of JSON.parse`,
    );
  console.log(`parse: ${megabytes.toFixed(2)} MB, ${lines.length} lines`);
  row('lex', lexing);
  row('lex, layout, parse', parsing);
  row('JSON.parse (reference)', reference);
}
