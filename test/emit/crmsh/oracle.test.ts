import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assignIds } from '../../../compiler/model/ids.js';
import { diffCanonical } from '../../support/canonical.js';
import { requireOrSkip } from '../../support/tools.js';
import { CASES } from './cases.js';
import { cibText, emit, load, members } from './crm.js';

const suiteOf = suite('emit/crmsh/oracle');
const test = requireOrSkip(suiteOf, 'crmsh against crm', 'crm');

for (const { name, model, xml = [] } of CASES) {
  test(name, () => {
    assignIds(model);
    const { files, diagnostics } = emit(model);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(
      errors.map(({ message }) => message),
      [],
    );
    const [file] = files;
    const asXml = diagnostics
      .filter((found) => found.name === 'crmsh-as-xml')
      .map(({ message }) => /^The (.*) is in the output as XML/.exec(message)?.[1]);
    assert.equal(asXml, xml, file!.text);
    assert.is(
      diagnostics.some((found) => found.name === 'crmsh-reorders-resources'),
      false,
      'the case has an order that crmsh does not keep',
    );
    const { code, output, cib } = load(file!.text, members(model));
    const context = `${file!.text}\n${output}`;
    assert.is(code, 0, context);
    assert.not.match(cib, '<!--', 'a comment in the CIB');
    const difference = diffCanonical(cibText(model), cib);
    assert.is(difference, undefined, `${difference ?? ''}\n${context}`);
  });
}

suiteOf.run();
