import { readFileSync } from 'node:fs';
import { importFiles } from './compiler/import/import.js';
import { DEFAULT_SETTINGS } from './compiler/lint/settings.js';
const text = readFileSync('/work/shared/corpus/real/220-postgres-paf-2nodes-qdevice.pcs.sh', 'utf8');
const r = importFiles([{ file: 'x', text }], { from: 'pcs', lint: DEFAULT_SETTINGS, variables: { PCMK_VER: '2' } });
console.log([...r.diagnostics, ...r.checks].map((d) => d.severity + d.name + d.message).join('\n'));
