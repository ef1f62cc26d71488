interface PageEntry {
  readonly code: string;
  readonly severity: string;
  readonly tolerable?: true;
  readonly explain: string;
}

/** The page of a diagnostic, as `hadsl explain` prints it and `docs/diagnostics/` has it. */
export function page(name: string, entry: PageEntry): string {
  const silence = entry.tolerable ? '; a CIB can hold it, so a comment may silence it' : '';
  return `# ${name} (${entry.code})\n\nSeverity: ${entry.severity}${silence}.\n\n${entry.explain.trim()}\n`;
}

/** All pages by file name, with an index sorted by code. */
export function diagnosticPages(catalogue: Readonly<Record<string, PageEntry>>): Map<string, string> {
  const entries = Object.entries(catalogue).sort(([, a], [, b]) => a.code.localeCompare(b.code));
  const pages = new Map(entries.map(([name, entry]) => [`${name}.md`, page(name, entry)]));
  const rows = entries.map(
    ([name, entry]) => `| ${entry.code} | [${name}](${name}.md) | ${entry.severity} |`,
  );
  pages.set(
    'README.md',
    `# Diagnostics\n\n| code | name | severity |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  );
  return pages;
}
