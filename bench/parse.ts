/**
 * Throughput of lexer and parser on a file of about 1 MB, and the same against JSON.parse of a tree of that file in
 * the same run: the ratio says more than the number on a machine that others use.
 */
import { lex } from '../grammar/lexer.js';
import { parse } from '../grammar/parse.js';
import { generateSource } from './generate.js';
import { measure, type Timing } from './measure.js';

const RUNS = 25;

export function benchParse(): void {
  const text = generateSource(1_000_000);
  const { issues } = parse(text);
  if (issues.length > 0) throw new Error(`the generated file has ${issues.length} errors`);
  const lines = text.split('\n');
  const json = JSON.stringify(lines.map((line) => line.split(/\s+/)));

  const reference = measure(RUNS, () => void JSON.parse(json));
  const lexing = measure(RUNS, () => lex(text));
  const parsing = measure(RUNS, () => parse(text));

  console.log(`parse: ${(text.length / 1e6).toFixed(2)} MB, ${lines.length} lines; MB/s`);
  console.log(`${''.padEnd(24)}  median    best  of JSON.parse`);
  const perByte = reference.median / json.length;
  const row = (name: string, { median, best }: Timing, length: number) => {
    const speeds = [median, best].map((seconds) => (length / 1e6 / seconds).toFixed(1).padStart(8));
    console.log(
      `${name.padEnd(24)}${speeds.join('')}  ${((perByte * length) / median).toFixed(3).padStart(13)}`,
    );
  };
  row('lex', lexing, text.length);
  row('lex, layout, parse', parsing, text.length);
  row('JSON.parse (reference)', reference, json.length);
}
