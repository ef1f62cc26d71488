interface PageEntry {
  readonly code: string;
  readonly severity: string;
  readonly tolerable?: true;
  readonly explain: string;
  /** Of a lint rule. */
  readonly presets?: Readonly<Record<string, string | undefined>>;
  readonly profiles?: readonly string[];
}

/** The codes of lint rules; their pages have a folder of their own. */
const LINT = /^HA6/;

/** Where the page of a diagnostic is, from the root of the project. */
export function pagePath(name: string, { code }: Pick<PageEntry, 'code'>): string {
  return `docs/${LINT.test(code) ? 'rules' : 'diagnostics'}/${name}.md`;
}

/** The page of a diagnostic, as `hadsl explain` prints it and `docs/` has it. */
export function page(name: string, entry: PageEntry): string {
  const silence = entry.tolerable ? '; a CIB can hold it, so a comment may silence it' : '';
  const lines = [`Severity: ${entry.severity}${silence}${inPresets(entry)}.`];
  if (entry.profiles) {
    const profiles = entry.profiles.map((profile) => `\`${profile}\``).join(' or ');
    lines.push(`Only with the profile ${profiles} in \`hadsl.config.json\`.`);
  }
  return `# ${name} (${entry.code})\n\n${lines.join(' ')}\n\n${entry.explain.trim()}\n`;
}

function inPresets({ presets = {} }: PageEntry): string {
  return Object.entries(presets)
    .map(([preset, level]) => `; ${level} in the preset \`${preset}\``)
    .join('');
}

type Entries = Readonly<Record<string, PageEntry>>;

/** The pages of all diagnostics but the lint rules by file name, with an index sorted by code. */
export function diagnosticPages(catalogue: Entries): Map<string, string> {
  return pages(catalogue, 'Diagnostics', ({ code }) => !LINT.test(code));
}

/** The pages of the lint rules. */
export function rulePages(catalogue: Entries): Map<string, string> {
  return pages(catalogue, 'Lint rules', ({ code }) => LINT.test(code));
}

function pages(
  catalogue: Entries,
  title: string,
  wanted: (entry: PageEntry) => boolean,
): Map<string, string> {
  const entries = Object.entries(catalogue)
    .filter(([, entry]) => wanted(entry))
    .sort(([, a], [, b]) => a.code.localeCompare(b.code));
  const result = new Map(entries.map(([name, entry]) => [`${name}.md`, page(name, entry)]));
  const rows = entries.map(
    ([name, entry]) =>
      `| ${entry.code} | [${name}](${name}.md) | ${entry.severity}${(entry.profiles ?? []).map((one) => ` (${one})`).join('')} |`,
  );
  result.set(
    'README.md',
    `# ${title}\n\n| code | name | severity |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  );
  return result;
}
