/** What the sections of a cluster declaration consist of. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import { allowItems, itemsOf } from './blocks.js';

/** The pairs on the line of a section and in its block. Sections are allowed in it where `withSections` says so. */
export function pairsOf(
  ctx: FileContext,
  sections: readonly ast.Section[],
  withSections: readonly string[] = [],
): ast.Pair[] {
  return sections.flatMap((section) => {
    const parent = `the section "${section.keyword.text}"`;
    const items: readonly ast.Item[] =
      withSections.length > 0
        ? allowItems(ctx, section.body, parent, ['Pair', 'Section'])
        : allowItems(ctx, section.body, parent, ['Pair']);
    return [...section.options, ...itemsOf(items, 'Pair')];
  });
}

/** The sections in a section; others than those of the given names are reported. */
export function innerSections(
  ctx: FileContext,
  sections: readonly ast.Section[],
  place: string,
  known: readonly string[],
): ast.Section[] {
  const all = sections.flatMap((section) => itemsOf(section.body?.items ?? [], 'Section'));
  return all.filter((section) => {
    if (known.includes(section.keyword.text)) return true;
    reportUnknownSection(ctx, section, `"${place}"`, known);
    return false;
  });
}

export function reportUnknownSection(
  ctx: FileContext,
  section: ast.Section,
  place: string,
  known: readonly string[],
  belongs?: string,
): void {
  const name = section.keyword.text;
  const { suggestion, extras } = suggest(ctx, section.keyword, name, known);
  ctx.report(
    'unknown-setting',
    section.keyword,
    { name, place, suggestion, belongs },
    belongs === undefined ? extras : {},
  );
}
