/** The contract between the front end of the pcs importer and the handlers of its commands. */
import type { Origin } from '../../model/model.js';
import type { PcsDialect, Version } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';
import type { Word } from '../shell/command.js';
import type { CibElement } from '../tree.js';

/** One call of pcs, its options taken out as pcs does it (getopt, abbreviations, anywhere on the line). */
export interface PcsCommand {
  /** `resource`, `create`, `vip`, … */
  readonly words: readonly Word[];
  /** By the full name with dashes; flags have `true`. An option that may be repeated has its values. */
  readonly options: ReadonlyMap<string, true | readonly Word[]>;
  readonly origin: Origin;
  readonly comments: readonly string[];
}

export interface PcsContext {
  readonly session: ImportSession;
  readonly version: Version;
  readonly dialect: PcsDialect;
  /** The CIB that the command changes: the live one, or that of `-f FILE`. */
  readonly cib: CibElement;
}

/**
 * Does to `context.cib` what the command does; throws `PcsRefusal` where pcs refuses it (the dispatcher undoes its
 * changes, unless they stay in pcs as well).
 */
export type PcsHandler = (args: readonly Word[], command: PcsCommand, context: PcsContext) => void;

/** What pcs says no to, or what a file cannot show (a value only the live cluster knows). */
export class PcsRefusal extends Error {
  constructor(
    readonly reason: string,
    readonly at: Origin,
    readonly hint?: string,
    /** pcs had changed something before it gave up, and leaves it so. */
    readonly partly = false,
  ) {
    super(reason);
  }
}

/** Whether the changes of a command that ended so are undone. */
export function isUndone(problem: unknown): boolean {
  return !(problem instanceof PcsRefusal && problem.partly);
}

/** Subcommand words (`resource create`) → handler. The longest match counts; `args` are the words behind it. */
export type PcsCommandTable = Readonly<Record<string, PcsHandler>>;
