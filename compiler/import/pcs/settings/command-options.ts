/** Which options a command takes: from 0.10 on pcs refuses all others. */
import { type PcsHandler } from '../command.js';
import { refuse } from './terms.js';

/** `-f` and `--debug` are taken by every command here. */
export function withOptions(options: readonly string[], handler: PcsHandler): PcsHandler {
  return (args, command, context) => {
    if (context.dialect !== '0.9') {
      for (const [name, value] of command.options) {
        if (name === '-f' || name === '--debug' || options.includes(name)) continue;
        const at = value === true ? command.origin : (value[0]?.origin ?? command.origin);
        refuse(`the command does not take ${name}`, at);
      }
    }
    handler(args, command, context);
  };
}

export const FORCE = ['--force'];
