import type { Comments } from '../imported.js';
import type { CibElement } from '../tree.js';

/**
 * Comments by model object. A comment before an element that is no object of its own (a section, `<operations>`) goes
 * to the first object in it; one behind the last child to the object around it. The others belong to the file.
 */
export function commentsOf(
  root: CibElement,
  objects: ReadonlyMap<object, CibElement>,
): { readonly comments: Comments; readonly fileComments: readonly string[] } {
  const objectOf = new Map<CibElement, object>();
  // The first object of an element is the one that stands first in the source.
  for (const [object, element] of objects) if (!objectOf.has(element)) objectOf.set(element, object);
  const comments = new Map<object, string[]>();
  const fileComments: string[] = [];
  const add = (object: object | undefined, lines: readonly string[]): void => {
    if (!object) {
      fileComments.push(...lines);
      return;
    }
    const known = comments.get(object);
    if (known) known.push(...lines);
    else comments.set(object, [...lines]);
  };

  for (const element of root.descendants()) {
    if (element.comments.length > 0) add(firstObject(element, objectOf), linesOf(element.comments));
    if (element.lastComments.length > 0) add(objectAround(element, objectOf), linesOf(element.lastComments));
  }
  return { comments, fileComments };
}

function firstObject(element: CibElement, objectOf: ReadonlyMap<CibElement, object>): object | undefined {
  // What stands before the whole configuration says something about all of it.
  if (element.name === 'cib' || element.name === 'configuration') return undefined;
  for (const inner of element.descendants()) {
    const object = objectOf.get(inner);
    if (object) return object;
  }
  return undefined;
}

function objectAround(element: CibElement, objectOf: ReadonlyMap<CibElement, object>): object | undefined {
  for (let around: CibElement | undefined = element; around; around = around.parent) {
    const object = objectOf.get(around);
    if (object) return object;
  }
  return undefined;
}

/** crm begins the text of a comment with the `#` that it had in the shell. */
function linesOf(comments: readonly string[]): string[] {
  return comments
    .flatMap(dedented)
    .map((line) => line.trimEnd().replace(/^#\s?/, ''))
    .filter((line) => line !== '');
}

/** Lines behind the first one keep how far they are moved in from each other. */
function dedented(comment: string): string[] {
  const [first = '', ...rest] = comment.split(/\r\n?|\n/);
  const margins = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins);
  return [first.trim(), ...rest.map((line) => line.slice(margin))];
}
