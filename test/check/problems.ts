import type { TestOptions } from '../support/program.js';
import { compileText, show } from '../support/program.js';

/** Names of the diagnostics of a text, in order of place. */
export function names(text: string, options?: TestOptions): string[] {
  return compileText(text, options).diagnostics.map(({ name }) => name);
}

/** `name | message | hint`, in order of place. */
export function problems(text: string, options?: TestOptions): string[] {
  return compileText(text, options).diagnostics.map(show);
}

/** The only diagnostic of a text; fails with all of them when there are several or none. */
export function only(text: string, options?: TestOptions) {
  const { diagnostics } = compileText(text, options);
  const [first] = diagnostics;
  if (!first || diagnostics.length > 1) {
    throw new Error(
      `expected one diagnostic, found ${diagnostics.length}:\n${diagnostics.map(show).join('\n')}`,
    );
  }
  return first;
}

/** A few resources to relate: nodes n1 and n2, Dummies a to d, the promotable clone m. */
export const BASE = `
node n1
node n2
primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
primitive c ocf:pacemaker:Dummy
primitive d ocf:pacemaker:Dummy
promotable m { primitive s ocf:pacemaker:Stateful }
`;
