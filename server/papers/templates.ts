/** The papers that there are, each with the shape of its template. */
import type { InferOutput } from 'valibot'
import type { Reading } from '../core/rules/read.js'
import { memorandumTemplateSchema } from './memorandum-template.js'
import { submissionTemplateSchema } from './submission-template.js'
import { tableTemplateSchema } from './table-template.js'
import { readTemplate } from './template-file.js'

const schemas = {
  table: tableTemplateSchema,
  memorandum: memorandumTemplateSchema,
  submission: submissionTemplateSchema,
}

export type PaperKind = keyof typeof schemas
export type Templates = { readonly [Kind in PaperKind]: InferOutput<(typeof schemas)[Kind]> }

export const paperKinds: readonly PaperKind[] = ['table', 'memorandum', 'submission']

/** `base` is the template of Tripartite, from which what `source` leaves out is taken. Never throws. */
export function readTemplateOf<Kind extends PaperKind>(
  kind: Kind,
  source: string,
  file: string,
  base?: Templates[Kind],
): Reading<Templates[Kind]> {
  return readTemplate(source, file, schemas[kind], base) as Reading<Templates[Kind]>
}
