import type * as ast from '../../grammar/ast.js';
import type { AgentFacts } from '../agents/facts.js';
import type { KnownAgents } from '../agents/known.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { AgentName, Origin, Text } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import type { Evaluated, FileContext, Symbols } from './context.js';
import { evaluateValue } from './evaluate.js';
import { shown } from './shown.js';
import type { ProgramState } from './state.js';
import { secretsOf } from './texts.js';

/** The `FileContext` of one source file of a program. */
export class SourceContext implements FileContext {
  readonly file: string;
  readonly #state: ProgramState;

  constructor(file: string, state: ProgramState) {
    this.file = file;
    this.#state = state;
  }

  get platform(): Platform {
    return this.#state.platform;
  }

  get agents(): KnownAgents {
    return this.#state.agents;
  }

  get symbols(): Symbols {
    return this.#state.symbols;
  }

  origin(node: ast.Node): Origin {
    return { file: this.file, pos: node.pos, end: node.end };
  }

  report<N extends DiagnosticName>(
    name: N,
    at: ast.Node | Origin,
    params: ParamsOf<N>,
    extras?: DiagnosticExtras,
  ): boolean {
    const origin = 'file' in at ? at : this.origin(at);
    return this.#state.sink.add(diagnostic(name, origin, params, extras));
  }

  evaluate(value: ast.Value): Evaluated | undefined {
    return evaluateValue(value, this, this.#state.parameters);
  }

  text(value: ast.Value | undefined): Text | undefined {
    const result = value && this.evaluate(value);
    return result && this.#single(result, value);
  }

  plain(value: ast.Value | ast.NameRef | undefined): string | undefined {
    const text = this.text(value);
    return text === undefined ? undefined : this.#withoutSecrets(text, value!);
  }

  plainList(value: ast.Value | ast.NameRef): readonly string[] | undefined {
    const result = this.evaluate(value);
    if (!result) return undefined;
    if (result.kind === 'map') {
      this.report('list-expected', value, { found: 'map', shown: shown(value) });
      return undefined;
    }
    const items = result.kind === 'list' ? result.items : [result];
    const texts = items.map((item) => {
      const text = this.#single(item, value);
      return text === undefined ? undefined : this.#withoutSecrets(text, item.node);
    });
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }

  isUnread(node: ast.Node): boolean {
    return this.#state.sink.isUnread(this.origin(node));
  }

  nearest(word: string, candidates: Iterable<string>): string | undefined {
    return this.#state.guesser.nearest(word, candidates);
  }

  agentFacts(agent: AgentName): AgentFacts | undefined {
    return this.agents.facts(agent);
  }

  #single(result: Evaluated, value: ast.Value): Text | undefined {
    if (result.kind === 'text') return result.text;
    this.report('single-value-expected', result.node, { found: result.kind, shown: shown(value) });
    return undefined;
  }

  #withoutSecrets(text: Text, at: ast.Node): string | undefined {
    if (typeof text === 'string') return text;
    this.report('secret-not-allowed', at, { secret: secretsOf(text)[0] ?? '' });
    return undefined;
  }
}
