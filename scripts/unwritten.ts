/** What stands in a rule where something is still to be written, and where it stands. */
import type { Rule } from '../server/core/rules/schema.js'

const mark = /^<write .*>$/

export const unwritten = (what: string): string => `<write ${what}>`

/** One line for each thing to write, such as `title.en: what the rule is about`; empty for a rule that is written. */
export function unwrittenIn(rule: Rule): readonly string[] {
  const left: string[] = []
  const search = (value: unknown, path: string): void => {
    if (typeof value === 'string' && mark.test(value)) left.push(`${path}: ${value.slice('<write '.length, -1)}`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) search(inner, path === '' ? key : `${path}.${key}`)
  }
  search(rule, '')
  if (rule.basis !== 'drafting' && rule.authorities.length === 0) left.push('authorities: at least one')
  if (rule.when && Object.values(rule.when).every((patterns) => (patterns?.length ?? 0) === 0))
    left.push('when: at least one pattern')
  return left
}
