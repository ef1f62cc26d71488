import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { applyFix, compileText } from '../support/program.js';

const test = suite('bind: suppressions');

function names(text: string): string[] {
  return compileText(text).diagnostics.map(({ name }) => name);
}

const PLAIN = `primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
`;

test('the next line, by name and by code', () => {
  const wrong = 'primitive vip IPaddr2';
  assert.equal(names(`${wrong}\n`), ['missing-parameter']);
  for (const name of ['missing-parameter', 'HA3507', 'ha3507']) {
    const { model, diagnostics } = compileText(
      `// hadsl-ignore-next-line ${name}: our own build\n${wrong}\n`,
    );
    assert.equal(diagnostics, []);
    assert.ok(model, 'an error that is silenced is none');
  }
});

test('the next line is the next one that is neither empty nor a comment', () => {
  const text = `
// hadsl-ignore-next-line missing-parameter: why not

/* a comment
   of several lines */
// another
/// the description
primitive vip IPaddr2
`;
  const { model, diagnostics } = compileText(text);
  assert.equal(diagnostics, []);
  assert.is(model?.resources[0]?.description, 'the description');
});

test('a line and no other', () => {
  const text = `
// hadsl-ignore-next-line missing-parameter: why not
primitive vip1 IPaddr2
primitive vip2 IPaddr2
`;
  const { diagnostics } = compileText(text);
  assert.equal(
    diagnostics.map(({ name, message }) => [name, message.includes('vip2')]),
    [['missing-parameter', true]],
  );
});

test('inside of a block the line that the diagnostic starts on', () => {
  const good = `
primitive a ocf:pacemaker:Dummy {
  // hadsl-ignore-next-line wrong-type: as it is
  meta is-managed=maybe
  op monitor interval=10s {
    // hadsl-ignore-next-line wrong-type: as it is
    OCF_CHECK_LEVEL = deep
  }
}
`;
  assert.equal(names(good), []);
  const above = `
// hadsl-ignore-next-line wrong-type: the line is another one
primitive a ocf:pacemaker:Dummy {
  meta is-managed=maybe
}
`;
  assert.equal(names(above), ['wrong-type']);
});

test('several names, several comments', () => {
  const wrong = 'primitive vip IPaddr2 { nick = eth0 }';
  assert.equal(names(`${wrong}\n`), ['missing-parameter', 'unknown-parameter']);
  assert.equal(
    names(`// hadsl-ignore-next-line missing-parameter, unknown-parameter: why not\n${wrong}\n`),
    [],
  );
  const two = `// hadsl-ignore-next-line missing-parameter: one\n// hadsl-ignore-next-line unknown-parameter: two\n`;
  assert.equal(names(`${two}${wrong}\n`), []);
});

test('a whole file', () => {
  const text = `
primitive vip1 IPaddr2
// hadsl-ignore-file missing-parameter: addresses come from elsewhere
primitive vip2 IPaddr2
`;
  assert.equal(names(text), []);
});

test('a file of its own for each file', () => {
  const files = {
    'main.ha': '// hadsl-ignore-file missing-parameter: why not\nimport "other.ha"\nprimitive vip1 IPaddr2\n',
    'other.ha': 'primitive vip2 IPaddr2\n',
  };
  const { diagnostics } = compileText(files['main.ha'], { files });
  assert.equal(
    diagnostics.map(({ name, at }) => [name, at.file]),
    [['missing-parameter', 'other.ha']],
  );
});

test('warnings and notes', () => {
  const text = `${PLAIN}
// hadsl-ignore-next-line zero-score: to be switched on in spring
colocation a with b score=0
`;
  assert.equal(names(text), []);
});

test('a reason is required', () => {
  for (const comment of [
    'missing-parameter',
    'missing-parameter:',
    'missing-parameter:  ',
    'missing-parameter as we like',
  ]) {
    const text = `// hadsl-ignore-next-line ${comment}\nprimitive vip IPaddr2\n`;
    assert.equal(names(text), ['suppression-without-reason'], comment);
    assert.is(compileText(text).model, undefined);
  }
});

test('unknown names, with the nearest', () => {
  const text = `// hadsl-ignore-next-line mising-parameter: why not\nprimitive vip IPaddr2\n`;
  const { diagnostics } = compileText(text);
  assert.equal(
    diagnostics.map(({ name, hint }) => `${name}: ${hint}`),
    [
      'unknown-suppression: did you mean "missing-parameter"?',
      diagnosticOf('missing-parameter', diagnostics),
    ],
  );
  assert.equal(names(applyFix(text, diagnostics[0])), []);
});

function diagnosticOf(name: string, all: readonly { name: string; hint?: string }[]): string {
  return `${name}: ${all.find((one) => one.name === name)?.hint}`;
}

