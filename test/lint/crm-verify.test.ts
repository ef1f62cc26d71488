/**
 * Whatever crm_verify says about the configuration, `hadsl check` says too: every CIB of the corpora, every message of
 * `crm_verify -VV`. A message is either answered by one of our diagnostics, or is not about the configuration.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { DiagnosticName } from '../../compiler/diagnostics/catalogue.js';
import { corpusFiles } from '../import/corpora.js';
import { checkForeign } from '../support/lint.js';
import { requireOrSkip, run, withTempFile } from '../support/tools.js';

const suiteOf = suite('lint: crm_verify');
const test = requireOrSkip(suiteOf, 'what crm_verify says, hadsl says', 'crm_verify');

/** What it says about the configuration, and what answers it; no name: any error. */
const ANSWERS: readonly (readonly [message: RegExp, ...names: DiagnosticName[]])[] = [
  [
    /start-up disabled since no STONITH|Clusters with shared data need|Either configure some/,
    'no-fence-device',
    // The files of Pacemaker's own tests have the names of 3.0.2, which 2.1.5 ignores.
    'newer-option-name',
  ],
  [
    /Blind faith: not fencing unseen nodes/,
    'fencing-disabled',
    'fencing-response-disabled',
    'startup-fencing-disabled',
    'newer-option-name',
  ],
  [/^Operation \S+ is duplicate of/, 'duplicate-operation'],
  [/^Resetting 'on-fail' for \S+ \w+ action/, 'on-fail-not-allowed'],
  [/^Ignoring globally-unique for/, 'globally-unique-unsupported'],
  [/^Ignoring 'target-role' for/, 'role-not-applicable'],
  [/^Ignoring constraint '[^']*' because|^No template or tag named/, 'constraint-on-inner-resource'],
  [/^Support for the '\w+' group meta-attribute is deprecated/, 'removed-soon'],
  [/^Support for require-all in ordering constraints is deprecated/, 'removed-soon'],
  [/^Ignoring symmetrical for/, 'option-without-effect'],
  [/has invalid value for influence/, 'wrong-type', 'bad-attribute-value'],
  [/^Support for 'score' in rsc_order is deprecated/, 'score-of-order', 'order-with-score'],
  [/because anonymous clones support only one instance per node/, 'clone-node-max-anonymous'],
  [/^CIB did not pass schema validation/],
  [/^Parsing failed|^Couldn't fully parse/, 'malformed-xml', 'xml-missing-blank'],
  [/^Characters left over after parsing/, 'wrong-type', 'compares-as-text', 'rule-value'],
  [
    /^XML Error: .*attributes construct error|^XML Error: .*end of Start Tag/,
    'malformed-xml',
    'xml-missing-blank',
  ],
];

/** What it says about the status of the nodes, or about its own plans; and lines that only go on. */
const NOT_ABOUT_IT: readonly (readonly [message: RegExp, why: string])[] = [
  [
    /^The pacemaker-next schema/,
    'what crm_verify takes for a file without validate-with, which is a fragment',
  ],
  [/^Not remapping/, 'how the scheduler orders the actions of a bundle without notify; nothing to configure'],
  [
    /due to lack of quorum|is unclean|needs? to be fenced|will be fenced|Scheduling [Nn]ode|fencing .* recommended/,
    'status',
  ],
  [
    /cannot be fenced|will not be fenced|[Cc]annot fence|has .* been thresholded|forced off|unrunnable/,
    'status',
  ],
  [
    /^(Unexpected result|Pretending|Processing failed|Preventing|No further recovery|Ignoring recorded node state)/,
    'status',
  ],
  [
    /^(Ignoring resource-discovery-enabled|Cluster node|Node|Resource|Forcing|Could not parse|Remote node|Guest)/,
    'status',
  ],
  [
    /might be active on|^Detected active orphan|which isn't allowed|cannot run on|is active on|is still active|Stopping|Actions? |Calculated|not allowed/,
    'status',
  ],
  [
    /^Invalid ordering constraint between/,
    'a guest node that hosts what it waits for; depends on where things run',
  ],
  [/^(Partial|XML Error: +[<^]|XML Error:\s*$)/, 'the text around a syntax error'],
];

/** Files about which we say less, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '111-juju-charm-hacluster.cib.xml': 'one node: there is nobody to take over from it, so fencing may be off',
  '112-linstor-iscsi-minimal.cib.xml':
    'a fragment: it has no options and no nodes, and crm_verify takes the defaults',
};

function messagesOf(text: string): ReadonlySet<string> {
  const { stderr, stdout } = withTempFile('cib.xml', text, (path) =>
    run('crm_verify', ['-VV', '--xml-file', path]),
  );
  const lines = `${stderr}\n${stdout}`.split('\n');
  return new Set(lines.flatMap((line) => /\)\s+(?:error|warning): (.*)$/.exec(line)?.[1] ?? []));
}

const files = [...(corpusFiles('cib', '.xml') ?? []), ...(corpusFiles('real', '.cib.xml') ?? [])];

test('every message about the configuration has its answer', () => {
  const counts = new Map<string, { messages: number; answered: number }>();
  const open: string[] = [];
  const strange = new Set<string>();
  for (const { name, text } of files) {
    const found = checkForeign(text, 'cib', { platform: 'debian12' });
    const names = new Set(found.map((one) => one.name));
    for (const message of messagesOf(text)) {
      const answer = ANSWERS.find(([pattern]) => pattern.test(message));
      if (!answer) {
        if (!NOT_ABOUT_IT.some(([pattern]) => pattern.test(message))) strange.add(message);
        continue;
      }
      const [pattern, ...accepted] = answer;
      const count = counts.get(pattern.source) ?? { messages: 0, answered: 0 };
      counts.set(pattern.source, count);
      count.messages++;
      if (
        accepted.length === 0
          ? found.some(({ severity }) => severity === 'error')
          : accepted.some((one) => names.has(one))
      )
        count.answered++;
      else if (!(name in EXCEPTIONS)) open.push(`${name}: ${message}`);
    }
  }
  const total = [...counts.values()].reduce((sum, { messages }) => sum + messages, 0);
  const answered = [...counts.values()].reduce((sum, { answered: n }) => sum + n, 0);
  console.log(
    `crm_verify: ${answered} of ${total} messages about the configuration have an answer, the others are in ${Object.keys(EXCEPTIONS).join(', ')}`,
  );
  assert.equal([...strange].slice(0, 20), [], 'messages that the tables do not know');
  assert.equal(open.slice(0, 60), []);
});

suiteOf.run();
