/** What a reference to other provisions says: which units, counted from where, and of which act. */
import type { Range } from '../../text/range.js'

/**
 * The unit that a word of a reference names. `part` is «часть вторая» of an article, `line` an «абзац»; both are counted and rarely printed.
 * English subsections are paragraphs, what is lettered below them is an item.
 */
export type UnitKind = 'division' | 'chapter' | 'schedule' | 'article' | 'part' | 'paragraph' | 'item' | 'line'

/** One unit on the way to a provision; `number` without punctuation, ordinal words as digits: `13`, `3-1`, `а`, `ii`. */
export interface Step {
  readonly kind: UnitKind
  readonly number: string
}

/** A provision, by its steps from the outermost; with `through`, all its fellows up to that number as well. Without steps the base itself. */
export interface Target {
  readonly steps: readonly Step[]
  readonly through?: string
}

/**
 * Where counting begins: at the act; at the article, paragraph or item in which the reference stands («настоящей статьи»); `here` at the
 * nearest one that can have such a unit (“subsection (2)”); `unknown` where the text names it elsewhere (“of that section”).
 */
export type Base = 'act' | 'article' | 'paragraph' | 'item' | 'here' | 'unknown'

/** `this` where the text says so, `other` where it names another act, `unstated` where it names none: mostly this one. */
export type ReferredAct = 'this' | 'other' | 'unstated'

/** Offsets are UTF-16 code units of the normalised text, half-open. */
export interface Reference extends Range {
  readonly act: ReferredAct
  readonly base: Base
  readonly targets: readonly Target[]
  /** False where its base or act was taken over from a neighbour: «пунктом 1 и частью второй статьи 5». */
  readonly certain: boolean
}

/** One number of a list, with the end of a range. */
export interface Numbered {
  readonly number: string
  readonly through?: string
}

/** A unit with its numbers, as read; `end` is where the text goes on. */
export interface Group {
  readonly kind: UnitKind
  readonly numbers: readonly Numbered[]
  readonly end: number
}

const mostTargets = 40

/** All paths through the groups, outermost first: «пункты 2 и 3 статей 5 и 6» are four. */
export function targetsOf(groups: readonly Pick<Group, 'kind' | 'numbers'>[]): readonly Target[] {
  let targets: readonly Target[] = [{ steps: [] }]
  for (const { kind, numbers } of groups) {
    targets = targets
      .flatMap(({ steps }) =>
        numbers.map(({ number, through }): Target => ({
          steps: [...steps, { kind, number }],
          ...(through === undefined ? {} : { through }),
        })),
      )
      .slice(0, mostTargets)
  }
  return targets
}

const depths: Readonly<Record<UnitKind, number>> = {
  schedule: 0,
  division: 0,
  chapter: 1,
  article: 2,
  part: 3,
  paragraph: 3,
  item: 4,
  line: 5,
}

/** Depth order of units: smaller contains larger. */
export function depthOf(kind: UnitKind): number {
  return depths[kind]
}

/** Where a reference counts from whose outermost unit is this one, when the text does not say. */
export function usualBase(kind: UnitKind | undefined): Base {
  return kind !== undefined && depths[kind] <= depths.article ? 'act' : 'here'
}

/** “this section”: the base itself. */
export function bareReference(start: number, end: number, base: Base): Reference {
  return { start, end, act: 'this', base, targets: [{ steps: [] }], certain: true }
}

/** Adds those of `others` that do not overlap one of `found`; both are in order. */
export function mergeReferences(found: readonly Reference[], others: readonly Reference[]): readonly Reference[] {
  if (others.length === 0) return found
  let at = 0
  const free = others.filter(({ start, end }) => {
    while (at < found.length && (found[at]?.end ?? 0) <= start) at++
    return (found[at]?.start ?? Infinity) >= end
  })
  return free.length === 0 ? found : [...found, ...free].sort((a, b) => a.start - b.start)
}

/** “the Schedule”, «приложение 1 к настоящему Закону»; `number` is empty where there is only one. */
export function scheduleReference(start: number, end: number, number: string): Reference {
  const targets: readonly Target[] = [{ steps: [{ kind: 'schedule', number }] }]
  return { start, end, act: 'this', base: 'act', targets, certain: true }
}
