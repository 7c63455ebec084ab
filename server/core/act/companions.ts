/** Tells by its title which text of a folder an amending bill changes. */
import { amending, beginnings, titleIn } from './in-force.js'
import { isComplete } from './complete.js'
import type { Act } from './tree.js'

/** The title of an act that a bill may change; nothing for an excerpt, for a bill that amends and for an act without a title. */
export function titleOfWholeAct(act: Act, text: string): string | undefined {
  if (!act.title || act.amending || !isComplete(act, text)) return undefined
  return text.slice(act.title.start, act.title.end).replaceAll(/\s+/g, ' ').trim()
}

/** The names under which the draft speaks of the acts that it changes, each once. `text` is normalised. */
export function namesOfAmended({ amendments }: Act, text: string): readonly string[] {
  const names = amendments.flatMap(({ act }) => (act ? [titleIn(text.slice(act.start, act.end))] : []))
  return [...new Set(names)].filter((name) => !amending.test(name))
}

/** A title as `titledAs` compares it: words by their beginnings, because names stand in all cases. */
export function wordsOfTitle(title: string): ReadonlySet<string> {
  return new Set(beginnings(title))
}

/**
 * The one whose title has all words of the name and the fewest others. Nothing where there is none, and where two are equally near: nobody has said
 * which of them is meant.
 */
export function titledAs<T extends { readonly words: ReadonlySet<string> }>(
  name: string,
  candidates: readonly T[],
): T | undefined {
  const words = beginnings(name)
  if (words.length === 0) return undefined
  const [first, second] = candidates
    .filter((candidate) => words.every((word) => candidate.words.has(word)))
    .sort((a, b) => a.words.size - b.words.size)
  return first && first.words.size !== second?.words.size ? first : undefined
}
