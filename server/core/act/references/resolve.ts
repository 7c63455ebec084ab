/** Finds the provisions of an act that a reference means. */
import { addTo } from '../../text/grouped.js'
import { firstIndex } from '../../text/ordered.js'
import { provisionPath } from '../citation.js'
import type { Act, Provision } from '../tree.js'
import { createChildren, numberOf, type ChildOf } from './children.js'
import { depthOf, type Reference, type Step, type Target } from './reference.js'

/** What became of one target. */
export interface Resolution {
  /** In order of the act; empty where nothing was found, or where the place of counting is not known. */
  readonly provisions: readonly Provision[]
  /**
   * The step that leads nowhere, with the provision in which it was looked for; none for the act itself. `certain` unless a unit above
   * it could only be guessed, as a «часть» whose bounds the tree does not tell.
   */
  readonly missing?: { readonly step: Step; readonly within?: Provision; readonly certain: boolean }
}

export interface Resolver {
  /** One answer for each target of a reference that stands at `reference.start`; references to other acts have none. */
  readonly resolve: (reference: Reference) => readonly Resolution[]
  /** All articles, in order. */
  readonly articles: readonly Provision[]
}

const nothing: Resolution = { provisions: [] }

/** A range such as «статьи 1–100000» means no more provisions than these: a list of such ranges would mean the act many times over. */
const longestRange = 1_000

/** The act is read once, and a provision when it is first looked into; every answer then takes time in proportion to the depth of the act. */
export function createResolver(act: Pick<Act, 'children'>): Resolver {
  const articles: Provision[] = []
  const divisions: Provision[] = []
  const articlesCalled = new Map<string, Provision[]>()
  const divisionsCalled = new Map<string, Provision[]>()
  const { childOf, byOrdinal } = createChildren()
  const collect = (provision: Provision): void => {
    if (provision.kind === 'article') {
      articles.push(provision)
      addTo(articlesCalled, numberOf(provision.number), provision)
      return
    }
    if (provision.kind !== 'part' && provision.kind !== 'chapter') return
    divisions.push(provision)
    addTo(divisionsCalled, numberOf(provision.number), provision)
    provision.children.forEach(collect)
  }
  act.children.forEach(collect)

  const inAct = (step: Step, path: readonly Provision[]): Provision | undefined => {
    const number = numberOf(step.number)
    if (step.kind === 'schedule') {
      const schedules = namesOfSchedule(number).flatMap(
        (name) => divisionsCalled.get(name)?.find(({ kind }) => kind === 'part') ?? [],
      )
      return schedules.sort((a, b) => a.start - b.start)[0]
    }
    if (step.kind !== 'article') {
      const kind = step.kind === 'chapter' ? 'chapter' : 'part'
      const named = divisionsCalled.get(number) ?? []
      return named.find((division) => division.kind === kind) ?? named[0]
    }
    const named = articlesCalled.get(number) ?? []
    const near = path[0]
    const first = near && named[firstIndex(named.length, (i) => named[i]!.start >= near.start)]
    return first && first.end <= near.end ? first : named[0]
  }

  const ofTarget = (reference: Reference, { steps, through }: Target, path: readonly Provision[]): Resolution => {
    const [first] = steps
    let current: Provision | undefined
    let rest = steps
    if (reference.base === 'act' && first) {
      current = inAct(first, path)
      if (!current)
        return first.kind === 'article' ? { provisions: [], missing: { step: first, certain: true } } : nothing
      rest = steps.slice(1)
    } else current = baseOf(reference, first, path, childOf)
    if (!current) return nothing
    let parent: Provision | undefined
    let certain = true
    for (const step of rest) {
      if (step.kind === 'part' || step.kind === 'line') {
        const counted = byOrdinal(current, step)
        certain &&= counted !== undefined
        current = counted ?? current
        continue
      }
      const child = childOf(current, step)
      if (!child) return { provisions: [], missing: { step, within: current, certain } }
      parent = current
      current = child
    }
    if (through === undefined) return { provisions: [current] }
    const fellows = parent ? parent.children : current.kind === 'article' ? articles : divisions
    const { start } = current
    const from = firstIndex(fellows.length, (i) => fellows[i]!.start >= start)
    // «частями первой – третьей» of an article whose parts are no units of their own.
    if (fellows[from] !== current) return { provisions: [current] }
    const wanted = numberOf(through)
    const to = fellows.slice(from, from + longestRange).findIndex((fellow) => numberOf(fellow.number) === wanted)
    if (to >= 0) return { provisions: fellows.slice(from, from + to + 1) }
    if (fellows.length - from > longestRange) return { provisions: [current] }
    const step = { kind: steps.at(-1)?.kind ?? 'article', number: through }
    return { provisions: [current], missing: { step, certain, ...(parent ? { within: parent } : {}) } }
  }

  return {
    articles,
    resolve(reference) {
      if (reference.act === 'other' || reference.base === 'unknown') return []
      const path = provisionPath(act, reference.start)
      return reference.targets.map((target) => ofTarget(reference, target, path))
    },
  }
}

/** The provision in which the first step of a relative reference is counted. */
function baseOf(
  { base }: Reference,
  first: Step | undefined,
  path: readonly Provision[],
  childOf: ChildOf,
): Provision | undefined {
  const article = path.findLast(({ kind }) => kind === 'article')
  if (base === 'article') return article
  if (base === 'paragraph') return path.findLast(({ kind }) => kind === 'paragraph') ?? article
  if (base === 'item') return path.findLast(({ kind }) => kind === 'item')
  if (!first) return undefined
  // “subsection (2)” is one of this article; “paragraph (b)” one of the nearest provision that has such.
  const outermost = article ?? path[0]
  if (depthOf(first.kind) <= depthOf('paragraph') && article) {
    const asItem = path.findLast((provision) => childOf(provision, first, true))
    return childOf(article, first, true) ? article : (asItem ?? article)
  }
  return path.findLast((provision) => childOf(provision, first, true)) ?? outermost
}

const ordinals = 'first second third fourth fifth sixth seventh eighth'.split(' ')
const romans = 'i ii iii iv v vi vii viii'.split(' ')

/** Schedules are divisions numbered in words, in digits, in Roman numerals or, if there is only one, not at all. */
function namesOfSchedule(wanted: string): readonly string[] {
  const place = Math.max(ordinals.indexOf(wanted), romans.indexOf(wanted), Number(wanted) - 1)
  const others = place >= 0 && wanted !== '' ? [ordinals[place], romans[place], String(place + 1)] : []
  return [wanted, ...others.filter((name) => name !== undefined)]
}
