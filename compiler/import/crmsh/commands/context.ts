import type { Origin } from '../../../model/model.js';
import type { ImportSession } from '../../session.js';
import type { Configuration } from '../configuration.js';
import type { Dialect } from '../dialect.js';
import type { MappedText } from '../text.js';

/** What a command has to hand while it runs. */
export class CommandContext {
  /** Errors about objects that are not there are none (`crm -F`). */
  force = false;

  constructor(
    readonly session: ImportSession,
    readonly dialect: Dialect,
    readonly configuration: Configuration,
    readonly origin: Origin,
    readonly comments: readonly string[],
    /** What the command reads from its standard input. */
    readonly input: MappedText | undefined,
  ) {}

  usage(usage: string): void {
    this.session.report('crm-wrong-usage', this.origin, { usage });
  }

  note(command: string): void {
    this.session.report('crm-command-noted', this.origin, { command });
  }

  refuse(command: string, why: string): void {
    this.session.report('crm-command-refused', this.origin, { command, why });
  }
}
