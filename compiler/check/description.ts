/**
 * The `description` of an element: the doc comment above its declaration, on one line. Pacemaker before 2.1.8 and
 * crmsh cannot keep line ends in attributes, and the tools show the description on one line anyway.
 */
export function descriptionOf(decl: { readonly doc?: string | undefined }): string | undefined {
  const text = decl.doc?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
