/** The line for a bug of ours. A stack trace is asked for: its message may quote the file. */
export function internalError(error: unknown, when = ''): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const shown = process.env.HADSL_DEBUG ? `\n${detail}` : ' (set HADSL_DEBUG=1 for details)';
  const where = when === '' ? '' : ` ${when}`;
  return `internal error${where}; this is a bug in hadsl, please report it${shown}`;
}
