import type * as ast from '../../grammar/ast.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { ValueType } from '../types/value-type.js';
import type { Evaluated, FileContext } from './context.js';
import type { ParameterScope } from './evaluate.js';
import { placedAt } from './evaluate.js';
import type { ExternalValues } from './external-values.js';
import { checkNodeReference, lookupConstraintSubject } from './lookup.js';
import { parameterRefs } from './parameter-refs.js';
import { parameterType } from './parameter-types.js';
import { checkedValue, externalValue } from './parameter-values.js';
import { shown } from './shown.js';
import type { Guesser } from './suggest.js';
import { secretsOf } from './texts.js';

type ParameterDeclaration = ast.ParamDecl | ast.SecretDecl | ast.LetDecl;

interface Binding {
  readonly name: string;
  readonly decl: ParameterDeclaration;
  readonly ctx: FileContext;
  /** Undefined for `let` and `secret`, and when the type is not one. */
  readonly type: ValueType | undefined;
  state: 'new' | 'open' | 'done';
  inCycle: boolean;
  value: Evaluated | undefined;
}

/** `param`, `let` and `secret` of a program: one namespace, apart from that of resources and nodes. */
export class Parameters implements ParameterScope {
  readonly #bindings = new Map<string, Binding>();
  readonly #external: ExternalValues;
  readonly #maybeDeclared: (name: string) => boolean;
  readonly #guesser: Guesser;
  /** What unknown references were probably meant to be. */
  readonly #guesses = new Map<string, string | undefined>();

  constructor(external: ExternalValues, maybeDeclared: (name: string) => boolean, guesser: Guesser) {
    this.#external = external;
    this.#maybeDeclared = maybeDeclared;
    this.#guesser = guesser;
  }

  declare(decl: ParameterDeclaration, ctx: FileContext): void {
    const name = decl.name && nameOf(decl.name);
    if (name === undefined) return;
    const earlier = this.#bindings.get(name);
    if (earlier) {
      ctx.report(
        'duplicate-name',
        decl.name!,
        {
          what: WORDS[decl.kind],
          name,
          ...(decl.kind !== earlier.decl.kind && { other: WORDS[earlier.decl.kind] }),
        },
        {
          related: [
            {
              message: `${JSON.stringify(name)} is first declared here`,
              at: earlier.ctx.origin(earlier.decl.name ?? earlier.decl),
            },
          ],
        },
      );
      return;
    }
    const type = decl.kind === 'Param' && decl.type ? parameterType(ctx, decl.type) : undefined;
    this.#bindings.set(name, { name, decl, ctx, type, state: 'new', inCycle: false, value: undefined });
  }

  /**
   * Gives every parameter its value, so that missing and wrong ones are reported even where nothing uses them. Each
   * after those it uses, without recursion: a chain may be as long as it likes.
   */
  resolveAll(): void {
    for (const binding of this.#bindings.values()) {
      const open = [binding];
      for (let top = open.at(-1); top; top = open.at(-1)) {
        const used = this.#used(top).find((one) => one.state !== 'done');
        top.state = 'open';
        if (used?.state === 'open') {
          this.#reportCycle(open.slice(open.indexOf(used)));
        } else if (used) {
          open.push(used);
          continue;
        } else if (!top.inCycle) {
          top.value = this.#compute(top);
        }
        top.state = 'done';
        open.pop();
      }
    }
  }

