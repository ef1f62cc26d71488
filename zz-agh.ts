import { harvest } from './compiler/cli/agents/harvest.js'; import { lockText, readLock } from './compiler/agents/lock-file.js';
import { writeFileSync } from 'node:fs';
const all = process.argv[2]==='all';
const h = await harvest([undefined], all ? {kind:'all'} : {kind:'named', names:['ocf:heartbeat:IPaddr2','ocf:pacemaker:Dummy','stonith:fence_ipmilan','ocf:heartbeat:nope']}, false);
const t = lockText(h.lock); console.log(h.remarks, t.length, [...h.lock.agents.keys()].length);
if (all) writeFileSync('/tmp/zz-all.lock.json', t); else console.log(t.slice(0,5000));
const r = readLock(t,'x'); console.log(r.diagnostics, r.lock && lockText(r.lock) === t);
