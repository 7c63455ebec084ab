/** Finds the safeguards that stand in acts in force, in each article once. */
import type { ActInForce } from '../act/in-force.js'
import { parseAct } from '../act/parse.js'
import type { Provision } from '../act/tree.js'
import type { Matcher } from './matcher.js'
import { passages, type Passage } from './passages.js'
import type { LocatedTrace } from './safeguards.js'

export interface Guarantees {
  /** The traces of a whole act, in order. */
  readonly inAct: (inForce: ActInForce) => readonly LocatedTrace[]
  /** Those of some of its articles. */
  readonly inArticles: (inForce: ActInForce, articles: ReadonlySet<Provision>) => readonly LocatedTrace[]
  /** Those of an article with other words, under the headings that it has in the act. */
  readonly inVersion: (inForce: ActInForce, article: Provision, version: string) => readonly LocatedTrace[]
}

/** Acts are known by identity: the same object is read once. */
export function createGuarantees(matcher: Matcher): Guarantees {
  const cut = new WeakMap<ActInForce, readonly Passage[]>()
  const whole = new WeakMap<ActInForce, readonly LocatedTrace[]>()
  const passagesOf = (inForce: ActInForce): readonly Passage[] => {
    const known = cut.get(inForce) ?? passages(inForce.act, inForce.text, inForce.language)
    cut.set(inForce, known)
    return known
  }
  const inAct: Guarantees['inAct'] = (inForce) => {
    const known = whole.get(inForce) ?? matcher.match(passagesOf(inForce), inForce.text, inForce.act).traces
    whole.set(inForce, known)
    return known
  }
  return {
    inAct,
    inArticles(inForce, articles) {
      const starts = new Set([...articles].map(({ start }) => start))
      const own = passagesOf(inForce).filter(({ section }) => section.isArticle && starts.has(section.start))
      return matcher.match(own, inForce.text, inForce.act).traces
    },
    inVersion(inForce, article, version) {
      if (version.trim() === '') return []
      const text = headingsAbove(inForce, article) + version
      const act = parseAct(text, inForce.language)
      return matcher.match(passages(act, text, inForce.language), text, act).traces
    },
  }
}

/** The parts and chapters of the article, as printed. */
function headingsAbove({ act, text }: ActInForce, article: Provision): string {
  let above = ''
  let within = act.children
  for (;;) {
    const next = within.find(({ start, end }) => start <= article.start && article.end <= end)
    if (!next || next === article) return above
    if (next.heading) above += `${text.slice(next.start, next.heading.end)}\n\n`
    within = next.children
  }
}
