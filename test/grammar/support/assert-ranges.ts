import * as assert from 'uvu/assert';
import type { AnyNode, SourceFile } from '../../../grammar/ast.js';
import type { SyntaxIssue } from '../../../grammar/syntax-issues.js';
import { children } from '../../../grammar/visit.js';

/** Every node lies in its parent, every child in order, every issue in the text. */
export function assertRanges(text: string, file: SourceFile, issues: readonly SyntaxIssue[]): void {
  const open: AnyNode[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!(node.pos >= 0 && node.pos <= node.end && node.end <= text.length)) {
      assert.unreachable(`${node.kind} [${node.pos}, ${node.end}) in ${JSON.stringify(text)}`);
    }
    for (const child of children(node)) {
      if (child.pos < node.pos || child.end > node.end) {
        assert.unreachable(
          `${child.kind} [${child.pos}, ${child.end}) leaves ${node.kind} [${node.pos}, ${node.end}) in ${JSON.stringify(text)}`,
        );
      }
      open.push(child);
    }
  }
  for (const issue of issues) {
    assert.ok(issue.pos >= 0 && issue.pos <= issue.end && issue.end <= text.length, JSON.stringify(issue));
  }
}
