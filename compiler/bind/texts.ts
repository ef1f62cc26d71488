import type { SecretRef, Text } from '../model/model.js';

/** Texts one after the other; plain when there is no secret among them. */
export function joinTexts(texts: readonly Text[], separator = ''): Text {
  const parts: (string | SecretRef)[] = [];
  const add = (part: string | SecretRef): void => {
    const last = parts[parts.length - 1];
    if (part === '') return;
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  for (const [index, text] of texts.entries()) {
    if (index > 0) add(separator);
    if (typeof text === 'string') add(text);
    else text.parts.forEach(add);
  }
  if (parts.length === 0) return '';
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : { parts };
}

/** The names of the secrets in a text, in order. */
export function secretsOf(text: Text): string[] {
  if (typeof text === 'string') return [];
  return text.parts.filter((part) => typeof part !== 'string').map((part) => part.secret);
}
