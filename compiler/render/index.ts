/**
 * From the model to source, as an administrator would write it: the inverse of `compiler/check/`, one file a construct.
 * Compiling the text gives the model back.
 */
import { PARAMETER_MARK } from '../import/shell/command.js';
import { BOOTSTRAP_ID } from '../model/ids.js';
import type { ClusterModel } from '../model/model.js';
import { aclRoleDoc, aclSubjectDoc, tagDoc } from './acls.js';
import { alertDoc } from './alerts.js';
import { clusterDoc } from './cluster.js';
import { constraintDocs } from './constraints.js';
import { commentLines, RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { isBroken, join, NEW_LINE, print } from './doc.js';
import { fencingDoc } from './fencing.js';
import { nodeDocs } from './nodes.js';
import { nvsetDocs } from './nvsets.js';
import { primitiveDoc } from './primitives.js';
import type { Rendered, RenderOptions } from './rendered.js';
import { resourceDoc } from './resources.js';
import { word } from './words.js';

export type { RenderOptions } from './rendered.js';

/** A part of the file: declarations that belong together. */
interface Section {
  readonly title: string;
  readonly docs: readonly Doc[];
  /** The declarations say themselves where an empty line is. */
  readonly spaced?: boolean;
}

/** A file with more declarations than this has titles over its parts. */
const LONG = 40;
const TITLE = '// ----------------------------------------------------------------';

export function renderModel(model: ClusterModel, options: RenderOptions): Rendered {
  const ctx = new RenderContext(model, options);
  const body = sections(ctx, model);
  const cluster = clusterDoc(ctx, model.setup, options);
  const head = [
    { title: '', docs: [(options.header ?? []).flatMap(commentLines)].flatMap((lines) => lines) },
    { title: '', docs: cluster === undefined ? [] : [cluster] },
    { title: '', docs: parametersOf(model).map((parameter) => `param ${parameter}: string`) },
    { title: '', docs: model.secrets.map((secret) => ctx.statement(secret, `secret ${word(secret.name)}`)) },
  ];
  const isLong = body.reduce((count, { docs }) => count + docs.length, 0) > LONG;
  const parts = [...head, ...body]
    .filter(({ docs }) => docs.length > 0)
    .map((part) => sectionDoc(part, isLong));
  return print([...join(parts, [NEW_LINE, NEW_LINE]), parts.length > 0 ? NEW_LINE : '']);
}

function sections(ctx: RenderContext, model: ClusterModel): Section[] {
  const block = { plain: 'block' } as const;
  const subjects = [
    ...model.aclRoles.map((role) => aclRoleDoc(ctx, role)),
    ...model.aclSubjects.map((subject) => aclSubjectDoc(ctx, subject)),
  ];
  return [
    { title: 'nodes', docs: nodeDocs(ctx, model.nodes) },
    {
      title: 'options',
      docs: [
        ...nvsetDocs(ctx, 'property', model.properties, { ...block, plainId: BOOTSTRAP_ID }),
        ...nvsetDocs(ctx, 'rsc_defaults', model.rscDefaults, block),
        ...nvsetDocs(ctx, 'op_defaults', model.opDefaults, block),
      ],
    },
    { title: 'templates', docs: model.templates.map((template) => primitiveDoc(ctx, template)) },
    { title: 'resources', docs: model.resources.map((resource) => resourceDoc(ctx, resource)) },
    { title: 'constraints', docs: constraintDocs(ctx, model.constraints), spaced: true },
    { title: 'fencing', docs: model.fencingLevels.length > 0 ? [fencingDoc(ctx, model.fencingLevels)] : [] },
    { title: 'tags', docs: model.tags.map((tag) => tagDoc(ctx, tag)) },
    { title: 'access control', docs: subjects },
    { title: 'alerts', docs: model.alerts.map((alert) => alertDoc(ctx, alert)) },
  ];
}

/** Declarations of one line stand below each other; an empty line is above and below a longer one. */
function sectionDoc({ title, docs, spaced }: Section, isLong: boolean): Doc {
  const lines = docs.flatMap((doc, index) => {
    if (index === 0) return [doc];
    const apart = spaced !== true && title !== 'nodes' && (isBroken(doc) || isBroken(docs[index - 1]!));
    return [NEW_LINE, apart ? NEW_LINE : '', doc];
  });
  return isLong && title !== '' ? [`${TITLE} ${title}`, NEW_LINE, NEW_LINE, ...lines] : lines;
}

/** The names of the values that are not known, in the order in which they appear. */
function parametersOf(model: ClusterModel): string[] {
  const marks = JSON.stringify(model).matchAll(PARAMETER_MARK);
  return [...new Set([...marks].map((mark) => mark[1]!))];
}
