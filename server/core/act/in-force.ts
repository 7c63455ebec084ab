/** Finds in the acts in force what a bill amends: the act by its name, the provision by its numbers. */
import { articlesOf } from './articles.js'
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { numberValue } from './numbers.js'
import type { Act, Amendment, Provision, Target } from './tree.js'

/** An act in force as text; offsets of the act are in it. */
export interface ActInForce {
  readonly act: Act
  readonly text: string
  /** The language that most of it is in. */
  readonly language: Language
  /** By number, the first of each. */
  readonly articles: ReadonlyMap<string, Provision>
}

/** `text` is normalised, as `act` was read from it. */
export function actInForce(act: Act, text: string, language: Language): ActInForce {
  const articles = new Map<string, Provision>()
  const collect = (provision: Provision): void => {
    if (provision.kind !== 'article') provision.children.forEach(collect)
    else if (!articles.has(provision.number)) articles.set(provision.number, provision)
  }
  act.children.forEach(collect)
  return { act, text, language, articles }
}

/** A provision in force that a bill changes. */
export interface Affected {
  readonly inForce: ActInForce
  readonly article: Provision
  /** The provision itself, or the part of the article that the bill means; the nearest one around it where its numbers lead nowhere. */
  readonly range: Range
  /** False where some of the numbers were not found. */
  readonly exact: boolean
}

/** How much of the beginning of an act without a title may name it, in UTF-16 code units. */
const titleReach = 300

/** What the amendment changes in the acts in force: a provision for each target, none for an act or an article that is not there. */
export function affected(amendment: Amendment, bill: string, acts: readonly ActInForce[]): readonly Affected[] {
  const inForce = actNamed(amendment.act && bill.slice(amendment.act.start, amendment.act.end), acts)
  if (!inForce) return []
  const found = amendment.targets.map((target) => provisionAt(inForce, target))
  return found.filter((one) => one !== undefined)
}

/** Words that every act has in its name. */
const common = /^(?:закон|кодекс|респу|заң|act|code|law|ordin|princ|насто|the|and|туралы)/u

const longWord = alphabetic(/\p{L}{3,}/gu)

/** Words of names by their beginnings: acts are named in all cases. */
export function beginnings(name: string): readonly string[] {
  const words = name.toLowerCase().match(longWord) ?? []
  return words.map((word) => word.slice(0, 5)).filter((word) => !common.test(word))
}

/** The act that shares most words with the name; the only one where the bill has no name for it. */
function actNamed(name: string | undefined, acts: readonly ActInForce[]): ActInForce | undefined {
  const words = beginnings(name ?? '')
  if (words.length === 0) return acts.length === 1 ? acts[0] : undefined
  let best: ActInForce | undefined
  let bestShare = 0.5
  for (const one of acts) {
    const { title } = one.act
    const titled = new Set(beginnings(title ? one.text.slice(title.start, title.end) : one.text.slice(0, titleReach)))
    const share = words.filter((word) => titled.has(word)).length / words.length
    if (share >= bestShare && (share > bestShare || !best)) {
      best = one
      bestShare = share
    }
  }
  return best
}

/** Names of acts that amend: the same words as the amended act has, and two more. */
export const amending = /amend|измен|дополн|өзгер|толық/iu

/** The title inside the quotation marks of a name; the name where it has none. */
export function titleIn(name: string): string {
  return /[«"“](.+)[»"”]/su.exec(name)?.[1] ?? name
}

/** The act that a repeal ends, where it is among the acts in force: its title has all words of the name. */
export function repealedAct(
  { act, wholeAct }: Amendment,
  bill: string,
  acts: readonly ActInForce[],
): ActInForce | undefined {
  const name = wholeAct && act ? bill.slice(act.start, act.end) : ''
  const title = titleIn(name)
  if (beginnings(title).length === 0 || amending.test(title)) return undefined
  return acts.find(({ act: other, text }) => {
    const titled = new Set(beginnings(other.title ? text.slice(other.title.start, other.title.end) : ''))
    return beginnings(title).every((word) => titled.has(word))
  })
}

/** The articles of the chapters that a repeal names. */
export function articlesOfRepealed(
  { kind, targets, act }: Amendment,
  bill: string,
  acts: readonly ActInForce[],
): readonly { readonly inForce: ActInForce; readonly article: Provision }[] {
  const divisions = targets.flatMap(([unit, ...inside]) =>
    unit?.kind === 'chapter' && inside.length === 0 ? unit : [],
  )
  if (kind !== 'repeal' || divisions.length === 0) return []
  const inForce = actNamed(act && bill.slice(act.start, act.end), acts)
  if (!inForce) return []
  return divisions.flatMap(({ number }) =>
    articlesUnder(inForce.act.children, number).map((article) => ({ inForce, article })),
  )
}

/** The articles of the chapters with the number; numbers may begin anew in each part, then there is no telling. */
function articlesUnder(provisions: readonly Provision[], number: string): readonly Provision[] {
  const chapters: Provision[] = []
  const collect = (provision: Provision): void => {
    if (provision.kind === 'chapter' && provision.number === number) chapters.push(provision)
    if (provision.kind === 'part') provision.children.forEach(collect)
  }
  provisions.forEach(collect)
  const [chapter, ...others] = chapters
  if (!chapter || others.length > 0) return []
  return articlesOf([chapter])
}

function provisionAt(inForce: ActInForce, target: Target): Affected | undefined {
  const [first, ...rest] = target.filter(({ kind }) => kind !== 'part' && kind !== 'chapter')
  if (first?.kind !== 'article') return undefined
  const article = inForce.articles.get(first.number)
  if (!article) return undefined
  let at: { readonly range: Range; readonly provision?: Provision } = { range: article, provision: article }
  for (const unit of rest) {
    const next: typeof at | undefined = at.provision && inside(at.provision, unit, inForce.text)
    if (!next) return { inForce, article, range: at.range, exact: false }
    at = next
  }
  return { inForce, article, range: at.range, exact: true }
}

function inside(
  parent: Provision,
  unit: Target[number],
  text: string,
): { readonly range: Range; readonly provision?: Provision } | undefined {
  if (unit.number !== '') {
    const provision = numbered(parent, unit.number)
    return provision && { range: provision, provision }
  }
  // «часть вторая», «абзац третий»: counted as printed, a numbered paragraph being one.
  const parts: readonly (Range | Provision)[] = [...parent.blocks, ...parent.children]
  const ordered = parts.toSorted((a, b) => a.start - b.start)
  const part = ordered[(unit.ordinal ?? 0) - 1]
  if (!part || text.slice(part.start, part.end).trim() === '') return undefined
  return 'kind' in part ? { range: part, provision: part } : { range: part }
}

/** The member with the number, also inside units without one. */
function numbered(parent: Provision, number: string): Provision | undefined {
  for (const child of parent.children) {
    if (child.number === number) return child
    const found = child.number === '' ? numbered(child, number) : undefined
    if (found) return found
  }
  return undefined
}

/** Where a new member with this number goes: the end of the last member with a smaller one, or the end of the parent. */
export function placeForMember(parent: Provision, number: string): number {
  const value = numberValue(number)
  const before = parent.children.findLast((child) => child.number !== '' && !(numberValue(child.number) > value))
  return before?.end ?? parent.end
}
