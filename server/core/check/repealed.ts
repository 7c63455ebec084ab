/** Decides which safeguards in force a bill takes away without giving an equivalent. */
import { consolidate, type Consolidated } from '../act/consolidate.js'
import { articlesOfRepealed, repealedAct, type ActInForce } from '../act/in-force.js'
import type { Amendment, Provision } from '../act/tree.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Safeguard, Severity } from '../rules/schema.js'
import type { Guarantees } from './guarantees.js'
import { gravest, type LocatedTrace, type Trace } from './safeguards.js'

/** Where a safeguard stands as long as the bill is not law; `offset` is in the text of the act. */
export interface Standing {
  readonly inForce: ActInForce
  readonly offset: number
}

export interface Loss {
  readonly rule: number
  readonly severity: Severity
  /** Numbers of the parts that go, in order. */
  readonly parts: readonly number[]
  /** The instruction that takes the first of them away. */
  readonly amendment: Amendment
  readonly from: readonly Standing[]
  /** The bill refers to another act for it. */
  readonly isElsewhere: boolean
}

/** A bill with what is known of it. */
export interface Bill {
  readonly text: string
  readonly amendments: readonly Amendment[]
  /** The traces in its own words. */
  readonly traces: readonly LocatedTrace[]
  /** The articles in force as it changes them. */
  readonly consolidated: readonly Consolidated[]
  /** The rules that its own words break already: they speak for themselves. */
  readonly found: ReadonlySet<number>
}

/** An article that the bill changes: `after` is empty where it goes. */
interface Changed {
  readonly inForce: ActInForce
  readonly article: Provision
  readonly after: string
  readonly amendments: readonly Amendment[]
}

/** A part of a safeguard that is taken from where it stands. */
interface Taken extends Standing {
  readonly rule: number
  readonly part: number
  readonly by: Changed | Amendment
}

/** One for each rule, in the order of the rules. `acts` are the texts given with the bill. */
export function lossesIn(
  bill: Bill,
  acts: readonly ActInForce[],
  guarantees: Guarantees,
  { rules }: RuleSet,
): readonly Loss[] {
  const ended = endedActs(bill, acts)
  const changed = changedArticles(bill, acts).filter(({ inForce }) => !ended.has(inForce))
  if (ended.size + changed.length === 0) return []

  const isOpen = (taken: Taken): boolean => !bill.found.has(taken.rule) && rules[taken.rule]?.safeguard !== undefined
  const taken = [...fromArticles(changed, guarantees), ...fromActs(ended, guarantees)].filter(isOpen)
  if (taken.length === 0) return []

  // An instruction that repeals speaks of what goes.
  const own = bill.traces.filter(({ section }) => !section.decisive)
  const versions = changed.flatMap(({ inForce, article, after }) => guarantees.inVersion(inForce, article, after))
  const brought = [...own, ...versions]
  const missed = without(taken, brought)
  if (missed.length === 0) return []

  const left = [...brought, ...acts.flatMap((act) => (ended.has(act) ? [] : unchanged(act, changed, guarantees)))]
  const lost = without(missed, left).filter((one) => stoodAlone(one, guarantees))
  return [...new Set(lost.map(({ rule }) => rule))]
    .sort((a, b) => a - b)
    .flatMap((index): Loss[] => {
      const rule = rules[index]
      if (!rule?.safeguard) return []
      const { parts, conditional } = rule.safeguard
      const isTopic = left.some((trace) => trace.rule === index && trace.role === 'topic' && trace.part === 0)
      if (conditional === true && !isTopic) return []
      const gone = lost.filter((one) => one.rule === index).sort((a, b) => a.part - b.part)
      const [first] = gone
      if (!first) return []
      const numbers = chief([...new Set(gone.map(({ part }) => part))], parts)
      const isElsewhere = brought.some((trace) => trace.rule === index && trace.role === 'elsewhere')
      const severity = isElsewhere
        ? 'information'
        : first.part === 0
          ? rule.severity
          : gravest(numbers, parts, rule.severity)
      const amendment = instructionOf(first, bill, guarantees)
      return [{ rule: index, severity, parts: numbers, amendment, from: standings(gone), isElsewhere }]
    })
}

/** Without those that are one way of several, where more goes than these. */
function chief(numbers: readonly number[], parts: Safeguard['parts']): readonly number[] {
  const all = numbers.filter((number) => parts[number]?.onlyInForce !== true)
  return all.length > 0 ? all : numbers
}

