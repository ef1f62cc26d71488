/**
 * Our own CIBs, with what the corpora lack (`cib.md` §5.1): each is valid for its schema and comes back from the model
 * as the CIB that it was.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diffCanonical } from '../../support/canonical.js';
import { hasSchema, validateSchema } from '../../support/pacemaker.js';
import { requireOrSkip, run, withTempFile } from '../../support/tools.js';
import { emitted, fixtureFiles, importText, messages, oddFiles } from './support.js';

const test = suite('import: our own CIBs');
const files = [...fixtureFiles(), ...oddFiles().filter(({ text }) => text.includes('<acl_user'))];
const withXsltproc = requireOrSkip(test, 'CIBs with the ACLs of schema 1.2', 'xsltproc');
const withXmllint = requireOrSkip(test, 'validity of our own CIBs', 'xmllint');

let same = 0;

for (const { name, text } of files) {
  withXmllint(`${name} is valid`, () => {
    const schema = /validate-with="([^"]+)"/.exec(text)![1]!;
    if (hasSchema(schema)) assert.is(validateSchema(text, schema), undefined);
    // 3.10 needs a newer Pacemaker than is installed; our CIB for it has nothing that is new in it.
    else if (schema === 'pacemaker-3.10') {
      assert.is(validateSchema(text.replace(schema, 'pacemaker-3.9'), 'pacemaker-3.9'), undefined);
    }
  });

  const roundTrip = text.includes('<acl_user') ? withXsltproc : test;
  roundTrip(`${name} comes back`, () => {
    const imported = importText(text, name);
    const { text: written, diagnostics } = emitted(imported, text);
    const problems = [...imported.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
    assert.equal(problems, [], messages(problems));
    assert.is(diffCanonical(text.includes('<acl_user') ? upgraded(text) : text, written), undefined);
    same++;
  });

  test(`${name}: everything has a place`, () => {
    const { model } = importText(text, name);
    for (const [path, object] of placed(model)) {
      const origin = 'origin' in object ? (object.origin as { pos: number; end: number }) : undefined;
      assert.ok(origin, `${path} has no origin`);
      const there = text.slice(origin.pos, origin.end);
      if ('id' in object) assert.match(there, /^<[\s\S]+>$/, path);
      else if (!/[&\n]|^[01]$/.test(there)) assert.is(there, (object as { value: string }).value, path);
    }
  });
}

test('all of them', () => {
  console.log(`import/cib: ${same} of ${files.length} CIBs of our own come back the same`);
  assert.is(same, files.length);
});

test.run();

/** ACLs as Pacemaker's own upgrade from schema 1.3 to 2.0 makes them. */
function upgraded(text: string): string {
  const schema = /validate-with="([^"]+)"/.exec(text)![1]!;
  return withTempFile('cib.xml', text, (path) => {
    const { stdout, code, stderr } = run('xsltproc', ['/usr/share/pacemaker/upgrade-1.3.xsl', path]);
    assert.is(code, 0, stderr);
    return stdout.replace(/validate-with="[^"]*"/, `validate-with="${schema}"`);
  });
}

/** Elements, which have an id, and attributes that are copied as they are. */
function* placed(value: unknown, path = 'model'): Generator<[string, object]> {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value || ('name' in value && 'value' in value)) yield [path, value];
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'origin') yield* placed(inner, `${path}.${key}`);
  }
}
