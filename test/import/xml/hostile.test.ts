/** Whatever is in a file: it is read, or one located error says what was found. Nothing throws. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { importCib, modelOf } from '../../../compiler/import/cib/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import type { CibElement } from '../../../compiler/import/tree.js';
import type { XmlReadOptions } from '../../../compiler/import/xml/read.js';
import { readRoots } from '../../../compiler/import/xml/read.js';
import { platformNamed } from '../../../compiler/platforms/table.js';

const test = suite('import: XML from anywhere');

interface Read {
  readonly root: CibElement | undefined;
  readonly roots: readonly CibElement[];
  readonly diagnostics: readonly Diagnostic[];
}

function read(text: string, options: XmlReadOptions = {}): Read {
  const session = new ImportSession({ platform: platformNamed('debian12')! });
  const roots = readRoots({ file: 'f.xml', text }, session, options) ?? [];
  return { root: roots[0], roots, diagnostics: session.diagnostics };
}

// ---------------------------------------------------------------- what is wrong

/** The text, the place where the message has to point, and the message (and what it refers to). */
const WRONG: Readonly<
  Record<string, readonly [text: string, at: string, message: string, related?: string]>
> = {
  'an end tag of another element': ['<a>\n <b>\n </c>\n</a>', '</c>', 'expected "</b>", found "</c>"', '<b>'],
  'a missing end tag': ['<a><b></a>', '</a>', 'expected "</b>", found "</a>"', '<b>'],
  'an end tag of nothing': ['<a/></a>', '</a>', 'found "</a>", but no element is open'],
  'a file that ends early': ['<a><b>', '', 'expected "</b>", found the end of the file', '<b>'],
  'a file that ends in a tag': [
    '<a b="1"',
    '',
    'expected an attribute, ">" or "/>" in the tag "<a", found the end of the file',
  ],
  'a file that ends in a value': ['<a b="1', '"', 'the value of "b" has no closing "'],
  'a file that ends in a comment': ['<a><!-- b', '<!--', 'this comment has no "-->"'],
  'a file that ends in CDATA': ['<a><![CDATA[ b', '<![CDATA[', 'this CDATA section has no "]]>"'],
  'a file that ends in an instruction': ['<a><?b', '<?', 'this processing instruction has no "?>"'],
  'an attribute twice': [
    '<a b="1" c="2" b="3"/>',
    'b',
    'the attribute "b" stands twice in the tag "<a"',
    '1',
  ],
  'an attribute without a value': ['<a b/>', '', 'expected "=" after the attribute name "b", found "/>"'],
  'an attribute without quotes': ['<a b=1/>', '1', 'expected a quoted value of "b", found "1/>"'],
  'a quote that is missing': ['<a b="1/>\n<c d="2"/>', '<', 'the value of "b" contains a "<"'],
  'a < in a value': ['<a b="x<y"/>', '<', 'the value of "b" contains a "<"'],
  'a & in a value': ['<a b="x & y"/>', '&', 'expected a reference such as "&lt;" after "&", found "y\\"/>"'],
  'a & at the end of a value': [
    '<a b="x&"/>',
    '&',
    'expected a reference such as "&lt;" after "&", found "\\"/>"',
  ],
  'an entity of HTML': ['<a b="x&nbsp;y"/>', '&nbsp;', 'the entity "&nbsp;" is not defined'],
  'an entity behind a line end of two characters': [
    '<a b="\r\n&foo;"/>',
    '&foo;',
    'the entity "&foo;" is not defined',
  ],
  'a reference to no character': ['<a b="&#0;"/>', '&#0;', 'the character U+0000 cannot stand in XML'],
  'a reference to half a character': [
    '<a b="&#xD800;"/>',
    '&#xD800;',
    'the character U+D800 cannot stand in XML',
  ],
  'a reference beyond Unicode': [
    '<a b="&#x110000;"/>',
    '&#x110000;',
    'the character U+110000 cannot stand in XML',
  ],
  'a reference without a semicolon': [
    '<a b="&#65"/>',
    '&',
    'expected a reference such as "&lt;" after "&", found "#65\\"/>"',
  ],
  'a control character': ['<a b="\u0007"/>', '\u0007', 'the character U+0007 cannot stand in XML'],
  'colours of a terminal': ['\u001b[32m<a/>\u001b[0m', '\u001b', 'the character U+001B cannot stand in XML'],
  'half a character': ['<a b="\ud83d"/>', '\ud83d', 'the character U+D83D cannot stand in XML'],
  'two roots': [
    '<a/>\n<b/>',
    '<b',
    'expected the end of the file, found a second root element "<b>"',
    '<a/>',
  ],
  'text behind the root': [
    '<a/>\n[root@n1 ~]#',
    '[root@n1 ~]#',
    'expected the end of the file, found "[root@n1 ~]#"',
  ],
  'text before the root': [
    'notice: connected\n<a/>',
    'notice: connected\n',
    'expected the first element, found "notice: connected"',
  ],
  'no XML at all': [
    'primitive a ocf:heartbeat:x\n',
    'primitive a ocf:heartbeat:x\n',
    'expected the first element, found "primitive a ocf:heartbeat:x"',
  ],
  nothing: ['', '', 'expected an element, found an empty file'],
  'blanks only': [' \n\t', '', 'expected an element, found an empty file'],
  'a comment only': ['<!-- a -->', '', 'expected an element, found the end of the file'],
  'a DOCTYPE': [
    '<!DOCTYPE cib SYSTEM "crm.dtd">\n<a/>',
    '<!DOCTYPE',
    'a document type declaration is not read',
  ],
  'an entity declaration': [
    '<a><!ENTITY b "c"></a>',
    '<!ENTITY',
    'expected a comment or an element, found "<!ENTITY b \\"c\\"></a>"',
  ],
  'a name that begins with a digit': [
    '<a><1b/></a>',
    '<',
    'expected the name of an element after "<", found "1b/></a>"',
  ],
  'a < in text': ['<a>< y/></a>', '<', 'expected the name of an element after "<", found "y/></a>"'],
  ']]> in text': ['<a>x]]>y</a>', ']]>', '"]]>" ends a CDATA section, and there is none here'],
  '-- in a comment': ['<a><!-- b -- c --></a>', '--', 'a comment cannot contain "--"'],
  'a declaration in the middle': [
    '<!-- a --><?xml version="1.0"?><a/>',
    '<?xml version="1.0"?>',
    'the XML declaration has to be the first thing in a file',
  ],
  'a declaration without an end': ['<?xml version="1.0" <a/>', '<?xml', 'the XML declaration has no "?>"'],
  'XML 1.1': [
    '<?xml version="1.1"?><a/>',
    '<?xml version="1.1"?>',
    'expected version="1.0" in the XML declaration, found "1.1"',
  ],
  'Latin-1': [
    '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    'expected UTF-8, found a file that says it is ISO-8859-1',
  ],
  'a file with NUL': ['<a\0b="1"/>', '', 'expected XML, found a binary file'],
  'a picture': ['\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR', '', 'expected XML, found a binary file'],
  'an input of the scheduler': ['BZh91AY&SY\ufffd\0', '', 'expected XML, found a bzip2 file'],
  'a compressed file': ['\u001f\ufffd\b\0', '', 'expected XML, found a gzip file'],
};

