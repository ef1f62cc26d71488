/** Words that several messages use. */

/** `"a", "b"`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

/** `n1` as it is, `n1 n2` in quotes. */
export function valueText(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}

/** A duration for people: `15s`, `90s`. */
export function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
