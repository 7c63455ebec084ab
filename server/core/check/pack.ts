/** Writes compiled concepts and rules as packed numbers, and reads each back when it is first needed. */
import type { QuantityTest } from '../rules/phrase.js'
import type { Modality, Severity } from '../rules/schema.js'
import { packNumbers, unpacker } from '../text/packing.js'
import { roles, tracersOf } from './safeguards.js'
import type { Alternative, CompiledElement, CompiledPhrase, CompiledRule, Concept, Node, Scope } from './pattern.js'

/** What packed numbers refer to by its place. */
export interface Tables {
  readonly strings: readonly string[]
  readonly quantities: readonly QuantityTest[]
}

const polarities = ['plain', 'negated', 'either', 'carry'] as const
const kinds = ['phrase', 'any', 'all'] as const
const scopes = ['clause', 'sentence', 'article'] as const
const modalities = ['must', 'forbid', 'may', 'exempt', 'none'] as const
const severities = ['error', 'warning', 'information'] as const

/** With which number a watched pattern begins. */
export const WatchedKind = { topic: 0, alternative: 1, tracer: 2 } as const

const optionalBit = 4
const longBit = 8

/** Packs one thing after the other into the same tables. */
export function createPacker() {
  const strings: string[] = []
  const quantities: QuantityTest[] = []
  const known = new Map<string, number>()
  const refer = <T>(table: T[], entry: T, key: string): number => {
    const there = known.get(key) ?? table.length
    if (there === table.length) table.push(entry)
    known.set(key, there)
    return there
  }
  const string = (text: string): number => refer(strings, text.replaceAll('\n', ' '), `"${text}`)
  const quantity = (test: QuantityTest): number => refer(quantities, test, `#${JSON.stringify(test)}`)
  const list = <T>(items: readonly T[], write: (item: T) => readonly number[]): number[] => [
    items.length,
    ...items.flatMap(write),
  ]
  const one = (number: number): readonly number[] => [number]
  const optional = (number: number | undefined): number => (number === undefined ? 0 : number + 1)

  const element = (part: CompiledElement): number[] => [
    polarities.indexOf(part.polarity) | (part.optional ? optionalBit : 0) | (part.long ? longBit : 0),
    part.gap,
    ...list(part.lemmas, one),
    ...list(part.concepts, one),
    ...list(part.quantities, (test) => [quantity(test)]),
  ]
  const phrase = ({ gate, elements }: CompiledPhrase): number[] => [optional(gate), ...list(elements, element)]
  const node = (made: Node): number[] => {
    const head = [kinds.indexOf(made.kind), string(made.source), optional(made.gate)]
    if (made.kind === 'phrase') return [...head, ...phrase(made.phrase)]
    if (made.kind === 'any') return [...head, ...list(made.nodes, node)]
    const scope = typeof made.within === 'number' ? scopes.length + made.within : scopes.indexOf(made.within)
    return [...head, scope, ...list(made.nodes, node), ...list(made.asked, one), ...list(made.none, node)]
  }
  const severity = (given: Severity | undefined): number => (given === undefined ? 0 : severities.indexOf(given) + 1)
  const alternative = (given: Alternative): number[] => [
    ...node(given.node),
    ...list(given.about, node),
    ...list(given.act, (topic) => [string(topic)]),
    ...list(given.referred, node),
    ...list(given.excepted, node),
    ...(given.modality ? [1, ...list(given.modality, (modality) => [modalities.indexOf(modality)])] : [0]),
    severity(given.severity),
  ]
  return {
    tables: { strings, quantities },
    concept: ({ gate, phrases, exceptions }: Concept): string =>
      packNumbers([optional(gate), ...list(phrases, phrase), ...list(exceptions, phrase)]),
    rule: ({ levels, wordings, about, unless, alternatives, safeguard }: CompiledRule): string =>
      packNumbers([
        ...(levels ? [1, ...list(levels, (level) => [quantity(level.test), severity(level.severity)])] : [0]),
        ...list(wordings, (wording) => [...node(wording.node), string(wording.with)]),
        ...list(about, node),
        ...list(unless, (exception) => [exception.article ? 1 : 0, ...node(exception.node)]),
        ...list(alternatives, alternative),
        ...(safeguard
          ? [
              1,
              ...list(safeguard.topic, (nodes) => list(nodes, node)),
              ...list(safeguard.parts, (nodes) => list(nodes, node)),
              ...list(safeguard.elsewhere, node),
              ...list(safeguard.place, node),
            ]
          : [0]),
      ]),
    /** The alternatives of all rules, then their tracers, then the topics, in the order of their numbers in the network. */
    watched: (rules: readonly CompiledRule[], topics: readonly string[]): string => {
      const gatesOf = (nodes: readonly Node[]): number[] => nodes.flatMap(({ gate }) => gate ?? [])
      const alternatives = rules.flatMap((rule) =>
        rule.alternatives.map((given) => [
          WatchedKind.alternative,
          rule.index,
          given.order,
          ...list(gatesOf([...rule.about, ...given.about]), one),
        ]),
      )
      const tracers = rules.flatMap((rule) =>
        tracersOf(rule).map(({ role, part, order }) => [
          WatchedKind.tracer,
          rule.index,
          roles.indexOf(role),
          part,
          order,
        ]),
      )
      const named = topics.map((topic) => [WatchedKind.topic, string(topic)])
      return packNumbers(list([...alternatives, ...tracers, ...named], (numbers) => numbers))
    },
  }
}

