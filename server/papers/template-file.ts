/** Reads the template of a paper; what an office leaves out of its own is taken from the one of Tripartite. */
import * as v from 'valibot'
import { readYaml, validate, type Reading } from '../core/rules/read.js'

/**
 * `source` is YAML, `base` the template of Tripartite for the same paper; without one nothing may be left out. Mistakes have their line and column. Never
 * throws.
 */
export function readTemplate<S extends v.GenericSchema>(
  source: string,
  file: string,
  schema: S,
  base?: v.InferOutput<S>,
): Reading<v.InferOutput<S>> {
  const { value, problems, report } = readYaml(source, file, v.looseObject({}))
  if (!value) return { value: undefined, problems }
  const whole = base === undefined ? value : merged(base, value)
  const read = validate(whole, schema, [], report)
  return { value: problems.length === 0 ? read : undefined, problems }
}

/** What the office says counts; lists and texts are taken whole. */
function merged(base: unknown, own: unknown): unknown {
  if (!isMapping(base) || !isMapping(own)) return own
  const all = Object.entries(own).map(([key, value]) => [
    key,
    Object.hasOwn(base, key) ? merged(base[key], value) : value,
  ])
  return { ...base, ...(Object.fromEntries(all) as Record<string, unknown>) }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
