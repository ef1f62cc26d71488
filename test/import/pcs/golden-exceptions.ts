/** Where we depart from a real pcs, and why. */

interface Exception {
  /** Of the commands of the record, joined by ` ; `. */
  readonly commands: RegExp;
  readonly releases?: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [];

export function exceptionFor(commands: readonly string[], release: string): string | undefined {
  const line = commands.join(' ; ');
  return EXCEPTIONS.find(
    (exception) => exception.commands.test(line) && (exception.releases?.test(release) ?? true),
  )?.why;
}
