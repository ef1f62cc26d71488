import { benchCheck } from './check.js';
import { benchImport } from './import.js';
import { benchParse } from './parse.js';

const BENCHES: Readonly<Record<string, () => void>> = {
  parse: benchParse,
  import: benchImport,
  check: benchCheck,
};
/** Without names: those that take seconds. */
const QUICK = ['parse', 'import'];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined)
  throw new Error(`no bench ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
for (const [index, name] of (wanted.length > 0 ? wanted : QUICK).entries()) {
  if (index > 0) console.log('');
  BENCHES[name]!();
}
