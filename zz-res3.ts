import { writeFileSync } from 'node:fs';
import { rowCib } from './test/lint/coverage/cib-rows.js';
import { UNSEEN_RESOURCES } from './test/lint/coverage/unseen-resources.js';
for (const row of UNSEEN_RESOURCES) {
  const xml = rowCib(row);
  const names = [...xml.matchAll(/<node id="([^"]*)" uname="([^"]*)"/g)];
  const states = names.map((m) => `<node_state id="${m[1]}" uname="${m[2]}" in_ccm="true" crmd="online" join="member" expected="member"/>`).join('');
  writeFileSync('/tmp/sim/' + row.id + '.xml', xml.replace('<status/>', `<status>${states}</status>`).replace('<cib ', '<cib have-quorum="1" '));
}