  /** Values from outside that no `param` takes. */
  checkExternal(entry: FileContext): void {
    const parameters = [...this.#bindings.values()].filter((binding) => binding.decl.kind === 'Param');
    for (const { name, source } of this.#external.names()) {
      const binding = this.#bindings.get(name);
      if (binding?.decl.kind === 'Param' || this.#maybeDeclared(name)) continue;
      const declaredAs = binding && (binding.decl.kind === 'Secret' ? 'a secret' : 'a let');
      const suggestion = binding
        ? undefined
        : this.#guesser.nearest(
            name,
            parameters.map((parameter) => parameter.name),
          );
      entry.report(
        'unknown-set-name',
        { file: entry.file, pos: 0, end: 0 },
        { name, source, suggestion, declaredAs },
      );
    }
  }

  /** Parameters of type `node` and `resource` name declared ones; only known after all names are. */
  checkReferences(): void {
    for (const { type, value, ctx } of this.#bindings.values()) {
      const item = type?.kind === 'list' ? type.of : type;
      if (!value || (item?.kind !== 'node' && item?.kind !== 'resource')) continue;
      for (const one of value.kind === 'list' ? value.items : [value]) {
        if (one.kind !== 'text' || typeof one.text !== 'string') continue;
        if (item.kind === 'node') checkNodeReference(ctx, one.text, one.node);
        else lookupConstraintSubject(ctx, one.text, one.node);
      }
    }
  }

  reportUnused(used: ReadonlySet<string>): void {
    const misspelt = [...used].filter((name) => !this.#bindings.has(name)).map((name) => this.#guess(name));
    const meant = new Set(misspelt);
    for (const { name, decl, ctx, type, value } of this.#bindings.values()) {
      if (used.has(name) || meant.has(name) || !decl.name) continue;
      // Its value was reported already.
      if (decl.kind === 'Param' && (value === undefined || type === undefined)) continue;
      ctx.report('unused-declaration', decl.name, { what: WORDS[decl.kind], name });
    }
  }

  reference(ref: ast.ParamRef, ctx: FileContext): Evaluated | undefined {
    const binding = this.#bindings.get(ref.name);
    if (binding) return binding.value && placedAt(binding.value, ref);
    if (this.#maybeDeclared(ref.name)) return undefined;
    const suggestion = this.#guess(ref.name);
    // `$name` or `${name}`, as it was written.
    const braces = ref.end - ref.pos > ref.name.length + 1;
    const text = braces ? `\${${suggestion}}` : `$${suggestion}`;
    const fixes = suggestion === undefined ? [] : [replaceFix(ctx.origin(ref), text)];
    ctx.report('unknown-parameter-reference', ref, { name: ref.name, suggestion }, { fixes });
    return undefined;
  }

  #guess(name: string): string | undefined {
    if (!this.#guesses.has(name)) {
      this.#guesses.set(name, this.#guesser.nearest(name, this.#bindings.keys()));
    }
    return this.#guesses.get(name);
  }

  /** The parameters that the value of one is made of. */
  #used({ name, decl, inCycle }: Binding): Binding[] {
    if (inCycle || decl.kind === 'Secret') return [];
    if (decl.kind === 'Param' && this.#external.value(name)) return [];
    const value = decl.kind === 'Param' ? decl.defaultValue : decl.value;
    if (!value) return [];
    return parameterRefs(value)
      .map((ref) => this.#bindings.get(ref.name))
      .filter((one) => one !== undefined);
  }

  #compute(binding: Binding): Evaluated | undefined {
    const { decl, ctx, name } = binding;
    switch (decl.kind) {
      case 'Secret':
        return { kind: 'text', text: { parts: [{ secret: name }] }, node: decl };
      case 'Let':
        return decl.value && ctx.evaluate(decl.value);
      case 'Param':
        return this.#parameterValue(binding, decl);
    }
  }

  #parameterValue(binding: Binding, decl: ast.ParamDecl): Evaluated | undefined {
    const { ctx, name, type } = binding;
    const external = this.#external.value(name);
    if (external) {
      // Not a node of the source: no fix may replace what stands there.
      const node: ast.Node = { kind: 'External', pos: decl.name!.pos, end: decl.name!.end };
      return externalValue({ ctx, name, type, source: external.source }, external.value, node);
    }
    if (!decl.defaultValue) {
      const environment = this.#external.variable(name);
      // Without a type the declaration is unfinished, or wrong; that was said.
      if (type) ctx.report('missing-parameter-value', decl.name ?? decl, { name, environment });
      return undefined;
    }
    const value = ctx.evaluate(decl.defaultValue);
    if (!value || this.#reportSecret(ctx, value)) return undefined;
    return checkedValue({ ctx, name, type }, value);
  }

  /** A parameter is given from outside and in clear; what stands for a secret would be one or the other. */
  #reportSecret(ctx: FileContext, value: Evaluated): boolean {
    const [secret] = secretsIn(value);
    if (!secret) return false;
    const hint = 'write "let NAME = …" for a text that has a secret in it';
    ctx.report('secret-not-allowed', secret.at, { secret: secret.name }, { hint });
    return true;
  }

  /** None of them gets a value; who uses them has none either, in silence. */
  #reportCycle(cycle: readonly Binding[]): void {
    for (const binding of cycle) binding.inCycle = true;
    const [first] = cycle;
    if (!first) return;
    const chain = [...cycle, first].map((one) => one.name);
    const related = cycle
      .slice(1, 8)
      .map((one) => ({ message: `$${one.name} is defined here`, at: one.ctx.origin(one.decl) }));
    first.ctx.report('let-cycle', first.decl.name ?? first.decl, { chain }, { related });
  }
}

const WORDS: Readonly<Record<ParameterDeclaration['kind'], string>> = {
  Param: 'parameter',
  Secret: 'secret',
  Let: 'let',
};

function secretsIn(value: Evaluated): { readonly name: string; readonly at: ast.Node }[] {
  switch (value.kind) {
    case 'text':
      return secretsOf(value.text).map((name) => ({ name, at: value.node }));
    case 'list':
      return value.items.flatMap(secretsIn);
    case 'map':
      return value.entries.flatMap((entry) => secretsIn(entry.value));
  }
}

/** Names of parameters are plain: no other parameter can be in one. */
function nameOf(name: ast.Name): string {
  return shown(name);
}
