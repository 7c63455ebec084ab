/** Compiled patterns: concepts and lemmas as numbers, ready for the matcher. */
import type { QuantityTest } from '../rules/phrase.js'
import type { Modality, Severity } from '../rules/schema.js'

/** A lemma (number below the lemma count of the language) or a concept made of phrases. */
export interface Concept {
  readonly name: string
  readonly phrases: readonly CompiledPhrase[]
  /** Where one of these stands, the concept does not: “strike off the register” is no strike. */
  readonly exceptions: readonly CompiledPhrase[]
  /** Its gate in the network; none where it may match without any particular word. */
  gate: number | undefined
}

export interface CompiledElement {
  readonly lemmas: readonly number[]
  readonly concepts: readonly number[]
  readonly quantities: readonly QuantityTest[]
  /** `carry` hands the negation of the word on to the phrase: used in concepts, so that `!@concept` can ask for it. */
  readonly polarity: 'plain' | 'negated' | 'either' | 'carry'
  readonly optional: boolean
  readonly gap: number
  readonly long: boolean
}

export interface CompiledPhrase {
  readonly elements: readonly CompiledElement[]
  /** Its gate in the network; none where it names no necessary word. */
  gate: number | undefined
}

export type Scope = 'clause' | 'sentence' | 'article' | number

interface NodeBase {
  readonly source: string
  /** Its gate in the network; none where it names no necessary word. */
  gate: number | undefined
}

export type Node =
  | (NodeBase & { readonly kind: 'phrase'; readonly phrase: CompiledPhrase })
  | (NodeBase & { readonly kind: 'any'; readonly nodes: readonly Node[] })
  | (NodeBase & {
      readonly kind: 'all'
      readonly nodes: readonly Node[]
      /** The places of the nodes in the order in which they are best looked for: what costs least first. */
      readonly asked: readonly number[]
      readonly within: Scope
      readonly none: readonly Node[]
    })

export const isOverArticle = (node: Node): node is Extract<Node, { kind: 'all' }> =>
  node.kind === 'all' && node.within === 'article'

/** One alternative of a rule's `when`. */
export interface Alternative {
  readonly rule: number
  /** Its place among the alternatives of the rule. */
  readonly order: number
  readonly node: Node
  readonly about: readonly Node[]
  /** Sources of patterns that must match somewhere in the act, if the draft is a whole act. */
  readonly act: readonly string[]
  /** Must match in a provision to which the sentence refers, or for which it makes an exception. */
  readonly referred: readonly Node[]
  readonly excepted: readonly Node[]
  readonly modality: readonly Modality[] | undefined
  readonly severity: Severity | undefined
}

/** Words to be replaced in a redraft. */
export interface CompiledWording {
  readonly node: Node
  readonly with: string
}

/** What a whole act must contain. */
export interface CompiledSafeguard {
  readonly topic: readonly (readonly Node[])[]
  readonly parts: readonly (readonly Node[])[]
  readonly elsewhere: readonly Node[]
  readonly place: readonly Node[]
}

export interface CompiledRule {
  readonly index: number
  readonly levels: readonly { readonly test: QuantityTest; readonly severity: Severity }[] | undefined
  readonly wordings: readonly CompiledWording[]
  readonly about: readonly Node[]
  readonly unless: readonly { readonly node: Node; readonly article: boolean }[]
  readonly alternatives: readonly Alternative[]
  readonly safeguard: CompiledSafeguard | undefined
}
