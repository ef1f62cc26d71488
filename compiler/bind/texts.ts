import type { SecretRef, Text } from '../model/model.js';

/** Texts one after the other; plain when there is no secret among them. */
export function joinTexts(texts: readonly Text[], separator = ''): Text {
  const parts: (string | SecretRef)[] = [];
  const addText = (text: string): void => {
    const last = parts[parts.length - 1];
    if (text === '') return;
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  for (const [index, text] of texts.entries()) {
    if (index > 0) addText(separator);
    if (typeof text === 'string') addText(text);
    else for (const part of text.parts) typeof part === 'string' ? addText(part) : parts.push(part);
  }
  if (parts.length === 0) return '';
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : { parts };
}

/** The names of the secrets in a text, in order. */
export function secretsOf(text: Text): string[] {
  if (typeof text === 'string') return [];
  return text.parts.filter((part) => typeof part !== 'string').map((part) => part.secret);
}
