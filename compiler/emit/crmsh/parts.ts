import type { XmlElement } from '../cib/xml.js';
import type { CrmObject, Sections } from './objects.js';

/** Of each run of resources (`resource-order.ts`) the blocks: what resources need first, what refers to them last. */
export function partition<T>(
  { before, templates, resources, after }: Sections<T>,
  runs: readonly number[],
): (readonly (readonly T[])[])[] {
  let start = 0;
  return runs.map((length, index) => {
    const own = resources.slice(start, start + length).flat();
    start += length;
    return [
      ...(index === 0 ? [...before, [...templates, ...own]] : [own]),
      ...(index === runs.length - 1 ? after : []),
    ];
  });
}

/**
 * Whether each part is complete with those before it. An `id-ref` to something that only a later one has is refused: the
 * CIB would not be valid (measured with 4.4.1).
 */
export function canBeParted(objects: Sections<CrmObject>, runs: readonly number[]): boolean {
  const known = new Set<string>();
  return partition(objects, runs).every((blocks) => {
    const elements = blocks.flat().flatMap(({ element }) => [...withDescendants(element)]);
    for (const { attributes } of elements) if (attributes.id !== undefined) known.add(attributes.id);
    return elements.every(({ attributes: { 'id-ref': idRef } }) => idRef === undefined || known.has(idRef));
  });
}

function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}