for (const [name, [text, at, message, related]] of Object.entries(WRONG)) {
  test(name, () => {
    const { root, diagnostics } = read(text);
    assert.is(root, undefined);
    assert.equal(
      diagnostics.map((d) => d.message),
      [message],
    );
    const [found] = diagnostics;
    assert.is(found!.severity, 'error');
    assert.is(text.slice(found!.at.pos, found!.at.end), at, 'the place');
    assert.equal(
      found!.related.map((other) => text.slice(other.at.pos, other.at.end)),
      related === undefined ? [] : [related],
    );
  });
}

test('a missing blank between attributes is forgiven', () => {
  const { root, diagnostics } = read('<a b="1"c="2"/>');
  assert.is(root?.get('c'), '2');
  assert.equal(
    diagnostics.map(({ name, severity }) => `${severity} ${name}`),
    ['warning xml-missing-blank'],
  );
});

// ---------------------------------------------------------------- what is right

test('values: white space, references, quotes', () => {
  const text = `<a b="one\ntwo\tthree\r\nfour" c='&#10;&#x9;&lt;&gt;&amp;&quot;&apos;"' d = "&#128512;"\n/>`;
  const { root, diagnostics } = read(text);
  assert.equal(diagnostics, []);
  assert.is(root?.get('b'), 'one two three four');
  assert.is(root?.get('c'), '\n\t<>&"\'"');
  assert.is(root?.get('d'), '😀');
  const origin = root!.originOf('b')!;
  assert.is(text.slice(origin.pos, origin.end), 'one\ntwo\tthree\r\nfour');
});

