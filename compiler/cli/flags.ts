import { PLATFORM_NAMES } from '../platforms/table.js';
import type { Flag } from './command.js';
import { FORMATS } from './report/index.js';

export const HELP: Flag = { name: 'help', short: 'h', help: 'show this help' };

/** How a file is compiled: of `compile` and `check`. */
export const PROGRAM_FLAGS: readonly Flag[] = [
  { name: 'platform', value: 'P', choices: PLATFORM_NAMES, help: `compile for ${PLATFORM_NAMES.join(', ')}` },
  {
    name: 'set',
    value: 'NAME=VALUE',
    repeatable: true,
    help: 'give a param, or a variable of a script, its value',
  },
  { name: 'values', value: 'FILE', help: 'a JSON object with the values of params' },
  {
    name: 'stdin-filename',
    value: 'NAME',
    help: 'the name that "-" (standard input) has in messages and for imports',
  },
];

/** How diagnostics are shown. */
export const REPORT_FLAGS: readonly Flag[] = [
  {
    name: 'format',
    value: 'F',
    choices: FORMATS,
    help: `${FORMATS.join(', ')} (default: full)`,
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    choices: ['error', 'warning', 'info'],
    help: 'exit with 1 from this severity on: error (default), warning or info',
  },
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'auto (default), always or never',
  },
];
