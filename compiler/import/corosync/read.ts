/**
 * corosync.conf as a tree with places. The syntax is that of `parse_section()` in corosync's `exec/coroparse.c` (3.1.7):
 * a line whose first character is `#` is a comment, a line with `{` opens a section, one with `}` closes it, and of any
 * other the text before the first `:` is the key. There is no quoting and no continuation.
 */
import type { Origin } from '../../model/model.js';
import type { ImportSession, ImportSource } from '../session.js';

export interface Directive {
  readonly key: string;
  readonly value: string;
  /** Of the value. */
  readonly origin: Origin;
  readonly keyOrigin: Origin;
}

export interface ConfSection {
  readonly name: string;
  readonly origin: Origin;
  readonly directives: Directive[];
  readonly sections: ConfSection[];
  /** Comment lines directly above. */
  readonly comments: readonly string[];
}

/** Deeper than any section of corosync (logging { logger_subsys { } } has two). */
const DEEPEST = 16;

/** The root has no name. What cannot be read is reported; the rest is there. */
export function readConf(source: ImportSource, session: ImportSession): ConfSection {
  const { file, text } = source;
  const root: ConfSection = {
    name: '',
    origin: { file, pos: 0, end: 0 },
    directives: [],
    sections: [],
    comments: [],
  };
  const open = [root];
  let comments: string[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const content = line.trim();
    if (content === '' || content === '\ufeff') continue;
    const at: Origin = { file, pos: start, end: start + content.length };
    if (content.startsWith('#')) {
      comments.push(content.replace(/^#+\s?/, ''));
      continue;
    }
    const above = comments;
    comments = [];
    const parent = open[open.length - 1]!;
    if (content.includes('{')) {
      const section: ConfSection = {
        name: content.slice(0, content.indexOf('{')).trim(),
        origin: at,
        directives: [],
        sections: [],
        comments: above,
      };
      if (open.length > DEEPEST) session.report('corosync-nesting', at, { deepest: DEEPEST });
      else parent.sections.push(section);
      open.push(section);
      continue;
    }
    if (content.includes('}')) {
      if (open.length === 1) session.report('corosync-unmatched-brace', at, {});
      else open.pop();
      continue;
    }
    const colon = content.indexOf(':');
    if (colon < 0) {
      session.report('corosync-not-a-directive', at, { line: content });
      continue;
    }
    const value = content.slice(colon + 1).trim();
    const pos = value === '' ? start + colon : start + content.indexOf(value, colon + 1);
    const key = content.slice(0, colon).trim();
    parent.directives.push({
      key,
      value,
      origin: { file, pos, end: pos + value.length },
      keyOrigin: { file, pos: start, end: start + key.length },
    });
  }
  for (const section of open.slice(1)) {
    session.report('corosync-unclosed-section', section.origin, { name: section.name });
  }
  return root;
}
