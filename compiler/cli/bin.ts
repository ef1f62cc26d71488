#!/usr/bin/env node
import { servesChecks } from './check/pool.js';
import { EXIT } from './command.js';
import { main } from './main.js';
import { reason } from './write-output.js';

// A reader that went away (`hadsl check … | head`) is no error; a full disk is one, but none of hadsl's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(`hadsl: cannot write to standard output: ${reason(error)}\n`);
  process.exit(EXIT.usage);
});
// There is nobody left to tell.
process.stderr.on('error', () => process.exit(EXIT.usage));

if (!servesChecks()) process.exitCode = await main(process.argv.slice(2));
