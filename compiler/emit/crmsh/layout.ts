/** One statement: its lines, without the continuation. */
export type Statement = readonly string[];

/**
 * The file. Sections are set apart by blank lines and statements are not commented: crmsh puts a comment into the CIB, as a
 * part of the next object. Only what stands behind the last object is lost (`crmsh.md` §1.1), so that is where the
 * words about the file stand.
 *
 * A blank before each backslash, because crmsh joins lines with nothing between them.
 */
export function layOut(sections: readonly (readonly Statement[])[], remarks: readonly string[]): string {
  const blocks = sections
    .filter((section) => section.length > 0)
    .map((section) => section.map(statementText).join('\n'));
  return `${[...blocks, remarks.map((line) => `# ${line}`.trimEnd()).join('\n')].join('\n\n')}\n`;
}

function statementText(lines: Statement): string {
  return lines
    .map((line, index) => (index === 0 ? line : `  ${line}`) + (index < lines.length - 1 ? ' \\' : ''))
    .join('\n');
}
