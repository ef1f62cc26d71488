import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { uniqueId, usedIds } from '../../model/ids.js';
import type { Attribute, ClusterModel, Origin, Text } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import type { EmitOptions } from '../output.js';
import { renderText } from '../text.js';
import type { SchemaFeatureName } from './schema-features.js';
import { schemaBetween, schemaFeature } from './schema-features.js';
import { mangled } from './storable.js';
import { forbiddenCharacter } from './xml-writer.js';

/**
 * What the functions that build elements share: the platform, the secrets, and the diagnostics that come up. When
 * there are errors among them, the elements are not to be written.
 *
 * An emitter that leaves secrets as references passes a source that maps each name to the reference.
 */
export class CibContext {
  readonly diagnostics: Diagnostic[] = [];
  /** The value of a secret is in some element. */
  secret = false;
  private readonly ids: Set<string>;
  private referred: ReadonlySet<string> | undefined;

  constructor(
    private readonly model: ClusterModel,
    readonly platform: Platform,
    private readonly options: EmitOptions,
  ) {
    this.ids = usedIds(model);
  }

  /** The text of an attribute value. */
  text(value: Text, origin: Origin | undefined): string {
    const { text, secret, missing } = renderText(value, this.options.secrets);
    if (secret) this.secret = true;
    for (const name of missing) {
      this.diagnostics.push(diagnostic('secret-in-output', this.at(origin), { secret: name }));
    }
    const character = forbiddenCharacter(text);
    if (character !== undefined) {
      this.diagnostics.push(diagnostic('forbidden-character', this.at(origin), { character, format: 'XML' }));
    }
    const loss = mangled(this.platform, text);
    if (loss) {
      const pacemaker = formatVersion(this.platform.pacemaker);
      const problem = diagnostic('value-not-storable', this.at(origin), { ...loss, pacemaker });
      if (!this.options.isSilenced?.(problem)) this.diagnostics.push(problem);
    }
    return text;
  }

  optionalText(value: Text | undefined, origin: Origin | undefined): string | undefined {
    return value === undefined ? undefined : this.text(value, origin);
  }

  /** `name → value` of attributes that are copied as they are. */
  attributes(list: readonly Attribute[], origin: Origin | undefined): Record<string, string> {
    return Object.fromEntries(
      list.map((attribute) => [attribute.name, this.text(attribute.value, attribute.origin ?? origin)]),
    );
  }

  /** Reports a construct that the platform's schema does not have. */
  need(name: SchemaFeatureName, origin: Origin | undefined): void {
    const { what, since, until, hint } = schemaFeature(name);
    if (!this.schemaHas(since, until)) this.refuse({ what, since, until, hint }, origin);
  }

  schemaHas(since: string | undefined, until?: string): boolean {
    return schemaBetween(this.platform.schema, since, until);
  }

  refuse(
    problem: { what: string; since?: string; until?: string; hint?: string },
    origin: Origin | undefined,
  ): void {
    const { schema } = this.platform;
    // Each bound is the reason only on its own side.
    const since = this.schemaHas(problem.since) ? undefined : problem.since;
    const until = since === undefined ? problem.until : undefined;
    const { what, hint } = problem;
    this.diagnostics.push(diagnostic('not-in-schema', this.at(origin), { what, schema, since, until, hint }));
  }

  /** An id for an element that the model does not have. */
  newId(proposal: string): string {
    const id = uniqueId(proposal, this.ids);
    this.ids.add(id);
    return id;
  }

  /** Whether another element is a reference to the one with this id, so that what is added to it is added there too. */
  isReferred(id: string): boolean {
    if (!this.referred) {
      const references = JSON.stringify(this.model).matchAll(/"idRef":("(?:[^"\\]|\\.)*")/g);
      this.referred = new Set([...references].map(([, text]) => JSON.parse(text!) as string));
    }
    return this.referred.has(id);
  }

  at(origin: Origin | undefined): Origin {
    return origin ?? { file: this.options.source, pos: 0, end: 0 };
  }
}
