import type { Text } from '../model/model.js';
import type { SecretSource } from './output.js';

export interface RenderedText {
  readonly text: string;
  /** The value of a secret is in it. */
  readonly secret: boolean;
  /** Secrets in it for which the source has no value; they are left out of `text`. */
  readonly missing: readonly string[];
}

/**
 * Puts the values of secrets into a text. A target that leaves secrets as references (a shell variable, say) passes
 * a source that maps each name to the reference.
 */
export function renderText(text: Text, secrets: SecretSource): RenderedText {
  if (typeof text === 'string') return { text, secret: false, missing: [] };
  const missing: string[] = [];
  let rendered = '';
  let secret = false;
  for (const part of text.parts) {
    if (typeof part === 'string') {
      rendered += part;
      continue;
    }
    const value = secrets?.get(part.secret);
    if (value === undefined) missing.push(part.secret);
    else {
      rendered += value;
      secret = true;
    }
  }
  return { text: rendered, secret, missing };
}

/** The text, if no secret is in it. */
export function plainText(text: Text): string | undefined {
  if (typeof text === 'string') return text;
  return text.parts.every((part) => typeof part === 'string') ? text.parts.join('') : undefined;
}
