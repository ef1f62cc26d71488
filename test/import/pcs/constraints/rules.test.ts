/** Rules of operation defaults, which are one text, against the installed pcs 0.11.5; and what 0.12 does otherwise. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { serialize } from '../../../../compiler/emit/cib/xml.js';
import { PcsRefusal } from '../../../../compiler/import/pcs/command.js';
import type { RulePlace } from '../../../../compiler/import/pcs/rules/index.js';
import {
  appendTextRule,
  LOCATION_RULE,
  OPERATION_DEFAULTS_RULE,
  resourceDefaultsRule,
} from '../../../../compiler/import/pcs/rules/index.js';
import { CibElement, sectionOf } from '../../../../compiler/import/tree.js';
import { unifiedDiff } from '../../../support/diff.js';
import { requireOrSkip } from '../../../support/tools.js';
import { descendants, parseXml } from '../../../support/xml-tree.js';
import { cibElement, xmlOf } from '../support.js';
import { baseCib } from './cases.js';
import { installedPcs, neededTools, PcsRun, sortAttributes } from './support.js';

const test = suite('import: pcs: rules');

const RULES: readonly string[] = [
  'op monitor',
  'op monitor interval=10s',
  'op start and resource ::Dummy',
  'resource ocf:heartbeat:IPaddr2',
  'resource ocf::',
  'resource ::',
  'resource ocf:heartbeat',
  '#uname eq n1',
  'a eq 1 and b eq 2 and c eq 3',
  'a eq 1 and (b eq 2 and c eq 3)',
  'a eq 1 or b eq 2 and c eq 3 or d eq 4',
  '(a eq 1 or b eq 2) and (c eq 3)',
  '((a eq 1))',
  'defined a and not_defined b',
  'DEFINED a AND b EQ Integer 5',
  'defined eq x',
  'a eq and',
  'a eq string',
  'a eq string string',
  'a eq integer-5',
  'a lt integer 5.5',
  'a lt number .5e3 or a gt number x',
  'a gte version 1.2.3',
  'a gte version 1.2.x',
  'date gt 2026-01-01',
  'date gt integer 5',
  'date lt 2026-01',
  'date lt 2026',
  'date lt 2026-W05-3',
  'date lt 2026-200',
  'date lt 20260230',
  'date lt 2026-07-04T12:30:00.5+02:00',
  'date lt 2026-07-04T25:00',
  'date lt 2026-7-4',
  'date eq 2026',
  'date in_range 2026-01-01 to 2026-02-01',
  'date in_range 2026-02-01 to 2026-01-01',
  'date in_range to 2026-02-01',
  'date in_range 2026-02-01T00:00:00Z to 2026-02-01T01:00:00+02:00',
  'date in_range 2026-01-01 to duration months=2 weeks=1',
  'date in_range 2026-01-01 to duration',
  'date in_range 2026-01-01 to duration months=0',
  'date in_range 2026-01-01 to duration days=2',
  'date-spec hours=9-16 weekdays=1-5 and op monitor',
  'date-spec hours=9-25',
  'date-spec hours=9 hours=10',
  'date-spec yeardays=5',
  'date-spec yearsdays=5 moon=3',
  'date-spec minutes=5',
  'date-spec monthdays=0',
  '',
  'a',
  'a eq',
  'a eq 1 or',
  'a eq 1 b eq 2',
  '(a eq 1',
  'a eq 1)',
  'a eq "b c"',
];

/** `<rule>` of a set, or why it is refused. */
function ruleOf(text: string, place: RulePlace, release: string, schema?: string): string {
  const ours = new PcsRun(release, cibElement(parseXml(baseCib(schema))));
  const set = sectionOf(ours.cib, 'op_defaults').append(new CibElement('meta_attributes', { id: 'x' }));
  const words = ours.words([text]);
  try {
    const spec = { context: ours.context, place, at: words[0]!.origin };
    return sorted(xmlOf(appendTextRule(set, words, spec)));
  } catch (error) {
    if (!(error instanceof PcsRefusal)) throw error;
    return 'refused\n';
  }
}

function sorted(xml: string): string {
  return `${serialize(sortAttributes(parseXml(xml)))}\n`;
}

requireOrSkip(
  test,
  'rules of the installed pcs',
  ...neededTools(),
)('as the installed pcs', () => {
  const outcomes = installedPcs(
    RULES.map((rule) => ({
      cib: baseCib(),
      commands: [['resource', 'op', 'defaults', 'set', 'create', 'id=x', 'meta', 'a=1', 'rule', rule]],
    })),
  );
  const problems: string[] = [];
  for (const [i, rule] of RULES.entries()) {
    const { codes, cib, messages } = outcomes[i]!;
    const found = [...descendants(parseXml(cib))].find(({ name }) => name === 'rule');
    // An empty rule is none there.
    const theirs = codes[0] === 0 && found ? sorted(serialize(found)) : 'refused\n';
    const difference = unifiedDiff(theirs, ruleOf(rule, OPERATION_DEFAULTS_RULE, '0.11.5'));
    if (difference !== undefined) problems.push(`${rule}\n${messages[0]}\n${difference}`);
  }
  console.log(`${RULES.length - problems.length} of ${RULES.length} rules as in pcs 0.11.5`);
  assert.is(problems.join('\n'), '');
});

test('each place has its own expressions', () => {
  const refused = (rule: string, place: RulePlace): boolean => ruleOf(rule, place, '0.12.0') === 'refused\n';
  assert.equal(
    ['#uname eq n1', 'resource ::x', 'op x', 'date gt 2026-01-01'].map((rule) => [
      refused(rule, LOCATION_RULE),
      refused(rule, resourceDefaultsRule(new PcsRun('0.10.8', new CibElement('cib')).context)),
      refused(rule, resourceDefaultsRule(new PcsRun('0.10.18', new CibElement('cib')).context)),
      refused(rule, OPERATION_DEFAULTS_RULE),
    ]),
    [
      [false, false, true, false],
      [true, false, false, false],
      [true, true, true, false],
      [false, false, false, false],
    ],
  );
});

test('0.12 has other fields, and scores only where the schema wants them', () => {
  assert.is(
    ruleOf('date-spec minutes=5-9 yeardays=3 or a eq 1 and b eq 2', OPERATION_DEFAULTS_RULE, '0.12.3'),
    sorted(`<rule id="x-rule" boolean-op="and"><rule id="x-rule-rule" boolean-op="or">
      <date_expression id="x-rule-rule-expr" operation="date_spec">
        <date_spec id="x-rule-rule-expr-datespec" minutes="5-9" yeardays="3"/></date_expression>
      <expression id="x-rule-rule-expr-1" attribute="a" operation="eq" value="1"/></rule>
      <expression id="x-rule-expr" attribute="b" operation="eq" value="2"/></rule>`),
  );
  assert.is(ruleOf('date-spec moon=5', OPERATION_DEFAULTS_RULE, '0.12.3'), 'refused\n');
  assert.is(
    ruleOf('date in_range to 2026-02-01', OPERATION_DEFAULTS_RULE, '0.12.3'),
    sorted(
      '<rule id="x-rule" boolean-op="and"><date_expression id="x-rule-expr" operation="in_range" end="2026-02-01"/></rule>',
    ),
  );
});

test.run();
