/** Values of parameters from outside the source, in order of precedence. */
import type { Host } from '../host.js';

export interface ExternalValue {
  readonly value: unknown;
  /** In the user's words: `--set`, `the values file`, `HADSL_PARAM_VIP`. */
  readonly source: string;
}

export class ExternalValues {
  readonly #host: Host;
  readonly #set: ReadonlyMap<string, string>;
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(host: Host, set: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>) {
    this.#host = host;
    this.#set = new Map(Object.entries(set));
    this.#values = new Map(Object.entries(values));
  }

  value(name: string): ExternalValue | undefined {
    const set = this.#set.get(name);
    if (set !== undefined) return { value: set, source: '--set' };
    if (this.#values.has(name)) return { value: this.#values.get(name), source: 'the values file' };
    for (const variable of [`HADSL_PARAM_${name}`, this.variable(name)]) {
      const value = this.#host.env(variable);
      if (value !== undefined) return { value, source: variable };
    }
    return undefined;
  }

  /** The variable we tell people about: in capitals, as is the custom. */
  variable(name: string): string {
    return `HADSL_PARAM_${name.toUpperCase()}`;
  }

  /** The names that are given on purpose. The environment is not: it may be meant for another program. */
  *names(): Iterable<{ name: string; source: string }> {
    for (const name of this.#set.keys()) yield { name, source: '--set' };
    for (const name of this.#values.keys())
      if (!this.#set.has(name)) yield { name, source: 'the values file' };
  }
}
