/** Writes out a paradigm, for people who want to see what a lemma stands for. */
import type { Paradigm } from './paradigm.js'

/** Every form of the paradigm once, in the order of the alphabet (by code unit). */
export function expand(paradigm: Paradigm): string[] {
  const forms = new Set<string>()
  for (const { stem, endings } of paradigm) for (const ending of endings.keys()) forms.add(stem + ending)
  return [...forms].sort()
}
