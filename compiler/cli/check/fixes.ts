/** What `hadsl check --fix` and `--diff` do with the texts that have been fixed. */
import { createTwoFilesPatch } from 'diff';
import { openFile } from '../inputs.js';
import { counted } from '../report/report.js';
import { writeOutputs } from '../write-output.js';
import type { CheckedFile } from './check-file.js';

/** The name that standard input has among the operands. */
const STDIN = '-';

/** Takes the results of one program after the other, so that the next one sees what the last one has changed. */
export class Fixer {
  #fixes = 0;
  readonly #files = new Set<string>();
  #output = '';

  constructor(private readonly write: boolean) {}

  take({ file, fixed }: CheckedFile, operand: string): void {
    if (!fixed) return;
    for (const [name, text] of fixed.changed) {
      const isInput = operand === STDIN && name === file;
      const before = isInput ? fixed.before : (openFile(name).host.readFile(name) ?? '');
      if (!this.write) this.#output += patch(name, before, text);
      else if (!isInput) writeOutputs(name, [{ name, text, secret: false, executable: false }]);
      if (text !== before) this.#files.add(name);
    }
    if (operand === STDIN && this.write) this.#output += fixed.changed.get(file) ?? fixed.before;
    this.#fixes += fixed.count;
  }

  /** How many fixes there were. */
  get fixes(): number {
    return this.#fixes;
  }

  /** For standard output: the patches of `--diff`, or the fixed text of standard input. */
  get output(): string {
    return this.#output;
  }

  /** `fixed 3 problems in 2 files` */
  get summary(): string {
    const verb = this.write ? 'fixed' : 'would fix';
    return `${verb} ${counted(this.#fixes, 'problem')} in ${counted(this.#files.size, 'file')}`;
  }
}

function patch(file: string, before: string, after: string): string {
  if (before === after) return '';
  // Two lines stand above the patch that `diff -u` does not have.
  return createTwoFilesPatch(file, file, before, after).replace(/^(?:Index: .*\n)?=+\n/, '');
}