test('a reference is not decoded twice', () => {
  assert.is(read('<a b="&amp;lt;"/>').root?.get('b'), '&lt;');
});

test('a byte order mark, CRLF, a declaration, an instruction', () => {
  const text =
    '\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<?x y?>\r\n<a>\r\n <b/>\r\n</a >\r\n';
  const { root, diagnostics } = read(text);
  assert.equal(diagnostics, []);
  assert.is(text.slice(root!.origin!.pos, root!.origin!.end), '<a>');
  assert.equal(
    root?.children.map(({ name }) => name),
    ['b'],
  );
});

test('comments belong to the next element, or to the one around', () => {
  const { root } = read('<!-- 1 --><a><!-- 2 --><!--3--><b/><!-- 4 --></a><!-- 5 -->');
  assert.equal(root?.comments, ['1']);
  assert.equal(root?.children[0]?.comments, ['2', '3']);
  assert.equal(root?.lastComments, ['4', '5']);
});

test('text between tags', () => {
  const { diagnostics } = read('<a>  x  <b/><![CDATA[ y ]]></a>');
  assert.equal(
    diagnostics.map(({ message }) => message),
    [
      'expected an element in <a>, found the text "x"',
      'expected an element in <a>, found the text "<![CDATA[ y ]]>"',
    ],
  );
});

test('names of any script', () => {
  const { root, diagnostics } = read('<élan ключ="1" a:b="2" _.-·="3"/>');
  assert.equal(diagnostics, []);
  assert.is(root?.name, 'élan');
  assert.equal([...root!.attributes.keys()], ['ключ', 'a:b', '_.-·']);
});

test('what is skipped is checked and not built', () => {
  const skip = { skip: 'status' };
  assert.equal(read('<cib><status a="1"><x><y/></x></status><z/></cib>', skip).root?.children.length, 1);
  assert.is(read('<cib><status><x></y></status></cib>', skip).root, undefined);
  assert.is(read('<a><b><status/></b></a>', skip).root?.children[0]?.children.length, 1);
});

test('several roots, where that is allowed', () => {
  const several = (root: string): boolean => root === 'a';
  assert.is(read('<a/> <!-- x --> <b/>', { several }).roots.length, 2);
  assert.equal(read('<b/><a/>', { several }).roots, []);
});

// ---------------------------------------------------------------- what is large

const MEGABYTE = 1_000_000;

const LARGE: Readonly<Record<string, readonly [text: () => string, message: RegExp | undefined]>> = {
  'a value of a megabyte': [() => `<a b="${'x'.repeat(MEGABYTE)}"/>`, undefined],
  'a value of references': [() => `<a b="${'&amp;'.repeat(MEGABYTE / 5)}"/>`, undefined],
  'a value of & alone': [() => `<a b="${'&'.repeat(MEGABYTE)}"/>`, /reference/],
  'a reference of a megabyte': [() => `<a b="&#${'1'.repeat(MEGABYTE)};"/>`, /reference/],
  'a value without an end': [() => `<a b="${'x'.repeat(MEGABYTE)}`, /no closing/],
  'a name of a megabyte': [() => `<${'a'.repeat(MEGABYTE)}/>`, undefined],
  'blanks in a tag': [() => `<a${' '.repeat(MEGABYTE)}/>`, undefined],
  'blanks before =': [() => `<a b${' '.repeat(MEGABYTE)}x/>`, /expected "="/],
  'blanks around the root': [() => `${'\n'.repeat(MEGABYTE)}<a/>${'\n'.repeat(MEGABYTE)}`, undefined],
  'a comment of a megabyte': [() => `<a><!--${'- '.repeat(MEGABYTE / 2)}--></a>`, undefined],
  'comments without an end': [() => `<a>${'<!- '.repeat(MEGABYTE / 4)}`, /comment or an element/],
  '100,000 nested tags': [() => '<a>'.repeat(100_000), /nested deeper than 200/],
  '200 nested tags': [() => '<a>'.repeat(200) + '</a>'.repeat(200), undefined],
  '200,000 siblings': [() => `<a>${'<b c="1"/>'.repeat(200_000)}</a>`, undefined],
  '200,000 siblings without end tags': [() => `<a>${'<b c="1">'.repeat(200_000)}</a>`, /nested deeper/],
  '100,000 attributes': [
    () => `<a ${Array.from({ length: 100_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`,
    /more than 500 attributes/,
  ],
  'a million laughs': [
    () =>
      `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('')}]><a b="&l30;"/>`,
    /document type/,
  ],
  'more than a million elements': [() => `<a>${'<b/>'.repeat(1_000_001)}</a>`, /more than 1000000 elements/],
  '65 MiB': [() => 'x'.repeat(65 * 1024 * 1024), /more than 64 MiB/],
};

