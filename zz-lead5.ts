import { lintRules } from './compiler/lint/rules/index.js';
const r = Object.entries(lintRules) as unknown as [string, {code:string;severity:string}][];
console.log(r.length, r.sort((a,b)=>a[1].code.localeCompare(b[1].code)).map(([n, x]) => x.code.slice(2)+':'+n+':'+x.severity[0]).join(' '));
