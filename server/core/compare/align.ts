/** Aligns two versions of an act: which provision of the one is which of the other. */
import type { Act, Provision } from '../act/tree.js'
import { addTo } from '../text/grouped.js'
import { pairUp, wordsOf, type PairingOptions, type Unit } from './pairing.js'

/** A provision of both versions, of the older alone (it goes), or of the newer alone (it is new). */
export interface Pair {
  /** Outermost first, the provision itself last; empty for the title and what stands before the first provision. */
  readonly old?: readonly Provision[]
  readonly new?: readonly Provision[]
  /** Under another number, or in another provision than the one that its own became. */
  readonly moved: boolean
  /** Its own words, heading included, differ in more than spaces; what stands in the provisions below it does not count. */
  readonly changed: boolean
}

interface Placed {
  readonly path: readonly Provision[]
  readonly provision: Provision
  readonly parent: Provision | undefined
  readonly words: readonly string[]
}

/** Shorter provisions are not looked for in other articles, in words. */
const shortest = 5

const inPlace: PairingOptions = { least: 0.5, leastSameNumber: 0 }
const articles: PairingOptions = { least: 0.5, leastSameNumber: 0.1 }
const elsewhere: PairingOptions = { least: 0.75, leastSameNumber: 0.75 }

/**
 * Every part, chapter, article, paragraph and item of both versions, once, and the title with the preamble. In the order of the newer version; what goes
 * stands behind what it stood behind. The texts are normalised, as the acts were parsed from them. Never throws.
 */
export function alignActs(oldAct: Act, oldText: string, newAct: Act, newText: string): readonly Pair[] {
  const olds = placed(oldAct, oldText)
  const news = placed(newAct, newText)
  const found = new Map<Placed, Placed>()
  const match = (old: readonly Placed[], its: readonly Placed[], options: PairingOptions): void => {
    for (const [i, j] of pairUp(old.map(unitOf), its.map(unitOf), options)) {
      found.set(old[i]!, its[j]!)
      match(childrenOf(old[i]!, olds), childrenOf(its[j]!, news), inPlace)
    }
  }
  match(olds.all.filter(isDivision), news.all.filter(isDivision), articles)
  match(olds.all.filter(isOutermost), news.all.filter(isOutermost), articles)
  const depth = [...olds.all, ...news.all].reduce((deepest, { path }) => Math.max(deepest, path.length), 0)
  for (let level = 2; level <= depth; level++) {
    const taken = new Set(found.values())
    const isFree = (one: Placed): boolean =>
      one.path.length === level && !isDivision(one) && !isOutermost(one) && one.words.length >= shortest
    match(
      olds.all.filter((one) => isFree(one) && !found.has(one)),
      news.all.filter((one) => isFree(one) && !taken.has(one)),
      elsewhere,
    )
  }
  return inOrder(olds, news, found, ownWords(oldAct, oldText) !== ownWords(newAct, newText), oldText, newText)
}

interface Placements {
  /** In reading order. */
  readonly all: readonly Placed[]
  readonly children: ReadonlyMap<Provision, readonly Placed[]>
}

function placed(act: Act, text: string): Placements {
  const all: Placed[] = []
  const children = new Map<Provision, Placed[]>()
  const walk = (provision: Provision, above: readonly Provision[]): void => {
    const path = [...above, provision]
    // A part is known by its heading: its articles may go to another part.
    const words = wordsOf(
      isDivisionKind(provision)
        ? ownWords(provision, text)
        : text.slice(provision.label.end > provision.start ? provision.label.end : provision.start, provision.end),
    )
    const parent = above.at(-1)
    const one = { path, provision, parent, words }
    all.push(one)
    if (parent) addTo(children, parent, one)
    for (const child of provision.children) walk(child, path)
  }
  for (const child of act.children) walk(child, [])
  return { all, children }
}

const isDivisionKind = ({ kind }: Provision): boolean => kind === 'part' || kind === 'chapter'
const isDivision = ({ provision }: Placed): boolean => isDivisionKind(provision)
const isOutermost = ({ provision, parent }: Placed): boolean =>
  !isDivisionKind(provision) && (!parent || isDivisionKind(parent))

const childrenOf = ({ provision }: Placed, { children }: Placements): readonly Placed[] =>
  isDivisionKind(provision) ? [] : (children.get(provision) ?? [])

function unitOf({ provision: { kind, number, ordinal }, words }: Placed): Unit {
  return { number: number === '' ? (ordinal === undefined ? '' : `${kind} ${ordinal}`) : number, words }
}

/** What a provision says itself, with its heading: on one line. */
function ownWords(of: Act | Provision, text: string): string {
  const heading = 'title' in of ? of.title : 'heading' in of ? of.heading : undefined
  return [...(heading ? [heading] : []), ...of.blocks]
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .join('\n')
}

function inOrder(
  olds: Placements,
  news: Placements,
  found: ReadonlyMap<Placed, Placed>,
  isPreambleChanged: boolean,
  oldText: string,
  newText: string,
): readonly Pair[] {
  const back = new Map([...found].map(([old, its]) => [its, old] as const))
  const partner = new Map([...found].map(([old, its]) => [old.provision, its.provision] as const))
  const gone = new Map<Placed | undefined, Placed[]>()
  let last: Placed | undefined
  for (const old of olds.all) {
    if (found.has(old)) last = old
    else addTo(gone, last, old)
  }
  const goneAfter = (old: Placed | undefined): readonly Pair[] =>
    (gone.get(old) ?? []).map(({ path }) => ({ old: path, moved: false, changed: true }))
  return [
    { old: [], new: [], moved: false, changed: isPreambleChanged },
    ...goneAfter(undefined),
    ...news.all.flatMap((its): readonly Pair[] => {
      const old = back.get(its)
      if (!old) return [{ new: its.path, moved: false, changed: true }]
      const isRenumbered =
        old.provision.number !== its.provision.number || old.provision.ordinal !== its.provision.ordinal
      const isElsewhere =
        !isDivision(its) && !isOutermost(its) && old.parent !== undefined && partner.get(old.parent) !== its.parent
      return [
        {
          old: old.path,
          new: its.path,
          moved: isRenumbered || isElsewhere,
          changed: ownWords(old.provision, oldText) !== ownWords(its.provision, newText),
        },
        ...goneAfter(old),
      ]
    }),
  ]
}
