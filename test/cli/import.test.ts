/** `hadsl import` and `hadsl check` on what other tools wrote: outputs, exit codes, formats, passwords. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { TARGETS } from '../../compiler/cli/targets.js';
import { corpusFiles } from '../import/corpora.js';
import { ROOT } from '../support/compile-file.js';
import { hadsl, piped } from '../support/cli.js';

const test = suite('cli/import');

const directory = mkdtempSync(join(tmpdir(), 'hadsl-import-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const CIB = `<cib validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">
  <configuration>
    <crm_config><cluster_property_set id="cib-bootstrap-options">
      <nvpair id="v" name="dc-version" value="2.1.5-a3f44794f94"/>
    </cluster_property_set></crm_config>
    <nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
    <resources><primitive id="web" class="ocf" provider="pacemaker" type="Dummy"/></resources>
    <constraints/>
  </configuration>
</cib>
`;
const CRM = 'node 1: n1\nprimitive web ocf:pacemaker:Dummy \\\n\top monitor interval=10s timeout=20s\n';
const PCS = 'pcs cluster setup lab n1 n2\npcs resource create web ocf:pacemaker:Dummy\n';
const COROSYNC = `totem {
  version: 2
  cluster_name: lab
  transport: knet
  crypto_cipher: aes256
  crypto_hash: sha256
}
nodelist {
  node {
    ring0_addr: 10.0.0.1
    name: n1
    nodeid: 1
  }
  node {
    ring0_addr: 10.0.0.2
    name: n2
    nodeid: 2
  }
}
quorum {
  provider: corosync_votequorum
  two_node: 1
}
`;
const cib = file('cib.xml', CIB);
const crm = file('cluster.crm', CRM);
const pcs = file('setup.sh', PCS);
const corosync = file('corosync.conf', COROSYNC);
/** A timeout that Pacemaker cannot read. */
const odd = file('odd.crm', CRM.replace('timeout=20s', 'timeout=soon'));
const wrong = file('wrong.crm', `${CRM}order o Mandatory: web nobody\n`);