/** The acts that the bill ends, each with the instruction. */
function endedActs({ amendments, text }: Bill, acts: readonly ActInForce[]): ReadonlyMap<ActInForce, Amendment> {
  const ended = new Map<ActInForce, Amendment>()
  for (const amendment of amendments) {
    const act = repealedAct(amendment, text, acts)
    if (act && !ended.has(act)) ended.set(act, amendment)
  }
  return ended
}

function changedArticles({ amendments, text, consolidated }: Bill, acts: readonly ActInForce[]): readonly Changed[] {
  const changed = new Map<Provision, Changed>()
  for (const { inForce, article, after, changes } of consolidated) {
    const ordered = [...new Set(changes.map(({ amendment }) => amendment))]
    changed.set(article, { inForce, article, after, amendments: ordered })
  }
  for (const amendment of amendments)
    for (const gone of articlesOfRepealed(amendment, text, acts))
      changed.set(gone.article, { ...gone, after: '', amendments: [amendment] })
  return [...changed.values()]
}

function fromArticles(changed: readonly Changed[], guarantees: Guarantees): readonly Taken[] {
  const byStart = new Map<ActInForce, Map<number, Changed>>()
  for (const one of changed) {
    const known = byStart.get(one.inForce) ?? new Map<number, Changed>()
    byStart.set(one.inForce, known.set(one.article.start, one))
  }
  return [...byStart].flatMap(([inForce, own]) => {
    const articles = new Set([...own.values()].map(({ article }) => article))
    return guarantees.inArticles(inForce, articles).flatMap(({ role, rule, part, section }): Taken[] => {
      const by = own.get(section.start)
      return role === 'part' && by ? [{ rule, part, inForce, offset: section.start, by }] : []
    })
  })
}

function fromActs(ended: ReadonlyMap<ActInForce, Amendment>, guarantees: Guarantees): readonly Taken[] {
  return [...ended].flatMap(([inForce, by]) =>
    guarantees
      .inAct(inForce)
      .filter(({ role }) => role === 'part')
      .map(({ rule, part, section }): Taken => ({ rule, part, inForce, offset: section.start, by })),
  )
}

/** The traces in what the bill leaves alone. */
function unchanged(inForce: ActInForce, changed: readonly Changed[], guarantees: Guarantees): readonly LocatedTrace[] {
  const touched = new Set(changed.filter((one) => one.inForce === inForce).map(({ article }) => article.start))
  return guarantees.inAct(inForce).filter(({ section }) => !section.isArticle || !touched.has(section.start))
}

/** Those of which there is no trace. */
function without(taken: readonly Taken[], traces: readonly Trace[]): readonly Taken[] {
  const present = new Set(traces.filter(({ role }) => role === 'part').map(({ rule, part }) => `${rule} ${part}`))
  return taken.filter(({ rule, part }) => !present.has(`${rule} ${part}`))
}

const has = (traces: readonly Trace[], { rule, part }: Taken): boolean =>
  traces.some((trace) => trace.role === 'part' && trace.rule === rule && trace.part === part)

/** What is not found in the article as it stands, read by itself, cannot be missed in its new version. */
function stoodAlone(taken: Taken, guarantees: Guarantees): boolean {
  const { by, inForce } = taken
  if (!('article' in by) || by.after === '') return true
  const before = inForce.text.slice(by.article.start, by.article.end)
  return has(guarantees.inVersion(inForce, by.article, before), taken)
}

/** Of several changes of an article the first that takes the part away by itself. */
function instructionOf(taken: Taken, { text }: Bill, guarantees: Guarantees): Amendment {
  const { by, inForce } = taken
  if (!('article' in by)) return by
  const alone = by.amendments.find((amendment) => {
    if (by.amendments.length === 1) return true
    const own = consolidate([amendment], text, [inForce]).find(({ article }) => article === by.article)
    return own !== undefined && !has(guarantees.inVersion(inForce, by.article, own.after), taken)
  })
  return alone ?? by.amendments.find(({ kind }) => kind !== 'insert') ?? by.amendments[0]!
}

function standings(taken: readonly Taken[]): readonly Standing[] {
  const found: Standing[] = []
  for (const { inForce, offset } of taken)
    if (!found.some((one) => one.inForce === inForce && one.offset === offset)) found.push({ inForce, offset })
  return found
}
