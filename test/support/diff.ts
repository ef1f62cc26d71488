/** How many equal lines are shown around a difference. */
const CONTEXT = 3;

/** The differences between two texts, like `diff -u`; undefined when there are none. */
export function unifiedDiff(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const a = before.split('\n');
  const b = after.split('\n');
  const edits = compare(a, b);
  const shown = edits.map((_, i) =>
    edits.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((near) => near.mark !== ' '),
  );
  const out: string[] = [];
  edits.forEach(({ mark, line }, i) => {
    if (shown[i]) out.push(`${mark}${line}`);
    else if (shown[i - 1] || i === 0) out.push('@@');
  });
  return out.join('\n');
}

interface Edit {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

/** By the longest common subsequence, after the common start and end have been taken off. */
function compare(a: readonly string[], b: readonly string[]): Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (line: string): Edit => ({ mark: ' ', line });
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

function middle(a: readonly string[], b: readonly string[]): Edit[] {
  // lengths[i][j]: of the longest common subsequence of a from i and b from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ mark: ' ', line: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      edits.push({ mark: '-', line: a[i++]! });
    } else edits.push({ mark: '+', line: b[j++]! });
  }
  return edits;
}
