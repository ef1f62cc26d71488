/**
 * The oracle: every sample and every language-coverage file is compiled for Debian 12, whose tools are installed.
 * The CIB must pass its schema and crm_verify; the pcs script run by the real pcs and the crm file loaded by the real
 * crm must make a CIB that is canonical-equal (level A) to the one emitted directly; crm_simulate must place the
 * resources of a sample where its story says.
 */
import { writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { emitCorosync } from '../../compiler/emit/corosync/index.js';
import { emitCrmsh } from '../../compiler/emit/crmsh/index.js';
import { crmshOrder } from '../../compiler/emit/crmsh/resource-order.js';
import { emitPcs } from '../../compiler/emit/pcs/index.js';
import type { EmitResult } from '../../compiler/emit/output.js';
import { expandTemplates } from '../../compiler/model/expand-templates.js';
import { diffCanonical } from '../support/canonical.js';
import { compileFile, tryCompileFile } from '../support/compile-file.js';
import {
  crmSimulate,
  crmVerify,
  requireOrSkip,
  run,
  validateSchema,
  withTempFile,
} from '../support/tools.js';
import { applyCrm, applyPcs, freshCib } from './apply.js';
import type { OracleCase, Placement } from './cases.js';
import { caseOptions, coverageCases, sampleCases } from './cases.js';
import {
  CRM_EXCEPTIONS,
  CRM_REORDERS,
  NOT_STORABLE,
  OTHER_COROSYNC,
  VERIFY_EXCEPTIONS,
} from './exceptions.js';
import { Pool } from './pool.js';

const oracle = suite('oracle: targets');
const test = requireOrSkip(
  oracle,
  'oracle: targets',
  'pcs',
  'crm',
  'crm_verify',
  'crm_simulate',
  'cibadmin',
  'xmllint',
  'corosync',
);
const pool = new Pool();
const counts = { pcs: 0, crm: 0, cases: 0, placements: 0 };
const usable = test === oracle;

for (const oracleCase of coverageCases().filter((c) => /^(references|lifetimes|ids-of|descriptions|ids$|tags|acls|location-sets)/.test(c.name))) {
  if (OTHER_COROSYNC[oracleCase.name] !== undefined) addCorosync2(oracleCase);
  else if (NOT_STORABLE[oracleCase.name]) addNotStorable(oracleCase, NOT_STORABLE[oracleCase.name]!);
  else if (usable) addCase(oracleCase);
  else test(oracleCase.name, () => undefined);
}

function addCase(oracleCase: OracleCase): void {
  const name = oracleCase.name;
  let prepared: ReturnType<typeof prepare> | undefined;
  const prepareOnce = () => (prepared ??= prepare(oracleCase));
  // Jobs start at once; what fails to compile fails in the test below.
  const pcs = pool.add(() => {
    const { pcs: result, base } = prepareOnce();
    return applyPcs(mainFile(result), base);
  });
  const crm = pool.add(() => {
    const { crm: result, base } = prepareOnce();
    return result.files[0] ? applyCrm(result.files[0].text, base) : Promise.resolve(undefined);
  });

  test(`${name}: the CIB passes its schema and crm_verify`, () => {
    const { cib } = prepareOnce();
    counts.cases++;
    assert.is(validateSchema(cib), undefined);
    const { code, messages } = crmVerify(cib);
    const expected = VERIFY_EXCEPTIONS[name] ?? [];
    if (expected.length === 0) {
      assert.is(code, 0, messages.join('\n'));
      return;
    }
    // "Blind faith" is what -VV says of every cluster without fencing, with exit code 0.
    const said = messages.filter((m) => !/^crm_verify: (Warnings|Errors) found|Blind faith/.test(m));
    assert.equal(
      said.filter((message) => !expected.some((pattern) => pattern.test(message))),
      [],
    );
    for (const pattern of expected)
      assert.ok(
        said.some((message) => pattern.test(message)),
        String(pattern),
      );
  });

  test(`${name}: pcs makes the same CIB, and a second run finds nothing to do`, async () => {
    const { first, second } = await pcs;
    const { expandedCib } = prepareOnce();
    assert.is(first.code, 0, first.output);
    assert.is(diffCanonical(expandedCib, first.cib), undefined);
    assert.is(second.code, 0, second.output);
    assert.match(second.output, /nothing to do/i);
    assert.is(second.cib, first.cib);
    counts.pcs++;
  });

  test(`${name}: crm makes the same CIB`, async () => {
    const loaded = await crm;
    const { cib, crmOrderCib, crm: result } = prepareOnce();
    const refusal = CRM_EXCEPTIONS[name];
    if (refusal) {
      assert.is(loaded, undefined, 'it is refused no longer: remove the exception');
      assert.match(result.diagnostics.map((d) => d.message).join('\n'), refusal);
      return;
    }
    assert.ok(loaded, result.diagnostics.map((d) => d.message).join('\n'));
    assert.is(loaded.code, 0, loaded.output);
    const reordered = result.diagnostics.some((d) => d.name === 'crmsh-reorders-resources');
    assert.is(reordered, CRM_REORDERS.has(name), 'crmsh-reorders-resources');
    assert.is(diffCanonical(reordered ? crmOrderCib : cib, loaded.cib), undefined);
    if (!reordered) counts.crm++;
  });

  test(`${name}: corosync.conf is accepted by corosync`, () => {
    const { corosync } = prepareOnce();
    if (corosync === undefined) return;
    const { code, output } = testCorosync(corosync, prepareOnce().host);
    assert.is(code, 0, output);
  });

  const expected = oracleCase.placement;
  if (!expected) return;
  test(`${name}: crm_simulate places every resource as the system's story says`, () => {
    const { cib } = prepareOnce();
    const attributes: Record<string, Record<string, string>> = {};
    for (const [resource, scores] of Object.entries(oracleCase.promotionScores)) {
      for (const [node, score] of Object.entries(scores)) {
        (attributes[node] ??= {})[`master-${resource}`] = String(score);
      }
    }
    assert.equal(crmSimulate(cib, { attributes }), byRole(expected));
    counts.placements++;
  });
}

/** A value that Pacemaker 2.1.5 would change: refused for it, and kept by newer ones. */
function addNotStorable(oracleCase: OracleCase, reason: RegExp): void {
  test(`${oracleCase.name}: is refused where Pacemaker cannot store it`, () => {
    const older = tryCompileFile(oracleCase.path, caseOptions(oracleCase, 'debian12'));
    const options = { secrets: undefined, source: 'oracle.ha' };
    const emitted = older.model ? emitCib(older.model, older.platform, options) : undefined;
    assert.is(emitted?.files[0], undefined);
    const said = [...older.diagnostics, ...(emitted?.diagnostics ?? [])].map((d) => d.message);
    assert.match(said.join('\n'), reason);
    const newer = compileFile(oracleCase.path, caseOptions(oracleCase, 'rhel9'));
    assert.match(mainFile(emitCib(newer.model, newer.platform, options)), /&#10;/);
  });
}

/**
 * A sample for Corosync 2, which is not installed here. Corosync 3 reads its file and objects to one thing only, the
 * second ring that its own version does not have any more; the CIB is that of the sibling which the oracle runs.
 */
function addCorosync2(oracleCase: OracleCase): void {
  test(`${oracleCase.name}: Corosync 3 objects to the second ring alone; the resources run where they should`, () => {
    const { model, platform } = compileFile(oracleCase.path, caseOptions(oracleCase, undefined));
    const options = { secrets: undefined, source: 'oracle.ha' };
    const text = mainFile(emitCorosync(model, platform, options));
    const { output } = testCorosync(text, model.nodes[0]?.name ?? '');
    const errors = output.split('\n').filter((line) => / error /.test(line) && !line.includes('exiting'));
    assert.is(errors.length, 1, output);
    assert.match(errors[0] ?? '', /2 is too many configured interfaces for non-Knet transport/);
    const cib = mainFile(emitCib(model, platform, options));
    assert.equal(crmSimulate(cib), byRole(oracleCase.placement ?? {}));
    counts.placements++;
  });
}

function prepare(oracleCase: OracleCase) {
  const compiled = compileFile(oracleCase.path, caseOptions(oracleCase, 'debian12'));
  const secrets = new Map(compiled.model.secrets.map(({ name }) => [name, `s3cret of ${name} "'$x`]));
  const options = { secrets, source: 'oracle.ha' };
  const cib = mainFile(emitCib(compiled.model, compiled.platform, options));
  const expandedCib = mainFile(emitCib(expandTemplates(compiled.model), compiled.platform, options));
  const inCrmOrder = { ...compiled.model, resources: crmshOrder(compiled.model, compiled.platform) };
  const crmOrderCib = mainFile(emitCib(inCrmOrder, compiled.platform, options));
  const corosync = compiled.model.setup
    ? mainFile(emitCorosync(compiled.model, compiled.platform, options))
    : undefined;
  return {
    cib,
    expandedCib,
    crmOrderCib,
    base: freshCib(cib),
    pcs: emitPcs(compiled.model, compiled.platform, options),
    crm: emitCrmsh(compiled.model, compiled.platform, options),
    corosync,
    host: compiled.model.nodes[0]?.name ?? '',
  };
}

/**
 * `corosync -t` on a file. It wants to find its own host among the nodes, so that it runs as the first of them; and the
 * key of an encrypted cluster, which it is told to find beside the file.
 */
function testCorosync(text: string, host: string): { code: number; output: string } {
  return withTempFile('corosync.conf', '', (path) => {
    const key = `${path}.key`;
    writeFileSync(key, Buffer.alloc(256, 7), { mode: 0o400 });
    writeFileSync(path, text.replace(/^totem \{$/m, `totem {\n    keyfile: ${key}`));
    const asHost = ['--uts', 'sh', '-c', 'hostname "$1" && exec corosync -t -c "$2"', 'sh', host, path];
    const { code, stdout, stderr } =
      process.getuid?.() === 0 ? run('unshare', asHost) : run('corosync', ['-t', '-c', path]);
    return { code, output: stdout + stderr };
  });
}

function mainFile(result: EmitResult): string {
  const file = result.files[0];
  if (!file) throw new Error(`nothing was emitted: ${result.diagnostics.map((d) => d.message).join('\n')}`);
  return file.text;
}

/** `{ vip: ['n1'] }` means that it is started there. */
function byRole(placement: Placement): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(placement).map(([resource, where]) => [
      resource,
      isList(where) ? { Started: [...where].sort() } : where,
    ]),
  );
}

function isList(where: Placement[string]): where is readonly string[] {
  return Array.isArray(where);
}

oracle.after(() => {
  if (!usable) return;
  console.log(
    `  [oracle: ${counts.cases} cases; equal through pcs ${counts.pcs}, through crm ${counts.crm} ` +
      `(${Object.keys(CRM_EXCEPTIONS).length} refused with the reason); placements ${counts.placements}]`,
  );
});

oracle.run();
