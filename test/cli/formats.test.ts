/** The formats for other programs: against their schemas, and what they say. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AjvModule from 'ajv-draft-04';
import formatsModule from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { catalogue } from '../../compiler/diagnostics/catalogue.js';
import { conciseReport } from '../../compiler/cli/report/concise.js';
import { githubReport } from '../../compiler/cli/report/github.js';
import { junitReport } from '../../compiler/cli/report/junit.js';
import type { ReportInput } from '../../compiler/cli/report/report.js';
import { sarifReport } from '../../compiler/cli/report/sarif.js';
import { importCib } from '../../compiler/import/cib/index.js';
import { ImportSession } from '../../compiler/import/session.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { hadsl } from '../support/cli.js';

const test = suite('formats for other programs');

const directory = mkdtempSync(join(tmpdir(), 'hadsl-formats-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

// ---------------------------------------------------------------- SARIF

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Physical {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: Region;
}
interface Replacement {
  readonly deletedRegion: Region;
  readonly insertedContent: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Physical }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly Replacement[] }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { id: string; name: string }[] } };
      readonly results: readonly Result[];
      readonly invocations: readonly [Readonly<Record<string, unknown>>];
    },
  ];
}

const require = createRequire(import.meta.url);
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
// Both are CommonJS; what TypeScript takes for their default is the module.
const Ajv = AjvModule as unknown as typeof AjvModule.default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(formatsModule as unknown as typeof formatsModule.default)(ajv);
const validate = ajv.compile(schema);

function valid(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  for (const { ruleId, ruleIndex } of log.runs[0].results) {
    assert.is(log.runs[0].tool.driver.rules[ruleIndex]?.id, ruleId);
  }
  return log;
}

const BAD = `node n1 [10.0.0.1]
/* 🐧 */ primitve vip IPaddr2 {
  ip = 10.0.0.50
}
primitive web Dummy { op monitor interval=10s timeout=20s }
primitive web Dummy { op monitor interval=10s timeout=20s }
`;

test('sarif: valid, with the page of each rule, UTF-16 columns and fixes that apply', async () => {
  const path = file('bad file & "more".ha', BAD);
  const { code, out } = await hadsl('check', '--format', 'sarif', path);
  assert.is(code, 1);
  const { results, tool } = valid(out).runs[0];
  const typo = results.find(({ ruleId }) => ruleId === catalogue['unknown-declaration'].code)!;
  const { region, artifactLocation } = typo.locations[0]!.physicalLocation;
  assert.equal(region, { startLine: 2, startColumn: 10, endLine: 2, endColumn: 18 });
  assert.match(artifactLocation.uri, /bad%20file%20&%20%22more%22\.ha$/);
  const [replacement] = typo.fixes![0]!.artifactChanges[0]!.replacements;
  assert.equal(replacement!.deletedRegion, region);
  assert.is(replacement!.insertedContent.text, 'primitive');
  assert.ok(results.some((one) => 'relatedLocations' in one));
  for (const rule of tool.driver.rules) {
    const full = rule as unknown as { help: { markdown: string }; defaultConfiguration: { level: string } };
    assert.match(full.help.markdown, new RegExp(`^# ${rule.name} \\(${rule.id}\\)\n`));
    assert.match(full.defaultConfiguration.level, /^(error|warning|note)$/);
  }
  assert.is(new Set(results.map((one) => one.partialFingerprints['hadsl/v1'])).size, results.length);
});

test('sarif: fingerprints do not move with lines', async () => {
  const path = file('moved.ha', BAD);
  const before = valid((await hadsl('check', '--format', 'sarif', path)).out).runs[0].results;
  file('moved.ha', `// one more\n\n${BAD}`);
  const after = valid((await hadsl('check', '--format', 'sarif', path)).out).runs[0].results;
  const prints = (results: readonly Result[]): string[] =>
    results.map((one) => JSON.stringify(one.partialFingerprints));
  assert.equal(prints(after), prints(before));
});

test('sarif: nothing found, and a file that cannot be read', async () => {
  const good = file('good.ha', 'node n1 [10.0.0.1]\n');
  const nothing = await hadsl('check', '--format', 'sarif', '--quiet', good);
  assert.equal(valid(nothing.out).runs[0].invocations, [
    { executionSuccessful: true, exitCode: nothing.code },
  ]);
  const lost = await hadsl('check', '--format', 'sarif', good, join(directory, 'lost.ha'));
  assert.is(lost.code, 2);
  const [invocation] = valid(lost.out).runs[0].invocations;
  assert.is(invocation.executionSuccessful, false);
  assert.is(invocation.exitCode, 2);
  assert.match(JSON.stringify(invocation.toolExecutionNotifications), /lost\.ha: no such file/);
});

test('sarif and github: paths are those of the repository', async () => {
  const folder = join(directory, 'repository/sub');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'b.ha');
  writeFileSync(path, BAD);
  const before = [process.cwd(), process.env.GITHUB_WORKSPACE] as const;
  process.chdir(folder);
  process.env.GITHUB_WORKSPACE = join(directory, 'repository');
  try {
    const sarif = valid((await hadsl('check', '--format', 'sarif', 'b.ha')).out);
    const at = sarif.runs[0].results[0]!.locations[0]!.physicalLocation.artifactLocation;
    assert.equal(at, { uri: 'sub/b.ha', uriBaseId: 'SRCROOT' });
    assert.match(
      (await hadsl('check', '--format', 'github', 'b.ha')).out,
      /^::error file=sub\/b\.ha,line=2,/,
    );
  } finally {
    process.chdir(before[0]);
    if (before[1] === undefined) delete process.env.GITHUB_WORKSPACE;
    else process.env.GITHUB_WORKSPACE = before[1];
  }
});

