/**
 * The corpus has statements of crmsh's own tests and manuals that 4.4.1, 4.6.2 and 5.1 all parse. Only 4.4.1 can be run here;
 * this is what says that the others know the forms that are written.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assignIds } from '../../../compiler/model/ids.js';
import { CASES } from './cases.js';
import { emit } from './crm.js';
import { SAMPLE } from './sample.js';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/crmsh/statements.json');
const VERSIONS = ['crmsh-4.4.1', 'crmsh-4.6.2', 'crmsh-5.1'] as const;

const test = suite('emit/crmsh/corpus');

/** Words that have a meaning of their own in a statement of some kind. */
const KEYWORDS = new Set(
  `params meta utilization attributes operations op op_params op_meta rule docker network storage port-mapping
   storage-mapping primitive to select nodes fencing resources read write deny date in spec lt gt lte gte eq ne and or
   defined not_defined _rsc_set_ ( ) [ ] { }`.split(/\s+/),
);
/** Names before `=` and before `:` that have one. */
const OPTION =
  /^\$?(id|id-ref|role|symmetrical|loss-policy|node-attribute|sequential|resource-discovery|description)=/;
const PREFIX = /^"?(xpath|ref|type|attr|pattern|number|version|string|integer|param|meta)[:{]/;

/** `order Optional:`, `colocation (`, `primitive op`: what a statement takes of the grammar. */
function features(statement: string): string[] {
  const words = statement.match(/(?:"(?:\\.|[^"])*"|'[^']*'|[^\s"'])+/g) ?? [];
  const kind = (words[0] ?? '').toLowerCase();
  const found = words.slice(1).flatMap((word) => {
    if (KEYWORDS.has(word)) return [word];
    const special = OPTION.exec(word) ?? PREFIX.exec(word);
    if (special) return [special[0].replace('"', '')];
    if (/^(Mandatory|Optional|Serialize):$/.test(word)) return [word];
    if (/^[+-]?(inf|INFINITY|\d+):$/.test(word)) return ['SCORE:'];
    const suffix = /:(start|stop|promote|demote|Started|Promoted|Unpromoted|remote)$/.exec(word);
    if (suffix) return [`X:${kind === 'order' ? 'ACTION' : 'ROLE'}`];
    return /^[^=]+=/.test(word) ? ['k=v'] : word.endsWith(':') ? ['X:'] : [];
  });
  return [kind, ...found.map((feature) => `${kind} ${feature}`)];
}

interface Entry {
  readonly text: string;
  readonly [version: string]: string;
}

/**
 * What the corpus has no example of. All of it is measured with 4.4.1 (the oracle tests); the grammar of `crmsh.md` §1.4,
 * read off the parsers of 4.4 to 5.1, has it for all of them.
 */
const IN_GRAMMAR: Readonly<Record<string, string>> = {
  acl_group: '',
  alert: 'SCORE: date description= fencing gt nodes resources rule select',
  bundle: 'date description= gt rule',
  clone: 'description= params',
  colocation: '_rsc_set_',
  group: 'description=',
  location: '$role= ( ) integer: meta{ ne param{ resource-discovery= role= string: version:',
  node: 'description=',
  op_defaults: 'date gt',
  order: '_rsc_set_',
  primitive: '$id= and description= ne spec utilization',
  property: '$id= date rule spec',
  role: '$id= deny',
  rsc_template: 'description= meta',
  rsc_ticket: '_rsc_set_',
};

function inGrammar(feature: string): boolean {
  const [kind = '', detail = ''] = feature.split(' ');
  return IN_GRAMMAR[kind]?.split(' ').includes(detail) ?? false;
}

test('every form that is written is one that three versions of crmsh parse', () => {
  if (!existsSync(CORPUS)) return;
  const entries = JSON.parse(readFileSync(CORPUS, 'utf8')) as readonly Entry[];
  const accepted = entries.filter((entry) => VERSIONS.every((version) => entry[version] !== undefined));
  assert.ok(accepted.length > 200);
  const known = new Set(accepted.flatMap(({ text }) => features(text)));
  const written = new Set<string>();
  for (const model of [SAMPLE, ...CASES.map((item) => item.model)]) {
    assignIds(model);
    const text = emit(model).files[0]!.text.replace(/ \\\n */g, ' ');
    for (const line of text.split('\n')) {
      if (line !== '' && !/^(#|xml )/.test(line)) features(line).forEach((feature) => written.add(feature));
    }
  }
  const unknown = [...written].filter((feature) => !known.has(feature) && !inGrammar(feature));
  assert.equal(unknown.sort(), []);
});

test.run();
