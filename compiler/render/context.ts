/** What the files of the constructs share: comments, ids, metadata, the parameters that were met. */
import { agentFacts } from '../agents/database.js';
import type { AgentFacts } from '../agents/facts.js';
import type { Comments } from '../import/imported.js';
import { PARAMETER_MARK } from '../import/shell/command.js';
import { identified } from '../model/identified.js';
import { assignIds } from '../model/ids.js';
import type { AgentName, ClusterModel, Identified, Origin } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import { DEFAULT_PLATFORM, platformNamed } from '../platforms/table.js';
import type { Doc } from './doc.js';
import { located, NEW_LINE, WIDTH } from './doc.js';
import type { RenderOptions } from './rendered.js';

/** Instructions to this compiler: in a foreign file it was a text like any other. */
const INSTRUCTION = /^hadsl-/;

export class RenderContext {
  readonly #comments: Comments;
  /** Whose tables say what comes first. */
  readonly platform: Platform;
  readonly #model: ClusterModel;
  #ids: ReadonlyMap<Identified, string> | undefined;

  constructor(model: ClusterModel, { comments, platform }: RenderOptions) {
    this.#model = model;
    this.#comments = comments ?? new Map();
    this.platform = platformNamed(platform?.platform ?? '') ?? platformNamed(DEFAULT_PLATFORM)!;
  }

  facts(agent: AgentName): AgentFacts | undefined {
    return agentFacts(this.platform.agents, agent);
  }

  /** The agent of a primitive or of its template. */
  agentOf(resource: { readonly agent?: AgentName; readonly template?: string }): AgentName | undefined {
    if (resource.agent) return resource.agent;
    return this.#model.templates.find(({ id }) => id === resource.template)?.agent;
  }

  /** The id that an element will have, for those that must say it. */
  idOf(element: Identified): string {
    if (element.id !== '') return element.id;
    this.#ids ??= generatedIds(this.#model);
    return this.#ids.get(element) ?? '';
  }

  /**
   * A statement with the comments of an element above it, then its description. `inner`: parts that have no line of their
   * own, whose comments stand above as well.
   */
  statement(
    element: object & { readonly origin?: Origin | undefined },
    doc: Doc,
    {
      description,
      inner = [],
    }: { readonly description?: string | undefined; readonly inner?: readonly unknown[] } = {},
  ): Doc {
    const lines = [element, ...inner].flatMap((part, index) =>
      index === 0 ? this.#commentsOf(part as object) : this.#commentsWithin(part),
    );
    const docLines = description === undefined ? [] : docComment(description);
    return [...[...lines, ...docLines].flatMap((line) => [line, NEW_LINE]), located(element, doc)];
  }

  hasComments(...elements: readonly object[]): boolean {
    return elements.some((element) => this.#comments.has(element));
  }

  #commentsOf(element: object): string[] {
    return (this.#comments.get(element) ?? []).flatMap(commentLines);
  }

  #commentsWithin(part: unknown): string[] {
    if (this.#comments.size === 0 || typeof part !== 'object' || part === null) return [];
    const own = this.#commentsOf(part);
    return [...own, ...Object.values(part).flatMap((inner) => this.#commentsWithin(inner))];
  }
}

function generatedIds(model: ClusterModel): ReadonlyMap<Identified, string> {
  const copy = structuredClone(model);
  assignIds(copy);
  const ids = new Map<Identified, string>();
  const originals = identified(model);
  for (const { element } of identified(copy)) {
    const original = originals.next();
    if (original.done !== true) ids.set(original.value.element, element.id);
  }
  return ids;
}

/** One comment, which may have line ends in it. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => {
    const shown = plain(line).trimEnd();
    if (INSTRUCTION.test(shown.trimStart())) return `// - ${shown.trimStart()}`;
    return shown === '' ? '//' : `// ${shown}`;
  });
}

/** A description comes back on one line with single blanks, so lines are ended where they become too long. */
function docComment(description: string): string[] {
  const lines: string[] = [];
  for (const part of plain(description)
    .split(/\s+/)
    .filter((text) => text !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= WIDTH - 10)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(`/// ${part}`);
  }
  return lines;
}

/** Whether a description comes back from a doc comment as it is. */
export function isDocText(description: string): boolean {
  return (
    description !== '' &&
    description === description.replace(/\s+/g, ' ').trim() &&
    plain(description) === description
  );
}

/** Text without what a file or a comment cannot have. */
function plain(text: string): string {
  return text.replace(PARAMETER_MARK, '$$$1').replace(/[\0-\x08\x0e-\x1f\ufffd]/g, '?');
}