test('a good file of each kind: source on standard output, nothing else', async () => {
  // So small a cluster has no fencing, and the CIB no monitor; nothing else is wrong.
  const warnings: readonly (readonly [string, ...string[]])[] = [
    [cib, 'no-fence-device', 'no-recurring-monitor'],
    [crm, 'no-fence-device'],
    [corosync],
    [pcs, 'no-fence-device'],
  ];
  for (const [path, ...expected] of warnings) {
    const { code, out, err } = await hadsl('import', path);
    assert.equal({ code, err }, { code: 0, err: '' }, path);
    assert.match(out, /^cluster \w+ \{/);
    const checked = await hadsl('check', '--quiet', '--format', 'concise', path);
    assert.equal({ code: checked.code, err: checked.err }, { code: 0, err: '' }, path);
    const found = [...checked.out.matchAll(/: (?:error|warning) HA\d+ ([\w-]+):/g)].map(([, name]) => name!);
    assert.equal(found.sort(), expected, path);
  }
});

test('standard input, detected or said, with a name', () => {
  for (const text of [CIB, CRM, PCS, COROSYNC]) {
    const { code, out, err } = piped(text, 'import', '-');
    assert.is(code, 0, err);
    assert.match(out, /^cluster /);
  }
  const unknown = piped('Dear Sir or Madam,\n', 'import', '-', '--format', 'concise');
  assert.is(unknown.code, 1);
  assert.match(unknown.err, /^<stdin>:1:1: error HA7320 unknown-file-format: /);
  const named = piped(
    `${CRM}nonsense\n`,
    'check',
    '-',
    '--stdin-filename',
    'mine.crm',
    '--format',
    'concise',
  );
  assert.is(named.code, 1);
  assert.match(named.out, /^mine\.crm:4:1: error HA\d+ crm-unknown-statement: /);
});

test('--from says what a file is', async () => {
  const path = file('list.txt', 'rsc_defaults $id="x" resource-stickiness=1\n');
  assert.is((await hadsl('import', path, '--from', 'crmsh')).code, 0);
  const { code, err } = await hadsl('import', path, '--from', 'cib');
  assert.is(code, 1);
  assert.match(err, /HA70\d\d/);
});

test('-o: the whole file or the old one, and no traces', async () => {
  const folder = join(directory, 'out');
  mkdirSync(folder);
  const target = join(folder, 'cluster.ha');
  const first = await hadsl('import', cib, '-o', target);
  assert.equal(first, { code: 0, out: '', err: `wrote ${target}\n` });
  const text = readFileSync(target, 'utf8');
  assert.is((await hadsl('check', target)).code, 0);
  assert.is((await hadsl('compile', target, '-t', 'cib')).code, 0);
  const failed = await hadsl('import', wrong, '-o', target);
  assert.is(failed.code, 1);
  assert.is(readFileSync(target, 'utf8'), text);
  assert.equal(readdirSync(folder), ['cluster.ha']);
  const into = await hadsl('import', crm, '-o', `${folder}/new/`, '--to', 'cib');
  assert.is(into.code, 0, into.err);
  assert.ok(existsSync(join(folder, 'new/cluster.cib.xml')) || readdirSync(join(folder, 'new')).length > 0);
  const nowhere = await hadsl('import', crm, '-o', '/dev/null/x');
  assert.is(nowhere.code, 2);
  assert.match(nowhere.err, /hadsl: cannot write \/dev\/null\/x: /);
});

test('several files are one cluster, in any order', async () => {
  const { code, out, err } = await hadsl('import', corosync, cib);
  assert.equal({ code, err }, { code: 0, err: '' });
  assert.match(out, /cluster lab \{/);
  assert.match(out, /node n1 \[10\.0\.0\.1\]/);
  assert.match(out, /primitive web/);
  const script = file('more.sh', 'pcs resource update web fake=1\n');
  const both = await hadsl('import', script, cib);
  assert.match(both.out, /fake = 1/);
  const lost = file('lost.sh', 'pcs resource update nobody fake=1\n');
  const problem = await hadsl('import', cib, lost, '--format', 'concise');
  assert.is(problem.code, 1);
  assert.match(problem.err, /lost\.sh:1:21: error HA7200/);
});

test('exit codes: 1 for what is wrong, 2 for how it was called', async () => {
  const usage: readonly (readonly [readonly string[], RegExp])[] = [
    [['import'], /name the files to import/],
    [['import', join(directory, 'missing.xml')], /cannot read .*: no such file or directory/],
    [['import', cib, '--to', 'puppet'], /--to takes cib, /],
    [['import', cib, '--from', 'puppet'], /--from takes cib, crmsh, pcs, corosync/],
    [['import', crm, '--crmsh', 'new'], /--crmsh takes a version such as 0\.11\.5, not "new"/],
    [['import', pcs, '--pcs', ''], /--pcs takes a version/],
    [['import', crm, '--mode', 'maybe'], /--mode takes file, command/],
    [['import', cib, '--platform', 'rhel99'], /--platform takes/],
    [['import', cib, '--set', 'x'], /--set takes NAME=VALUE/],
  ];
  for (const [args, message] of usage) {
    const { code, out, err } = await hadsl(...args);
    assert.equal({ code, out }, { code: 2, out: '' }, args.join(' '));
    assert.match(err, message);
    assert.is(err.trimEnd().split('\n').length, 1, err);
  }
  const { code, out, err } = await hadsl('import', wrong);
  assert.equal({ code, out }, { code: 1, out: '' });
  assert.match(err, /error\[HA\d+\]: .*"nobody".*\n +--> .*wrong\.crm:4:24/);
});

test('what the cluster has all the same is kept, marked and named', async () => {
  const { code, out, err } = await hadsl('import', odd, '--format', 'concise');
  assert.is(code, 0);
  assert.match(
    out,
    /\/\/ hadsl-ignore-next-line wrong-type: as in .*odd\.crm\n +op monitor interval=10s timeout=soon/,
  );
  assert.match(err, /^[^\n]*odd\.crm:3:34: warning HA3001 wrong-type: [^\n]*\n$/);
  const checked = await hadsl('check', odd, '--format', 'concise');
  assert.is(checked.code, 1);
  assert.match(checked.out, /odd\.crm:3:34: error HA3001 wrong-type: /);
  const strict = await hadsl('import', odd, '--fail-on', 'warning');
  assert.equal([strict.code, strict.out], [1, '']);
});

test('--format json is the documented one', async () => {
  const { code, err } = await hadsl('import', odd, '--format', 'json');
  assert.is(code, 0);
  const { version, diagnostics, summary } = JSON.parse(err) as {
    version: number;
    diagnostics: {
      name: string;
      severity: string;
      file: string;
      start: object;
      end: object;
      fixes: unknown[];
    }[];
    summary: object;
  };
  assert.is(version, 1);
  assert.equal(summary, { errors: 0, warnings: 1, infos: 0, files: 1 });
  const { name, severity, start, end, fixes } = diagnostics[0]!;
  assert.equal({ name, severity, fixes }, { name: 'wrong-type', severity: 'warning', fixes: [] });
  assert.equal(
    [start, end],
    [
      { line: 3, column: 34 },
      { line: 3, column: 38 },
    ],
  );
});

test('variables of a script: parameters, --set, --values, the environment', async () => {
  const script = file('vars.sh', 'pcs resource create vip ocf:heartbeat:IPaddr2 ip=$VIP cidr_netmask=$1\n');
  const open = await hadsl('import', script);
  assert.is(open.code, 0);
  assert.match(open.out, /param VIP: string/);
  assert.match(open.out, /ip = \$VIP/);
  assert.match(open.out, /cidr_netmask = \$arg1/);
  const given = await hadsl('import', script, '--set', 'VIP=10.0.0.7', '--set', 'arg1=24');
  assert.equal([given.code, given.err], [0, '']);
  assert.match(given.out, /ip = 10\.0\.0\.7\n/);
  assert.not.match(given.out, /param/);
  const values = file('values.json', '{ "VIP": "10.0.0.8", "arg1": 24 }');
  assert.match((await hadsl('import', script, '--values', values)).out, /ip = 10\.0\.0\.8\n/);
  const both = await hadsl('import', script, '--values', values, '--set', 'VIP=10.0.0.9');
  assert.match(both.out, /ip = 10\.0\.0\.9\n/);
  const typo = await hadsl('import', script, '--set', 'VIPP=10.0.0.9', '--format', 'concise');
  assert.equal([typo.code, typo.out], [1, '']);
  assert.match(typo.err, /HA2011 unknown-set-name: --set gives a value to "VIPP"/);

  const missing = await hadsl('import', script, '--to', 'cib', '--format', 'concise');
  assert.equal([missing.code, missing.out], [1, '']);
  assert.match(
    missing.err,
    /vars\.sh:1:47: error HA2010 missing-parameter-value: the parameter "VIP" has no value/,
  );
  process.env.HADSL_PARAM_VIP = '10.0.0.3';
  process.env.HADSL_PARAM_ARG1 = '24';
  try {
    assert.match((await hadsl('import', script, '--to', 'cib')).out, /name="ip" value="10\.0\.0\.3"/);
  } finally {
    delete process.env.HADSL_PARAM_VIP;
    delete process.env.HADSL_PARAM_ARG1;
  }
});

test('the dialect: --pcs, --crmsh, --mode, --platform', async () => {
  const master = file('master.sh', 'pcs resource create s ocf:pacemaker:Stateful --master\n');
  assert.match((await hadsl('import', master)).err, /read as one for pcs 0\.9/);
  assert.is((await hadsl('import', master, '--pcs', '0.9.169')).err, '');
  assert.is((await hadsl('import', master, '--pcs', '0.11.5')).code, 1);
  const plain = file('mode.crm', 'primitive web ocf:pacemaker:Dummy op start timeout=20\n');
  assert.match((await hadsl('import', plain, '--mode', 'file', '--crmsh', '4.6.2')).out, /timeout=20\n/);
  assert.match((await hadsl('import', plain, '--mode', 'command', '--crmsh', '4.6.2')).out, /timeout=20s\n/);
  assert.match((await hadsl('import', plain, '--platform', 'rhel9')).out, /platform = rhel9/);
});

test('no password in a message, nor in the line beside it; a file with one is for its owner', async () => {
  const SECRET = 'hunter2-xyzzy';
  const files = [
    file(
      'secret.crm',
      `node 1: n1
primitive f1 stonith:fence_ipmilan params ip=1.2.3.4 password=${SECRET} colour=red op monitor interval=soon
primitive f2 stonith:fence_ipmilan params password="${SECRET}"ip=1.2.3.4
`,
    ),
    file(
      'secret.sh',
      `echo ${SECRET} | passwd --stdin hacluster
pcs host auth n1 -u hacluster -p ${SECRET} addr=x
PASSWORD='${SECRET}'
PW=${SECRET}
pcs stonith create f fence_ipmilan ip=1.2.3.4 password=$PW colour=red pcmk_delay_max=soon --force
pcs resource create s ocf:mine:own password=${SECRET} password=${SECRET}2 meta is-managed=perhaps
`,
    ),
    file(
      'secret.xml',
      CIB.replace(
        '</resources>',
        `<primitive id="f" class="stonith" type="fence_ipmilan"><instance_attributes id="i">
          <nvpair id="a" name="password" value="${SECRET}"/> <nvpair id="b" name="password" value="${SECRET}-old"/>
          <nvpair id="c" value='${SECRET}' name="colour"/><nvpair id="d" name="ip" value="1.2.3.999"/>
          </instance_attributes></primitive></resources>`,
      ).replace(`'${SECRET}'`, "'red'"),
    ),
  ];
  for (const path of files) {
    for (const verb of ['import', 'check']) {
      for (const format of ['full', 'concise', 'json']) {
        const { out, err } = await hadsl(verb, path, '--format', format);
        const said = verb === 'check' ? out : err;
        assert.ok(said.length > 0, `${verb} ${path} says something`);
        assert.not.ok(
          (verb === 'check' ? out + err : err).includes(SECRET),
          `${verb} ${path} --format ${format}: ${said}`,
        );
      }
    }
  }
  const target = join(directory, 'secret.ha');
  const written = await hadsl('import', files[2]!, '-o', target);
  assert.is(written.code, 0, written.err);
  assert.is(statSync(target).mode & 0o777, 0o600);
  assert.ok(readFileSync(target, 'utf8').includes(SECRET), 'the source has it, as the CIB had');
});

test('hints are not about the syntax of .ha', async () => {
  const { out } = await hadsl('check', wrong, odd, pcs);
  assert.not.match(out, /declare it in this file|\{ … \}|"promotable /);
});

// ---------------------------------------------------------------- the corpus

const corpus = corpusFiles('real', '');
if (corpus) {
  test('every file of the corpus to every target: as compile gives it, or a reason with a place', async () => {
    let right = 0;
    let imports = 0;
    for (const { name } of corpus) {
      const path = join(ROOT, '../shared/corpus/real', name);
      const source = join(directory, 'cluster.ha');
      const imported = await hadsl('import', path, '-o', source, '--format', 'concise');
      assert.not.match(imported.err, /internal error|imported\.ha/, name);
      if (imported.code !== 0) {
        assert.match(imported.err, /:\d+:\d+: error HA\d+ /, name);
        continue;
      }
      imports++;
      for (const target of Object.keys(TARGETS)) {
        const converted = await hadsl('import', path, '--to', target, '--format', 'concise');
        const compiled = await hadsl('compile', source, '--target', target, '--format', 'concise');
        const shown = `${name} ${target}: ${converted.err}\n${compiled.err}`;
        assert.is(converted.code, compiled.code, shown);
        assert.is(converted.out.replaceAll(path, source), compiled.out, shown);
        assert.not.match(converted.err, /imported\.ha|internal error/);
        if (converted.code !== 0) assert.match(converted.err, /:\d+:\d+: error HA\d+ /, shown);
        right++;
      }
    }
    const all = imports * Object.keys(TARGETS).length;
    console.log(
      `import --to: ${right} of ${all} conversions of ${imports} importable files are what compile gives`,
    );
    assert.ok(imports >= 20);
  });
}

test.run();
