/** Decides which safeguards a whole act lacks, from the traces of them that were found in its sections. */
import { isAtLeast } from '../findings/severity.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Safeguard, Severity } from '../rules/schema.js'
import { grouped } from '../text/grouped.js'
import type { Language } from '../text/language.js'
import type { CompiledRule, Node } from './pattern.js'
import type { Section } from './sections.js'

export const roles = ['topic', 'part', 'elsewhere', 'place'] as const
export type Role = (typeof roles)[number]

/** That a section has a pattern of a rule's safeguard. */
export interface Trace {
  readonly rule: number
  readonly role: Role
  /** Number of the part or of the topic; zero for other roles. */
  readonly part: number
  /** Place of the pattern in its list: the best places of a finding come first. */
  readonly order: number
}

export interface LocatedTrace extends Trace {
  readonly section: Section
  readonly language: Language
}

/** A pattern that leaves a trace. */
export interface Tracer extends Trace {
  readonly node: Node
}

export interface Absence {
  readonly rule: number
  readonly severity: Severity
  /** Numbers of the parts that were not found, where the first and chief one was. */
  readonly missing: readonly number[]
  /** The act refers to another act for it. */
  readonly isElsewhere: boolean
  /** Where the finding goes. */
  readonly section: Section
  readonly language: Language
}

export function tracersOf({ index, safeguard }: CompiledRule): readonly Tracer[] {
  if (!safeguard) return []
  const tracers = (role: Role, nodes: readonly Node[], part = 0): readonly Tracer[] =>
    nodes.map((node, order) => ({ rule: index, role, part, order, node }))
  return [
    ...safeguard.topic.flatMap((nodes, part) => tracers('topic', nodes, part)),
    ...safeguard.parts.flatMap((nodes, part) => tracers('part', nodes, part)),
    ...tracers('elsewhere', safeguard.elsewhere),
    ...tracers('place', safeguard.place),
  ]
}

/** The pattern that leaves a trace. */
export function tracerNode({ role, part, order }: Trace, { safeguard }: CompiledRule): Node | undefined {
  const nodes = role === 'topic' ? safeguard?.topic[part] : role === 'part' ? safeguard?.parts[part] : safeguard?.[role]
  return nodes?.[order]
}

/** Remembers the traces of a text in their order, to tell which others would add nothing. */
export function createTraced(): {
  readonly add: (traces: readonly Trace[]) => void
  /** False where an earlier trace says as much for `absencesIn`. */
  readonly isNew: (trace: Trace) => boolean
} {
  const orders = new Map<string, number>()
  const keyOf = ({ rule, role, part }: Trace): string => `${rule} ${role} ${part}`
  return {
    add(traces) {
      for (const trace of traces) {
        const key = keyOf(trace)
        orders.set(key, Math.min(orders.get(key) ?? Infinity, trace.order))
      }
    },
    isNew(trace) {
      const order = orders.get(keyOf(trace))
      if (order === undefined) return true
      return (trace.role === 'topic' || trace.role === 'place') && trace.order < order
    },
  }
}

/** The rules whose safeguard a whole act owes, because its norms deal with the topic. */
export function owedBy(own: readonly LocatedTrace[], { rules }: RuleSet): ReadonlySet<number> {
  const owed = [...grouped(own, ruleOf)].filter(([index, traces]) => {
    const safeguard = rules[index]?.safeguard
    return safeguard !== undefined && isTopicOf(traces, safeguard)
  })
  return new Set(owed.map(([index]) => index))
}

function isTopicOf(traces: readonly LocatedTrace[], { topic }: Safeguard): boolean {
  const norms = traces.filter(({ section }) => section.isArticle)
  return absentFrom(norms, 'topic', topic.length).length === 0
}

/**
 * The safeguards that neither the act nor the texts beside it have, in the order of the rules. `found` are the rules that the act's own
 * words break already: they speak for themselves.
 */
export function absencesIn(
  own: readonly LocatedTrace[],
  beside: readonly (readonly LocatedTrace[])[],
  found: ReadonlySet<number>,
  { rules }: RuleSet,
): readonly Absence[] {
  const everywhere = grouped([...own, ...beside.flat()], ruleOf)
  return [...grouped(own, ruleOf)].flatMap(([index, traces]): Absence[] => {
    const rule = rules[index]
    if (!rule?.safeguard || found.has(index)) return []
    const { parts } = rule.safeguard
    const isTopic = isTopicOf(traces, rule.safeguard)
    const missing = absentFrom(everywhere.get(index) ?? [], 'part', parts.length).filter(
      (number) => parts[number]?.onlyInForce !== true,
    )
    const inPart = !missing.includes(0)
    const at = placeOf(traces, inPart)
    if (!at || !isTopic || missing.length === 0) return []
    const isElsewhere = traces.some(({ role }) => role === 'elsewhere')
    if (isElsewhere && rule.safeguard.elsewherePermitted === true && beside.length === 0) return []
    const severity = isElsewhere ? 'information' : inPart ? gravest(missing, parts, rule.severity) : rule.severity
    const { section, language } = at
    return [{ rule: index, severity, missing: inPart ? missing : [], isElsewhere, section, language }]
  })
}

const ruleOf = ({ rule }: Trace): number => rule

/** The numbers below `count` of which there is no trace. */
function absentFrom(traces: readonly Trace[], role: Role, count: number): readonly number[] {
  const present = new Set(traces.filter((trace) => trace.role === role).map(({ part }) => part))
  return Array.from({ length: count }, (_, number) => number).filter((number) => !present.has(number))
}

/** Where the rest of the safeguard stands, if its chief part is there; else the best place that the rule knows. */
function placeOf(traces: readonly LocatedTrace[], inPart: boolean): LocatedTrace | undefined {
  const rest = inPart ? traces.find(({ role, section }) => role === 'part' && section.isArticle) : undefined
  const best = (role: Role): LocatedTrace | undefined =>
    traces
      .filter((trace) => trace.role === role && trace.part === 0 && trace.section.isArticle)
      .reduce<LocatedTrace | undefined>(
        (found, trace) => (found && found.order <= trace.order ? found : trace),
        undefined,
      )
  return rest ?? best('place') ?? best('topic')
}

/** The gravest severity of some parts; `usual` is that of parts without one of their own. */
export function gravest(missing: readonly number[], parts: Safeguard['parts'], usual: Severity): Severity {
  const severities = missing.map((number) => parts[number]?.severity ?? usual)
  return severities.reduce((found, severity) => (isAtLeast(severity, found) ? severity : found))
}