// ---------------------------------------------------------------- hostile texts

/** Everything that one of the formats might take for its own. */
const NASTY = 'a,b:c%d\r\n::error::x <>&"\' ]]> \x00\x07\x1b[31m\ud800 \ufffe \u202e é 🐧';

function nasty(): ReportInput {
  const at = { file: NASTY, pos: 0, end: 3 };
  const one = {
    code: catalogue['unknown-declaration'].code,
    name: 'unknown-declaration',
    severity: 'error',
    message: NASTY,
    hint: NASTY,
    at,
    related: [{ message: NASTY, at }],
    fixes: [{ title: NASTY, safety: 'unsafe', edits: [{ ...at, text: NASTY }] }],
  } as const;
  return {
    diagnostics: [one, { ...one, severity: 'warning' }, { ...one, severity: 'info' }],
    sources: new Map([[NASTY, NASTY]]),
    files: [NASTY, 'clean.ha'],
    failing: new Set([one]),
    problems: [NASTY],
    exitCode: 2,
  };
}

test('no text breaks out of a format, and no control character gets through', () => {
  valid(sarifReport(nasty()));
  const github = githubReport(nasty());
  assert.is(github.trimEnd().split('\n').length, 4);
  for (const line of github.trimEnd().split('\n'))
    assert.match(line, /^::(error|warning|notice) [^:]*::[^\n]*$/);
  assert.match(github, /file=[^:,]*%2C[^:,]*%3A[^:,]*%25/);
  const junit = junitReport(nasty());
  assert.is(XMLValidator.validate(junit), true);
  // Our own reader takes nothing that XML 1.0 does not have.
  const session = new ImportSession({ platform: platformNamed('debian12')! });
  importCib(session, { file: 'junit.xml', text: junit });
  const wrong = session.diagnostics.filter(({ name }) => /^(malformed-xml|xml-)/.test(name));
  assert.equal(wrong, []);
  for (const text of [github, junit, conciseReport(nasty())]) {
    assert.not.match(text, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  }
});

// ---------------------------------------------------------------- GitHub, JUnit

test('github: columns only for a place within a line', async () => {
  const path = file('lines.ha', BAD);
  const { out } = await hadsl('check', '--format', 'github', path);
  const first = out.split('\n')[0]!;
  assert.match(
    first,
    /,line=2,endLine=2,col=10,endColumn=18,title=HA1003 unknown-declaration::.*%0Ahint: did you mean/,
  );
  const input = nasty();
  const two = { ...input.diagnostics[0]!, at: { file: 'x', pos: 0, end: 4 } };
  const spread = githubReport({
    ...input,
    diagnostics: [two],
    sources: new Map([['x', 'a\nbcde']]),
    problems: [],
  });
  assert.match(spread, /^::error file=x,line=1,endLine=2,title=/);
});

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly testcase: readonly Readonly<Record<string, unknown>>[];
}

test('junit: a suite a file, what makes the exit code 1 is a failure', async () => {
  const bad = file('junit.ha', BAD);
  const clean = file('clean.ha', 'let a = 1\n');
  const args = ['--format', 'junit', '--quiet', bad, clean, join(directory, 'lost.ha')];
  const { out } = await hadsl('check', ...args);
  assert.is(XMLValidator.validate(out), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  const { testsuites } = parser.parse(out) as { testsuites: { testsuite: readonly Suite[] } & Suite };
  const [first, second, third] = testsuites.testsuite;
  assert.is(first!['@name'], bad);
  assert.ok(Number(first!['@failures']) > 0);
  for (const suite of testsuites.testsuite) {
    assert.is(Number(suite['@tests']), suite.testcase.length);
    assert.is(Number(suite['@failures']), suite.testcase.filter((one) => 'failure' in one).length);
    assert.is(Number(suite['@errors']), suite.testcase.filter((one) => 'error' in one).length);
  }
  assert.equal([second!['@tests'], second!['@failures']], ['1', '0']);
  assert.equal([third!['@name'], third!['@errors']], ['hadsl', '1']);
  const sum = (key: '@tests' | '@failures' | '@errors'): number =>
    testsuites.testsuite.reduce((total, suite) => total + Number(suite[key]), 0);
  for (const key of ['@tests', '@failures', '@errors'] as const) assert.is(Number(testsuites[key]), sum(key));
  const strict = await hadsl('check', '--fail-on', 'error', ...args);
  assert.is(strict.out, out);
});

test('every format at once: the same number of diagnostics, the same exit code', async () => {
  const path = file('count.ha', BAD);
  const json = await hadsl('check', '--format', 'json', path);
  const count = (JSON.parse(json.out) as { diagnostics: unknown[] }).diagnostics.length;
  const counted: Readonly<Record<string, (text: string) => number>> = {
    concise: (text) => text.trimEnd().split('\n').length,
    github: (text) => text.trimEnd().split('\n').length,
    sarif: (text) => (JSON.parse(text) as Log).runs[0].results.length,
    junit: (text) => text.match(/<testcase /g)!.length,
  };
  for (const [format, of] of Object.entries(counted)) {
    const { code, out } = await hadsl('check', '--format', format, path);
    assert.equal([format, code, of(out)], [format, json.code, count]);
  }
  assert.match(readFileSync(path, 'utf8'), /primitve/);
});

test.run();
