import type { SyntaxIssue } from '../../../grammar/syntax-issues.js';
import { entry } from '../define.js';

type P = SyntaxIssue;

/** HA1xxx. The names are those of `SyntaxIssue`. */
export const syntaxEntries = {
  'unexpected-token': entry<P>({
    code: 'HA1001',
    severity: 'error',
    message: (p) => `expected ${p.expected ?? 'something else'}, found ${p.found ?? 'end of file'}`,
    hint: (p) => (p.suggestion ? `did you mean ${JSON.stringify(p.suggestion)}?` : undefined),
    explain: 'The text does not follow the grammar at this place. The message says what could stand here.',
  }),
};
