import { Guesser } from '../../bind/suggest.js';
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import type { Shape } from './shape.js';
import { SHAPES } from './shape.js';

/** More problems are only counted: a file with so many is no CIB. */
const SHOWN = 100;

/**
 * Reports what no schema has: elements and attributes that would be lost, and required ones that are missing. Unknown
 * elements are taken out of the tree.
 */
export function checkShape(configuration: CibElement, session: ImportSession): void {
  const checker = new ShapeChecker(session);
  checker.check(configuration);
  checker.finish();
}

class ShapeChecker {
  private readonly guesser = new Guesser();
  private problems = 0;
  private last: Origin | undefined;

  constructor(private readonly session: ImportSession) {}

  check(root: CibElement): void {
    const pending = [root];
    for (let element = pending.pop(); element; element = pending.pop()) {
      const shape = SHAPES.get(element.name);
      if (!shape) continue;
      this.attributes(element, shape);
      const known = this.children(element, shape);
      if (known.length < element.children.length) {
        element.children.splice(0, element.children.length, ...known);
      }
      // Last first, so that problems come in the order of the document.
      for (let i = known.length - 1; i >= 0; i--) pending.push(known[i]!);
    }
  }

  finish(): void {
    const count = this.problems - SHOWN;
    if (count > 0) this.session.report('several-problems', this.last ?? NOWHERE, { count });
  }

  private attributes(element: CibElement, shape: Shape): void {
    for (const [name, { origin }] of element.attributes) {
      if (shape.attributes.includes(name)) continue;
      const at = origin ?? element.origin ?? NOWHERE;
      if (!this.show(at)) continue;
      const nearest = this.guesser.nearest(name, shape.attributes);
      this.session.report('unknown-attribute', at, { name, element: element.name, nearest });
    }
    if (element.get('id-ref') !== undefined) return;
    const attributes = shape.required.filter((name) => element.get(name) === undefined);
    const at = element.origin ?? NOWHERE;
    if (attributes.length > 0 && this.show(at)) {
      this.session.report('missing-attribute', at, { element: element.name, attributes });
    }
  }

  private children(element: CibElement, shape: Shape): CibElement[] {
    const seen = new Set<string>();
    return element.children.filter((child) => {
      const { name } = child;
      const at = child.origin ?? NOWHERE;
      if (!shape.children.includes(name)) {
        if (this.show(at)) {
          const nearest = this.guesser.nearest(name, shape.children);
          this.session.report('unknown-cib-element', at, { name, parent: element.name, nearest });
        }
        return false;
      }
      if (seen.has(name) && shape.single.includes(name) && this.show(at)) {
        this.session.report('repeated-element', at, { element: name, parent: element.name });
      }
      seen.add(name);
      return true;
    });
  }

  private show(at: Origin): boolean {
    this.last = at;
    return ++this.problems <= SHOWN;
  }
}

const NOWHERE: Origin = { file: '', pos: 0, end: 0 };