const nothing: readonly never[] = []

/** Reads what `createPacker` has written. */
export function createUnpacker({ strings, quantities }: Tables) {
  let next = unpacker('')
  const list = <T>(read: () => T): readonly T[] => {
    const count = next()
    if (count === 0) return nothing
    // A list that grows keeps room for more: of thousands of short ones that would be most of their memory.
    const items = new Array<T>(count)
    for (let place = 0; place < count; place++) items[place] = read()
    return items
  }
  const one = (): number => next()
  const string = (): string => strings[next()] ?? ''
  const quantity = (): QuantityTest => quantities[next()] ?? { kind: 'number' }
  const gate = (): number | undefined => {
    const number = next()
    return number === 0 ? undefined : number - 1
  }
  const element = (): CompiledElement => {
    const flags = next()
    return {
      polarity: polarities[flags & 3] ?? 'plain',
      optional: (flags & optionalBit) !== 0,
      long: (flags & longBit) !== 0,
      gap: next(),
      lemmas: list(one),
      concepts: list(one),
      quantities: list(quantity),
    }
  }
  const phrase = (): CompiledPhrase => ({ gate: gate(), elements: list(element) })
  const node = (): Node => {
    const kind = kinds[next()] ?? 'phrase'
    const source = string()
    const own = gate()
    if (kind === 'phrase') return { kind, source, gate: own, phrase: phrase() }
    if (kind === 'any') return { kind, source, gate: own, nodes: list(node) }
    const scope = next()
    const within: Scope = scopes[scope] ?? scope - scopes.length
    return { kind, source, gate: own, within, nodes: list(node), asked: list(one), none: list(node) }
  }
  const severity = (): Severity | undefined => severities[next() - 1]
  const modality = (): Modality => modalities[next()] ?? 'none'
  return {
    concept(packed: string, name: string): Concept {
      next = unpacker(packed)
      return { name, gate: gate(), phrases: list(phrase), exceptions: list(phrase) }
    },
    rule(packed: string, index: number): CompiledRule {
      next = unpacker(packed)
      let order = 0
      return {
        index,
        levels: next() === 1 ? list(() => ({ test: quantity(), severity: severity() ?? 'error' })) : undefined,
        wordings: list(() => ({ node: node(), with: string() })),
        about: list(node),
        unless: list(() => ({ article: next() === 1, node: node() })),
        alternatives: list(() => ({
          rule: index,
          order: order++,
          node: node(),
          about: list(node),
          act: list(string),
          referred: list(node),
          excepted: list(node),
          modality: next() === 1 ? list(modality) : undefined,
          severity: severity(),
        })),
        safeguard:
          next() === 1
            ? { topic: list(() => list(node)), parts: list(() => list(node)), elsewhere: list(node), place: list(node) }
            : undefined,
      }
    },
  }
}
