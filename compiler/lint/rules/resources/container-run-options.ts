import { rule } from '../../rule.js';
import { plainText } from '../../view/settings.js';
import { placeOf, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly option: string;
  readonly why: string;
}

export const containerRunOptions = rule<Params>({
  code: 'HA6475',
  severity: 'warning',
  message: ({ name, option, why }) => `the container of ${quoted(name)} is started with ${option}: ${why}`,
  hint: ({ option }) => `remove ${option}`,
  check({ cluster, report }) {
    for (const resource of cluster.resources.values()) {
      const { model } = resource;
      if (model.kind === 'bundle') {
        const options = model.container.attributes.find(({ name }) => name === 'options');
        const found = harmful(plainText(options?.value));
        if (found) report(options?.origin ?? resource.at, { name: resource.id, ...found });
      }
    }
    for (const resource of cluster.primitives) {
      if (!resource.isA('ocf:heartbeat:docker', 'ocf:heartbeat:podman')) continue;
      const found = harmful(resource.parameters.text('run_opts'));
      if (found) report(placeOf(resource, 'run_opts'), { name: resource.id, ...found });
    }
  },
  page: {
    means: 'An option of `docker run` or `podman run` that takes over what Pacemaker does itself.',
    harm: `With \`--restart\` the container comes back on its own after a failure or a reboot, also on a node where Pacemaker has just
stopped it. With \`--name\` the agent looks for a container that does not exist.`,
    avoid: `
primitive web ocf:heartbeat:podman { image = "nginx:1.27", run_opts = "--restart=always -p 80:80", op monitor interval=30s }`,
    prefer: `
primitive web ocf:heartbeat:podman { image = "nginx:1.27", run_opts = "-p 80:80", op monitor interval=30s }`,
    references: ['ocf_heartbeat_podman(7)', 'Pacemaker Explained, "Bundles"'],
  },
});

function harmful(options: string | undefined): Omit<Params, 'name'> | undefined {
  const words = (options ?? '').split(/\s+/);
  for (const [index, word] of words.entries()) {
    const [option = '', value = words[index + 1] ?? ''] = word.split('=');
    if (option === '--restart' && value !== 'no')
      return { option: '--restart', why: 'it comes back where Pacemaker has stopped it' };
    if (option === '--name')
      return { option: '--name', why: 'Pacemaker names the container itself, and looks for that name' };
  }
  return undefined;
}
