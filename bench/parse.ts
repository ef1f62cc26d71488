/**
 * Throughput of lexer and parser on a file of about 1 MB, and the same against JSON.parse of a tree of that file in
 * the same run: the ratio says more than the number on a machine that others use.
 */
import { lex } from '../grammar/lexer.js';
import { parse, parseWhole } from '../grammar/parse.js';
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
  const whole = measure(RUNS, () => parseWhole(text));

  console.log(
    `parse: ${(text.length / 1e6).toFixed(2)} MB, ${lines.length} lines; MB/s, and speed relative to JSON.parse`,
  );
  console.log(`${''.padEnd(24)}    wall  (best)     cpu   wall/ref  cpu/ref`);
  const row = (name: string, timing: Timing, length: number) => {
    const { median, best, cpu } = timing;
    const speeds = [median, best, cpu].map((seconds) => (length / 1e6 / seconds).toFixed(1).padStart(8));
    const ratio = (own: number, other: number) =>
      ((length / own) * (other / json.length)).toFixed(3).padStart(9);
    console.log(
      `${name.padEnd(24)}${speeds.join('')}  ${ratio(median, reference.median)}${ratio(cpu, reference.cpu)}`,
    );
  };
  row('lex', lexing, text.length);
  row('lex, layout, parse', parsing, text.length);
  row('the same in one piece', whole, text.length);
  row('JSON.parse (reference)', reference, json.length);
}
