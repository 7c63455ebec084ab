/** JSON schemas of the files that authors write, for the completion and the hovers of editors. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { decisionsSchema } from '../../server/core/findings/decision-schema.js'
import {
  authoritiesSchema,
  overridesSchema,
  patternSchema,
  ruleSchema,
  topicSchema,
} from '../../server/core/rules/schema.js'

export const folders = ['rules/schema']

export function generate(): readonly { readonly path: string; readonly text: string }[] {
  return [
    file('rule', 'A rule of Tripartite', ruleSchema, { pattern: patternSchema }),
    // The keys of a record may only be plain strings; the reader checks their form.
    file('topic', 'A topic of the lexicon of Tripartite', v.record(v.string(), topicSchema.value)),
    file('authorities', 'Sources that rules of Tripartite cite', v.record(v.string(), authoritiesSchema.value)),
    file('overrides', 'Rules of Tripartite that a workspace switches off or grades otherwise', overridesSchema),
    file('decisions', 'Decisions of reviewers on findings of Tripartite', decisionsSchema),
  ]
}

function file(name: string, title: string, schema: v.GenericSchema, definitions: Record<string, v.GenericSchema> = {}) {
  // That an override is either off or graded cannot be said in a schema without losing the hovers of its keys.
  const { $schema, ...rest } = toJsonSchema(schema, { definitions, ignoreActions: ['check', 'trim'] })
  return { path: `rules/schema/${name}.schema.json`, text: JSON.stringify({ $schema, title, ...rest }) }
}