for (const [name, [text, message]] of Object.entries(LARGE)) {
  test(name, () => {
    const { root, diagnostics } = read(text());
    if (message) {
      assert.is(root, undefined);
      assert.is(diagnostics.length, 1);
      assert.match(diagnostics[0]!.message, message);
      assert.ok(diagnostics[0]!.message.length < 700);
    } else {
      assert.equal(diagnostics, []);
      assert.ok(root);
    }
  });
}

test('text everywhere is reported a few times', () => {
  const { diagnostics } = read(`<a>${'<b/>x'.repeat(50_000)}</a>`);
  assert.is(diagnostics.length, 20);
});

// ---------------------------------------------------------------- a CIB with a mistake anywhere

const CIB = `<cib validate-with="pacemaker-3.9"><configuration><crm_config/><nodes><node id="1" uname="n1"/></nodes>
<resources><clone id="c"><primitive id="p" class="ocf" provider="pacemaker" type="Dummy"/></clone></resources>
<constraints><rsc_location id="l" rsc="c" node="n1" score="5"/></constraints></configuration><status/></cib>`;

function imported(text: string): readonly Diagnostic[] {
  const session = new ImportSession({ platform: platformNamed('debian12')! });
  importCib(session, { file: 'f.xml', text });
  modelOf(session);
  return session.diagnostics;
}

test('references to a large rule', () => {
  const conditions = '<expression attribute="a" operation="defined"/>'.repeat(2000);
  const text = `<rsc_defaults><meta_attributes><rule id="r">${conditions}</rule><nvpair name="a" value="b"/></meta_attributes></rsc_defaults>
<constraints>${'<rsc_location rsc="c"><rule id-ref="r"/></rsc_location>'.repeat(20_000)}</constraints>`;
  assert.equal(
    imported(text).map(({ message }) => message),
    ['this is no CIB: it has references that stand for more than 100000 elements'],
  );
});

test('a CIB of 20,000 resources and constraints', () => {
  const resources = Array.from(
    { length: 20_000 },
    (_, i) => `<!-- ${i} --><primitive id="p${i}" class="ocf" provider="pacemaker" type="Dummy"/>`,
  );
  const orders = Array.from({ length: 20_000 }, (_, i) => `<rsc_order first="p${i}" then="p0"/>`);
  const text = `<resources>${resources.join('')}</resources><constraints>${orders.join('')}</constraints>`;
  assert.equal(imported(text), []);
});

test('cut off anywhere', () => {
  assert.equal(imported(CIB), []);
  for (let end = 0; end < CIB.length; end++) {
    const diagnostics = imported(CIB.slice(0, end));
    assert.is(diagnostics.length, 1, `cut at ${end}`);
    assert.is(diagnostics[0]!.severity, 'error');
    assert.ok(diagnostics[0]!.at.end <= end);
  }
});

test('a character left out, or another one in its place', () => {
  for (let at = 0; at < CIB.length; at++) {
    for (const other of ['', '<', '>', '"', '&', ' ', 'x', '\u0000']) {
      const text = CIB.slice(0, at) + other + CIB.slice(at + 1);
      for (const { at: place, message } of imported(text)) {
        assert.ok(place.pos >= 0 && place.pos <= place.end && place.end <= text.length, message);
      }
    }
  }
});

test.run();
