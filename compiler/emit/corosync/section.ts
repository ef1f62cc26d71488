/** A section of corosync.conf: directives, then the sections in it. */
export interface Section {
  readonly name: string;
  readonly directives: readonly (readonly [key: string, value: string])[];
  readonly sections: readonly Section[];
}

export function section(
  name: string,
  directives: Section['directives'],
  sections: readonly Section[] = [],
): Section {
  return { name, directives, sections };
}

export function isEmpty({ directives, sections }: Section): boolean {
  return directives.length === 0 && sections.length === 0;
}

/** In the layout of pcs: four spaces, an empty line between blocks. */
export function serializeSections(sections: readonly Section[]): string {
  return sections.map((top) => lines(top, '').join('\n')).join('\n\n') + '\n';
}

function lines({ name, directives, sections }: Section, margin: string): string[] {
  const inner = `${margin}    `;
  const body = directives.map(([key, value]) => `${inner}${key}: ${value}`);
  for (const child of sections) {
    if (body.length > 0) body.push('');
    body.push(...lines(child, inner));
  }
  return [`${margin}${name} {`, ...body, `${margin}}`];
}
