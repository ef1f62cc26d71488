/**
 * What the checks of the language say, for somebody who has written no source: a hint that shows the language's syntax
 * is said otherwise or left out, and what is no fault in such a file is not reported.
 */
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { usesNewOptionNames } from '../platforms/words.js';
import type { ForeignFormat } from './session.js';

/** Hints in words that every format shares; undefined: the message says enough. */
const HINTS: Partial<Record<DiagnosticName, string | undefined>> = {
  'unknown-name': undefined,
  'unknown-node': undefined,
  'dangling-reference': undefined,
  'unknown-set-name': undefined,
  'duplicate-name': 'rename one of the two or remove it',
  'unknown-agent': undefined,
  'unknown-reference': undefined,
  'renamed-option': undefined,
  'foreign-option': undefined,
  'legacy-word': undefined,
  'missing-parameter': undefined,
  'meta-as-parameter': 'make it a meta attribute of the resource',
  'parameters-not-supported':
    'the service is configured in its own files; options of Pacemaker are meta attributes',
  'needs-promotable': 'leave the role out, or make the clone promotable',
  'agent-not-promotable': 'take "promotable" away, or use an agent that can be promoted',
  'clone-needs-child': undefined,
  'empty-group': undefined,
  'bundle-needs-container': undefined,
  'bundle-unreachable': 'give its network an ip-range-start or a control-port',
  'two-collections': 'put the resources of one side into a resource set',
  'too-few-terms': undefined,
  'zero-score': 'give it the score that is meant, INFINITY for "always"',
  'unknown-builtin': undefined,
  'reversed-range': undefined,
  'compares-as-text': 'give the expression a type: integer or number',
  'never-true': 'join the two with "or" if one of them is enough',
  'nothing-to-compare': undefined,
  'empty-date': undefined,
  'defined-compares': 'take the type and the value away, or compare the attribute with the value',
  'empty-agent-part': 'leave the empty attribute out',
  'duplicate-fencing-level':
    'put all devices of a level into one, or use the next number for the alternative',
  'deprecated-lifetime': 'in a location, put its dates into the rule',
  'bare-expected-votes': 'set two_node: 1 beside it',
  'corosync-unencrypted':
    'set crypto_cipher: aes256 and crypto_hash: sha256, and give every node the key that corosync-keygen makes',
};

/** What such a file has of itself. */
const NO_FAULT: Partial<Record<ForeignFormat, readonly DiagnosticName[]>> = {
  // The cluster writes these options into every CIB, and "crm configure show" prints them.
  cib: ['generated-option'],
  crmsh: ['generated-option'],
};

/**
 * What is said otherwise of a file for Pacemaker, which is taken as it is: the name that an option has in a later release
 * is ignored there, while the outputs translate it; what is older than our language is still read.
 */
export function saidOfFile(found: Diagnostic, format: ForeignFormat | undefined): Diagnostic {
  if (format === 'cib') {
    const [, id] =
      found.name === 'wrong-type' ? (/^"id" is "(.*[^\d].*)", and /.exec(found.message) ?? []) : [];
    if (id !== undefined) return diagnostic('node-id-of-other-stack', found.at, { id });
    const [, instead, score] =
      found.name === 'score-of-order'
        ? (/"kind=(\w+)".* score=(\S+) means/.exec(found.hint ?? '') ?? [])
        : [];
    if (instead !== undefined && score !== undefined)
      return diagnostic('order-with-score', found.at, { score, instead });
  }
  const [, written, known] = /^"([^"]+)" is called "([^"]+)"/.exec(found.message) ?? [];
  if (found.name !== 'renamed-option' || written === undefined || known === undefined) return found;
  if (!usesNewOptionNames([written])) return found;
  return diagnostic('newer-option-name', found.at, { written, known });
}

export interface Finding {
  readonly found: Diagnostic;
  readonly format: ForeignFormat;
  /** What stands at the place. */
  readonly text: string;
  /** The characters before and behind the place. */
  readonly around: readonly [before: string, behind: string];
  /** Some file says which nodes there are. */
  readonly hasNodes: boolean;
}

export function isFault({ found, format, text, around, hasNodes }: Finding): boolean {
  const { name, message } = found;
  if (NO_FAULT[format]?.includes(name) === true) return false;
  // A script, or a part of a configuration, is for a cluster that has its nodes already.
  if (name === 'unknown-node') return hasNodes;
  // pcs copies them from the agent's metadata; somebody who writes one writes its role.
  if (format === 'pcs' && name === 'operation-needs-promotable')
    return /promoted|master|slave/i.test(text) || message.includes('no other monitor');
  // crmsh makes the id of a node from its name where the statement has none, and Pacemaker's own where it knows the node.
  const isNodeId = format === 'crmsh' && name === 'wrong-type' && message.startsWith('"id" is ');
  if (isNodeId) return around[1] === ':' || /[="]/.test(around[0]);
  return true;
}

/** The hint for a foreign file. A word that somebody may have meant is a good hint everywhere. */
export function foreignHint({ name, hint }: Diagnostic): string | undefined {
  if (hint === undefined || hint.startsWith('did you mean')) return hint?.replace(/"@/, '"');
  if (name === 'misplaced-meta')
    return hint.replace(/^write it in the block of /, 'set it on ').replace(/: "[^"]*"$/, '');
  if (name === 'unknown-operation-attribute') return hint.replace(/; what the agent.*/, '');
  if (name === 'missing-parameter-value') return hint.replace(/, or add a default.*/, '');
  return name in HINTS ? HINTS[name] : hint;
}

/** The source has names of its own for directives of corosync.conf: `cipher` in `crypto` is `crypto_cipher`. */
export function withDirective(message: string, line: string): string {
  const key = /^\s*([\w.]+)\s*:/.exec(line)?.[1];
  const name = /^"([\w.]+)"/.exec(message)?.[1];
  if (key === undefined || name === undefined || key === name || !key.endsWith(`_${name}`)) return message;
  return message.replace(`"${name}"`, `"${key}"`);
}
