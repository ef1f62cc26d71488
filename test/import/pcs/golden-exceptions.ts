/** Where we depart from a real pcs, and why. */

interface Exception {
  /** Of the commands of the record, joined by ` ; `. */
  readonly commands: RegExp;
  readonly releases?: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    commands: /systemd:nginx|ocf:foo:Nope a=b$|fence_nope/,
    why: 'the agents were not there when the corpus was made; ours is not the machine where they have to be',
  },
  {
    commands: /^resource create X (systemd:foo@bar|lsb:foo|service:foo) --force$/,
    why: 'as above: the operations come from the metadata that Pacemaker makes up for such agents',
  },
  {
    commands: /^resource create X lsb:xx /,
    releases: /^0\.(9|10)\./,
    why: 'as above',
  },
  {
    commands: /^booth create ip/,
    releases: /^0\.9/,
    why: 'start-delay=0 of the metadata, which is the default, is not among our facts about agents',
  },
  {
    commands: /--agent-validation/,
    releases: /^0\.(10\.18|11|12)/,
    why: 'only the agent itself can say that ip=foo is no address',
  },
];

export function exceptionFor(commands: readonly string[], release: string): string | undefined {
  const line = commands.join(' ; ');
  return EXCEPTIONS.find(
    (exception) => exception.commands.test(line) && (exception.releases?.test(release) ?? true),
  )?.why;
}
