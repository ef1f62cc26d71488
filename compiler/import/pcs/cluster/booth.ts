/** `booth create ip`: an address and the booth daemon in a group (`pcs/lib/booth/resource.py`). */
import type { Word } from '../../shell/command.js';
import type { PcsCommand, PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';
import { resourceCommands } from '../resources/index.js';

export const boothCreate: PcsHandler = (args, command, context) => {
  const [keyword, address, third] = args;
  if (keyword?.text !== 'ip' || !address || third)
    throw new PcsRefusal('it is: booth create ip ADDRESS', (third ?? keyword ?? command).origin);
  // Without the cluster, it wants to read the configuration of booth; 0.9 does not look at it.
  if (command.options.has('-f') && context.dialect !== '0.9')
    throw new PcsRefusal('it needs the configuration of booth, which is not there with -f', command.origin);
  const given = command.options.get('--name');
  const name = given !== undefined && given !== true ? given[0]!.text : 'booth';
  const create = resourceCommands['resource create']!;
  const word = (text: string): Word => ({ text, origin: address.origin, quoted: false });
  const inGroup: PcsCommand = {
    ...command,
    options: new Map([['--group', [word(`booth-${name}-group`)]]]),
  };
  const agents = [
    [`booth-${name}-ip`, 'ocf:heartbeat:IPaddr2', `ip=${address.text}`],
    [`booth-${name}-service`, 'ocf:pacemaker:booth-site', `config=/etc/booth/${name}.conf`],
  ];
  for (const texts of agents) {
    const words = texts.map(word);
    create(words, { ...inGroup, words: [word('resource'), word('create'), ...words] }, context);
  }
};
