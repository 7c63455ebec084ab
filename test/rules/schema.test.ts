/** Every key that an author can write says what it means, for the hover of editors. */
import { strict as assert } from 'node:assert'
import * as v from 'valibot'
import { overridesSchema, patternObjectSchema, ruleSchema, topicSchema } from '../../server/core/rules/schema.js'

/** What the schemas of valibot have in common, as far as it matters here. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
  readonly value?: v.GenericSchema
  readonly options?: readonly unknown[]
}
const languages = ['en', 'ru', 'kk']

function withoutDescription(schema: v.GenericSchema, path: string): readonly string[] {
  const { type, entries, wrapped, item, value, options } = schema as v.GenericSchema & Shape
  if (type === 'lazy') return []
  const inner = [wrapped, item, value, ...(type === 'union' ? (options as readonly v.GenericSchema[]) : [])]
  return [
    ...Object.entries(entries ?? {}).flatMap(([key, entry]) => {
      const described = (entry as v.GenericSchema & Shape).wrapped ?? entry
      const own = v.getDescription(described) === undefined && !languages.includes(key) ? [`${path}.${key}`] : []
      return [...own, ...withoutDescription(entry, `${path}.${key}`)]
    }),
    ...inner.flatMap((one) => (one ? withoutDescription(one, path) : [])),
  ]
}

describe('the schema of rule files', () => {
  for (const [name, schema] of Object.entries({
    rule: ruleSchema,
    pattern: patternObjectSchema,
    topic: topicSchema,
    overrides: overridesSchema,
  })) {
    it(`describes every key of a ${name}`, () => assert.deepEqual(withoutDescription(schema, name), []))
  }
  it('notices a key without a description', () =>
    assert.deepEqual(withoutDescription(v.strictObject({ a: v.optional(v.strictObject({ b: v.string() })) }), 'x'), [
      'x.a',
      'x.a.b',
    ]))
})
