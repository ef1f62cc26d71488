import { nearest } from '../../../grammar/nearest.js';
import { catalogue } from '../../diagnostics/catalogue.js';
import { page } from '../../diagnostics/page.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP } from '../flags.js';

export const explainCommand: Command = {
  name: 'explain',
  operands: 'CODE|NAME',
  summary: 'print the page of a diagnostic',
  flags: [HELP],
  examples: ['hadsl explain HA3001', 'hadsl explain wrong-type'],
  run(args) {
    const wanted = args.operands[0];
    if (wanted === undefined || args.operands.length > 1)
      throw new UsageError('name one diagnostic, by code or name');
    const entries = Object.entries(catalogue);
    const found = entries.find(
      ([name, entry]) => name === wanted || entry.code.toLowerCase() === wanted.toLowerCase(),
    );
    if (!found) {
      const guess = nearest(wanted, [
        ...entries.map(([name]) => name),
        ...entries.map(([, entry]) => entry.code),
      ]);
      throw new UsageError(
        `no diagnostic ${JSON.stringify(wanted)}${guess ? `; did you mean ${guess}?` : ''}`,
      );
    }
    process.stdout.write(page(found[0], found[1]));
    return EXIT.ok;
  },
};
