/** What the releases of pcs do differently with constraints, rules, properties, nodes, tags and ACLs: rows of §2. */
import { suite } from 'uvu';
import { type Row, testRows } from '../rows.js';
import { baseCib } from './cases.js';

const test = suite('import: pcs: constraints: releases');

const rule = (words: string): string => `constraint location db rule ${words}`;
const set = (words: string): string => `constraint colocation set ${words}`;
const add = (words: string): string => `constraint colocation add ${words}`;

const ROWS: readonly Row[] = [
  { name: '5: cluster standby', commands: ['cluster standby n1'], takes: '+------' },
  { name: '5: node standby', commands: ['node standby n1'], takes: '+++++++' },
  { name: '6: property set --node', commands: ['property set --node n1 a=1'], takes: '+------' },
  { name: '25: an old role word', commands: [add('Master state-clone with db')], takes: '+++++--' },
  { name: '25: a new role word', commands: [add('Promoted state-clone with db')], takes: '--+++++' },
  {
    name: '26: the role word of the CIB',
    commands: [add('master state-clone with db')],
    takes: '+++++--',
    holds: { '0.9.169': ['rsc-role="Master"'], '0.11.5': ['rsc-role="Promoted"'] },
  },
  {
    name: '27: the role of a rule, in lower case',
    commands: [rule("role=master '#uname' eq n1")],
    takes: '+++++--',
    holds: { '0.9.169': ['role="master"'], '0.10.18': ['role="Master"'], '0.11.5': ['role="Promoted"'] },
  },
  { name: '27: the role of a rule, capitalised', commands: [rule('role=Master a eq 1')], takes: '--+++--' },
  { name: '29: a rule that is one word', commands: [rule("'a eq 1 and b eq 2'")], takes: '-----++' },
  { name: '30: a rule of several words', commands: [rule('a eq 1 and b eq 2')], takes: '+++++++' },
  {
    name: '31: a rule of defaults that is one word',
    commands: ["resource defaults set create meta a=1 rule 'resource ::Dummy and date gt 2026-01-01'"],
    takes: '-++++++',
  },
  { name: '32: number', commands: [rule('a lt number 3')], takes: '-++++++' },
  { name: '33: moon', commands: [rule('date-spec moon=4')], takes: '+++++--' },
  {
    name: '33: weekdays of a duration',
    commands: [rule('date in_range 2026-01-01 to duration weekdays=1')],
    takes: '+++++--',
  },
  { name: '34: minutes', commands: [rule('date-spec minutes=5')], takes: '-----++' },
  {
    name: '34: days of a duration',
    commands: [rule('date in_range 2026-01-01 to duration days=1')],
    takes: '-----++',
  },
  {
    name: '35: operation=date_spec',
    commands: [rule('date-spec operation=date_spec hours=3')],
    takes: '+++----',
  },
  { name: '35: date start=', commands: [rule('date start=2026-01-01 gt')], takes: '+++----' },
  {
    name: '36: a score that is none',
    commands: [rule('score=foo a eq 1')],
    takes: '+++----',
    holds: { '0.9.169': ['score-attribute="pingd"'] },
  },
  { name: '37: a blank in the name of an attribute', commands: [rule("'a b' eq c")], takes: '+++++--' },
  {
    name: '38: the XML of a rule',
    commands: [rule('a eq 1')],
    takes: '+++++++',
    holds: { '0.9.169': ['<rule id="location-db-rule" score="INFINITY">'], '0.12.0': ['boolean-op="and"'] },
  },
  {
    name: '39: a second rule',
    commands: [rule('a eq 1'), 'constraint rule add location-db b eq 2'],
    takes: '+++++--',
  },
  { name: '40: a bare score', commands: ['constraint location add l db n1 100'], takes: '+++++++' },
  { name: '41: score=', commands: ['constraint location add l db n1 score=100'], takes: '-----++' },
  { name: '41: no score', commands: ['constraint location add l db n1'], takes: '-------' },
  { name: '42: a bare score of a colocation', commands: [add('db with web 100')], takes: '+++++++' },
  {
    name: '43: score= and the generated id',
    commands: [add('db with web score=100')],
    takes: '+++++++',
    holds: { '0.9.169': ['"colocation-db-web-INFINITY"'], '0.12.0': ['"colocation-db-web-100"'] },
  },
  { name: '44: a colocation without "with"', commands: [add('db web 100')], takes: '+------' },
  {
    name: '45: roles as options',
    commands: [add('db with state-clone INFINITY with-rsc-role=Master')],
    takes: '+++++++',
    holds: { '0.9.169': ['with-rsc-role="Master"'] },
  },
  { name: '46: influence of sets', commands: [set('db web setoptions influence=true')], takes: '------+' },
  { name: '47: score of an order', commands: ['constraint order db then web score=50'], takes: '+++++++' },
  {
    name: '48: ids of sets',
    commands: [set('db web set ip')],
    takes: '+++++++',
    holds: {
      '0.9.169': ['"pcs_rsc_colocation_set_db_web_set_ip"', '"pcs_rsc_set_db_web"'],
      '0.10.8': ['"colocation_set_dbwbip"', '"colocation_set_dbwbip_set-1"'],
    },
  },
  { name: '49: a negative score', commands: [add('db with web -100')], takes: '+++++++' },
  {
    name: '56: ids of properties',
    commands: ['property set cluster-recheck-interval=5min'],
    takes: '+++++++',
    holds: {
      '0.9.169': ['"cib-bootstrap-options-cluster-recheck-interval"'],
      '0.10.18': ['"cib-bootstrap-options-cluster-recheck-inte"'],
    },
  },
  {
    name: '57: a duration of ISO 8601',
    commands: ['property set cluster-recheck-interval=PT5M'],
    takes: '----+++',
  },
  { name: '58: cluster-name', commands: ['property set cluster-name=x'], takes: '++-----' },
  { name: '59: an order inside a group', commands: ['constraint order app1 then app2'], takes: '++-----' },
  { name: '62: --wait', commands: ['resource disable db --wait'], takes: '-------' },
  { name: '68: tags', commands: ['tag create t db'], takes: '-++++++' },
  {
    name: '69: a role for somebody',
    commands: ['acl role create r', 'acl user create u', 'acl role assign r u'],
    takes: '+++++++',
  },
  {
    name: '70: the case of a loss policy',
    commands: ['constraint ticket add T db loss-policy=Fence'],
    takes: '------+',
  },
  { name: '72: booleans of sets', commands: [set('db web sequential=0')], takes: '----+++' },
  {
    name: '73: two colons',
    commands: ['resource create x ocf::pacemaker:Dummy --no-default-ops'],
    takes: '-------',
  },
  {
    name: 'the name of a node',
    commands: [
      'constraint location db prefers n1=7',
      "constraint location web rule '#uname' eq n1",
      'stonith create f fence_ipmilan pcmk_host_map=n1:1 pcmk_host_list=n2,n1',
      'stonith level add 1 n1 f',
      'cluster node rename-cib n1 n9',
    ],
    takes: '----+-+',
    holds: {
      '0.11.12': ['id="location-db-n1-7" rsc="db" node="n9"', 'value="n9:1"', 'value="n2,n9"', 'target="n9"'],
    },
  },
  {
    name: 'location remove of several',
    commands: [
      'constraint location db prefers n1 n2',
      'constraint location remove location-db-n1-INFINITY location-db-n2-INFINITY',
    ],
    takes: '----+++',
  },
];

testRows(test, baseCib(), ROWS);

test.run();
