import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { UNSEEN_COROSYNC, LEGITIMATE_COROSYNC } from './test/lint/coverage/unseen-corosync.js';
for (const r of [...UNSEEN_COROSYNC, ...LEGITIMATE_COROSYNC]) {
  writeFileSync('/tmp/zzc.conf', r.text.replace('version: ','keyfile: /tmp/zzkey\n  version: ').replace('/var/log/cluster/corosync.log','/tmp/zzcoro.log'));
  const p = spawnSync('corosync',['-t','-c','/tmp/zzc.conf'],{encoding:'utf8'});
  console.log(r.id, p.status, (p.stdout+p.stderr).split('\n').filter(l=>l&&!/^Config|^$/.test(l)).map(l=>l.replace(/^\w+ \d+ [\d:]+ \[?\w*\]? */,'')).join(' | ').slice(0,230));
}
