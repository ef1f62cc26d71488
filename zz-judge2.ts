import { readFileSync } from 'node:fs';
import { importFiles } from './compiler/import/import.js';
import { refusedPart } from './compiler/import/refused.js';
import { DEFAULT_SETTINGS } from './compiler/lint/settings.js';
const text = readFileSync('/work/shared/corpus/real/012-percona-prm-two-clusters-asymmetric.crm', 'utf8');
const files = [{ file: 'x.crm', text }];
const r = importFiles(files, { from: 'crmsh', lint: DEFAULT_SETTINGS });
console.log(refusedPart(r.diagnostics, files), r.diagnostics.filter(d=>d.severity==='error').map((d) => d.name+d.at.pos));
console.log(r.checks.filter((d) => d.severity === 'error' ).map((d) => d.name + d.message));
