/** Tells a bill that amends from a law that only ends with amendments of others. */
import { articlesOf } from './articles.js'
import type { Act, Amendment } from './tree.js'

/** The act with its amendments. */
export function withAmendments(act: Act, amendments: readonly Amendment[]): Act {
  if (amendments.length === 0) return act
  const articles = articlesOf(act.children)
  let next = 0
  const changing = articles.filter(({ start, end }) => {
    while (next < amendments.length && (amendments[next]?.start ?? 0) < start) next++
    return (amendments[next]?.start ?? end) < end
  })
  const amending = act.wholeAct && changing.length * 3 >= articles.length
  return { ...act, amendments, amending, wholeAct: act.wholeAct && !amending }
}