test('what cannot be silenced', () => {
  const text = `${PLAIN}// hadsl-ignore-next-line unknown-name: as we like\ncolocation a with c\n`;
  assert.equal(names(text), ['not-suppressible', 'unknown-name']);
  assert.equal(names(`// hadsl-ignore-file unused-suppression: as we like\n${PLAIN}`), ['not-suppressible']);
  const syntax = `// hadsl-ignore-file unexpected-token: as we like\nprimitive {\n}\n`;
  assert.ok(names(syntax).includes('not-suppressible'));
});

test('words that are no instruction', () => {
  assert.equal(names(`// hadsl-ignore missing-parameter: why not\n${PLAIN}`), ['malformed-suppression']);
  assert.equal(names(`// hadsl-ignore-next-lines x: why not\n${PLAIN}`), ['malformed-suppression']);
  assert.equal(names(`// hadsl-ignore-next-line : why not\n${PLAIN}`), ['malformed-suppression']);
  assert.equal(names(`// a word on hadsl-ignore-next-line\n${PLAIN}`), [], 'talk about it is none');
});

test('not in strings', () => {
  const text = `primitive a ocf:pacemaker:Dummy {
  fake = """
// hadsl-ignore-next-line nonsense: this is a value
"""
}
`;
  assert.equal(names(text), []);
});

test('one that is not needed, and the fix that removes it', () => {
  const text = `
primitive a ocf:pacemaker:Dummy {
  // hadsl-ignore-next-line wrong-type: it was needed once
  fake = x
}
`;
  const { model, diagnostics } = compileText(text);
  assert.equal(
    diagnostics.map(({ name, severity }) => [name, severity]),
    [['unused-suppression', 'warning']],
  );
  assert.ok(model);
  assert.is(applyFix(text, diagnostics[0]), '\nprimitive a ocf:pacemaker:Dummy {\n  fake = x\n}\n');
  const several =
    '// hadsl-ignore-next-line wrong-type, missing-parameter: half of it\nprimitive vip IPaddr2\n';
  const [unused] = compileText(several).diagnostics;
  assert.is(
    applyFix(several, unused),
    '// hadsl-ignore-next-line missing-parameter: half of it\nprimitive vip IPaddr2\n',
  );
});

test('nothing is unused where errors hide the rest, nor what a target says', () => {
  const hidden = `${PLAIN}// hadsl-ignore-next-line duplicate-constraint: why not\ncolocation a with b\ncolocation a with c\n`;
  assert.equal(names(hidden), ['unknown-name']);
  assert.equal(names(`// hadsl-ignore-file crmsh-as-xml: we know\n${PLAIN}`), []);
});

test('what a target says later can be silenced', () => {
  const text = `// hadsl-ignore-file crmsh-as-xml: we know\n${PLAIN}`;
  const result = compileText(text);
  const problem = { code: 'HA5203', severity: 'info', message: '', related: [], fixes: [] } as const;
  const at = { file: result.diagnostics[0]?.at.file ?? 'main.ha', pos: 60, end: 70 };
  assert.ok(result.isSilenced({ ...problem, name: 'crmsh-as-xml', at }));
  assert.not(result.isSilenced({ ...problem, name: 'crmsh-reorders-resources', at }));
});

test('a block: from its start to its end, and nothing around it', () => {
  const text = `
primitive before IPaddr2
// hadsl-ignore-start missing-parameter: the agent of ticket 4711
primitive vip1 IPaddr2
group g {
  primitive vip2 IPaddr2
}
// hadsl-ignore-end missing-parameter
primitive after IPaddr2
`;
  const { diagnostics } = compileText(text);
  assert.equal(
    diagnostics.map(({ name, message }) => [name, /"(\w+)"/.exec(message)?.[1]]),
    [
      ['missing-parameter', 'before'],
      ['missing-parameter', 'after'],
    ],
  );
});

test('blocks nest, of one name and of several', () => {
  const text = `
// hadsl-ignore-start missing-parameter, unknown-parameter: outer
// hadsl-ignore-start missing-parameter: inner
primitive vip1 IPaddr2
// hadsl-ignore-end missing-parameter
primitive vip2 IPaddr2 { unknwon = 1 }
// hadsl-ignore-end HA3507, unknown-parameter
`;
  assert.equal(names(text), []);
});

test('a block without an end, an end without a block, a start without a reason', () => {
  const start = '// hadsl-ignore-start missing-parameter: why\nprimitive vip IPaddr2\n';
  assert.equal(names(start), ['malformed-suppression']);
  assert.equal(names(`${PLAIN}// hadsl-ignore-end missing-parameter\n`), ['malformed-suppression']);
  assert.equal(names(start.replace(': why', '') + '// hadsl-ignore-end missing-parameter\n'), [
    'suppression-without-reason',
  ]);
});

test('an unused block goes with both of its comments', () => {
  const text = `// hadsl-ignore-start missing-parameter: why\n${PLAIN}// hadsl-ignore-end missing-parameter\n`;
  const { diagnostics } = compileText(text);
  assert.equal(
    diagnostics.map(({ name }) => name),
    ['unused-suppression'],
  );
  assert.is(applyFix(text, diagnostics[0]), PLAIN);
});

test.run();
