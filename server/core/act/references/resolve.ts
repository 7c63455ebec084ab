/** Finds the provisions of an act that a reference means. */
import { addTo } from '../../text/grouped.js'
import { provisionPath } from '../citation.js'
import type { Act, Provision } from '../tree.js'
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

/** The act is read once; every answer then takes time in proportion to the depth of the act and the units of one provision. */
export function createResolver(act: Pick<Act, 'children'>): Resolver {
  const articles: Provision[] = []
  const divisions: Provision[] = []
  const byNumber = new Map<string, Provision[]>()
  const collect = (provision: Provision): void => {
    if (provision.kind === 'article') {
      articles.push(provision)
      addTo(byNumber, numberOf(provision.number), provision)
      return
    }
    if (provision.kind !== 'part' && provision.kind !== 'chapter') return
    divisions.push(provision)
    provision.children.forEach(collect)
  }
  act.children.forEach(collect)

  const inAct = (step: Step, path: readonly Provision[]): Provision | undefined => {
    const number = numberOf(step.number)
    if (step.kind === 'schedule') return divisions.find((division) => isSchedule(division, number))
    if (step.kind !== 'article') {
      const kind = step.kind === 'chapter' ? 'chapter' : 'part'
      const named = divisions.filter((division) => numberOf(division.number) === number)
      return named.find((division) => division.kind === kind) ?? named[0]
    }
    const named = byNumber.get(number) ?? []
    const near = path[0]
    return named.find((article) => near && article.start >= near.start && article.end <= near.end) ?? named[0]
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
    } else current = baseOf(reference, first, path)
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
    const from = fellows.indexOf(current)
    const to = fellows.findIndex((fellow, i) => i >= from && numberOf(fellow.number) === numberOf(through))
    if (to >= 0) return { provisions: fellows.slice(from, to + 1) }
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
function baseOf({ base }: Reference, first: Step | undefined, path: readonly Provision[]): Provision | undefined {
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

/** The child with that number: one of the very kind if there is one; with `directly` no grandchildren. */
function childOf(parent: Provision, { kind, number }: Step, directly = false): Provision | undefined {
  const wanted = numberOf(number)
  const named = parent.children.filter((child) => numberOf(child.number) === wanted)
  const own = named.find((child) => child.kind === kind) ?? named[0]
  if (own || directly) return own
  const below = parent.children.flatMap(({ children }) => children.filter((child) => numberOf(child.number) === wanted))
  return below.length === 1 ? below[0] : undefined
}

/** «часть вторая»: an unnumbered paragraph of the tree, if parts have become such; some drafters number parts. */
function byOrdinal(parent: Provision, { kind, number }: Step): Provision | undefined {
  const counted = parent.children.find((child) => child.number === '' && String(child.ordinal) === number)
  if (counted || kind === 'line' || parent.kind !== 'article') return counted
  return parent.children.find((child) => child.kind === 'paragraph' && child.number === number)
}

/** Numbers as they are compared: «3-1» and `3.1` differ, `12A` and `12a` do not. */
function numberOf(number: string): string {
  return number.toLowerCase().replace(/[‑–]/g, '-')
}

const ordinals = 'first second third fourth fifth sixth seventh eighth'.split(' ')
const romans = 'i ii iii iv v vi vii viii'.split(' ')

/** Schedules are divisions numbered in words, in digits, in Roman numerals or, if there is only one, not at all. */
function isSchedule({ kind, number: printed }: Provision, wanted: string): boolean {
  if (kind !== 'part') return false
  const number = numberOf(printed)
  if (number === wanted) return true
  const place = Math.max(ordinals.indexOf(wanted), romans.indexOf(wanted), Number(wanted) - 1)
  return (
    place >= 0 &&
    wanted !== '' &&
    (ordinals[place] === number || romans[place] === number || String(place + 1) === number)
  )
}
