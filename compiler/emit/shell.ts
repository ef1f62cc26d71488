/**
 * Quoting for POSIX shells and bash.
 *
 * A text can hold references to shell variables (the secrets that a script asks for). They travel through the
 * emitters as ordinary characters, between two characters of Unicode's private use area, so that everything that
 * builds words or XML can treat them as text.
 */

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** The word as it is: what Python's `shlex.quote` leaves alone, too. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** A place where the value of a shell variable is to stand. */
export function variableReference(variable: string): string {
  return `${OPEN}${variable}${CLOSE}`;
}

/** The variables that a text refers to, in order, each once. */
export function referencedVariables(text: string): string[] {
  const found = text.matchAll(/\uE000([A-Za-z_][A-Za-z0-9_]*)\uE001/g);
  return [...new Set([...found].map((match) => match[1]!))];
}

export interface QuoteOptions {
  /** How the value of a variable is put in; the default is `"$NAME"`. Must be quoted. */
  readonly expand?: (variable: string) => string;
}

/**
 * One word of a command line. Newlines and tabs are kept as they are, inside the quotes; NUL cannot be passed to a
 * program at all.
 */
export function shellQuote(word: string, options: QuoteOptions = {}): string {
  if (word.includes('\0')) throw new Error('a shell word cannot hold the character NUL');
  if (PLAIN.test(word)) return word;
  const expand = options.expand ?? ((variable: string): string => `"$${variable}"`);
  // Every second part is the name of a variable.
  const parts = word.split(/\uE000([A-Za-z_][A-Za-z0-9_]*)\uE001/);
  const quoted = parts.map((part, index) => (index % 2 === 1 ? expand(part) : quoteLiteral(part))).join('');
  return quoted === '' ? "''" : quoted;
}

function quoteLiteral(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

/** A comment: no line of the text can become a command. */
export function shellComment(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => `# ${line.replace(/[\u0000-\u001F\u007F]/g, ' ')}`.trimEnd())
    .join('\n');
}

/**
 * The environment variable that holds a secret: `db-password` → `HADSL_SECRET_DB_PASSWORD`. Names that differ only
 * in what a variable cannot have get a number.
 */
export function secretVariables(names: readonly string[]): Map<string, string> {
  const variables = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const base = `HADSL_SECRET_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
    let variable = base;
    for (let n = 2; taken.has(variable); n++) variable = `${base}_${n}`;
    taken.add(variable);
    variables.set(name, variable);
  }
  return variables;
}
