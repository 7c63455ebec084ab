/** Compiles the rules and the lexicon of one language into plain data, which a build can keep. */
import { englishParadigm, type EnglishClass } from '../lexicon/english/paradigm.js'
import { kazakhParadigm, type KazakhClass } from '../lexicon/kazakh/paradigm.js'
import { Form, type Paradigm } from '../lexicon/paradigm.js'
import { russianParadigm, type RussianClass } from '../lexicon/russian/paradigm.js'
import { anyNumeral, anyPredicate } from '../lexicon/shapes.js'
import { shorterStems } from '../lexicon/stem-index.js'
import { createVocabulary, type Vocabulary } from '../lexicon/vocabulary.js'
import { exceptionMark, parsePhrase, parseQuantityTest, spelling, type Element, type Term } from '../rules/phrase.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Lexicon, Pattern, Patterns } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { tokenize } from '../text/tokens.js'
import { setUp, type Blueprint, type CompiledLanguage } from './blueprint.js'
import { buildGates } from './gates.js'
import { numeralGate } from './network.js'
import { createPacker } from './pack.js'
import { packNumbers } from '../text/packing.js'
import { tracersOf, type Tracer } from './safeguards.js'
import {
  isOverArticle,
  type Alternative,
  type CompiledElement,
  type CompiledPhrase,
  type CompiledRule,
  type Concept,
  type Node,
  type Scope,
} from './pattern.js'

/** A mistake in a rule or in the lexicon that only shows when it is compiled. */
export class CompileError extends Error {
  constructor(
    message: string,
    /** The id of the rule or the name of the concept. */
    readonly owner: string,
    readonly phrase: string,
  ) {
    super(message)
  }
}

/** How many concepts may be made of one another in turn. */
const deepestConcept = 20

const negators: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: new Set(['не', 'ни']),
  kk: new Set(['емес', 'жоқ']),
  en: new Set(['not', 'no', 'never', 'nor', 'neither', 'none', 'nobody', 'nothing']),
}

/** Rules and lexicon of a language, ready for use. @throws CompileError naming the rule and the phrase */
export function compile(ruleSet: RuleSet, language: Language): CompiledLanguage {
  return setUp(blueprintOf(ruleSet, language), ruleSet.field)
}

/** Does all the work that depends on the rules alone. @throws CompileError naming the rule and the phrase */
export function blueprintOf(ruleSet: RuleSet, language: Language): Blueprint {
  const compiler = createCompiler(ruleSet.lexicons[language], language)
  const topics = new Map<string, Node>()
  const rules = ruleSet.rules.map((rule, index): CompiledRule => {
    const list = (patterns: Patterns | undefined): readonly Pattern[] => [
      ...(patterns?.every ?? []),
      ...(patterns?.[language] ?? []),
    ]
    const nodes = (patterns: readonly Pattern[] | undefined): readonly Node[] =>
      (patterns ?? []).map((pattern) => compiler.node(pattern, rule.id))
    return {
      index,
      levels: rule.levels?.map((level) => ({ test: parseQuantityTest(level.if), severity: level.severity })),
      wordings: (rule.fix.wording?.[language] ?? []).map((wording) => ({
        node: compiler.node(wording.replace, rule.id),
        with: wording.with,
      })),
      about: nodes(list(rule.about)),
      unless: list(rule.unless).map((pattern) => ({
        node: compiler.node(pattern, rule.id),
        article: typeof pattern !== 'string' && pattern.within === 'article',
      })),
      alternatives: ownWordsFirst(list(rule.when)).map((pattern, order): Alternative => {
        const options = typeof pattern === 'string' ? {} : pattern
        const act = nodes(options.act)
        for (const topic of act) topics.set(topic.source, topic)
        return {
          rule: index,
          order,
          node: compiler.node(pattern, rule.id),
          about: nodes(options.about),
          act: act.map((topic) => topic.source),
          referred: nodes(options.referred),
          excepted: nodes(options.excepted),
          modality: options.modality,
          severity: options.severity,
        }
      }),
      safeguard: rule.safeguard && {
        topic: rule.safeguard.topic.map((patterns) => nodes(list(patterns))),
        parts: rule.safeguard.parts.map(({ present }) => nodes(list(present))),
        elsewhere: nodes(list(rule.safeguard.elsewhere)),
        place: nodes(list(rule.safeguard.place)),
      },
    }
  })
  for (const name of Object.keys(ruleSet.lexicons[language].concepts)) compiler.concept(name, name)
  const { lemmas, concepts, paradigms } = compiler
  const stems = stemsOf(paradigms)
  const counts = countLemmas(ruleSet, language, vocabularyOf(stems), lemmas.length)
  const alternatives = rules.flatMap((rule) => rule.alternatives)
  const beginnings = [...alternatives, ...rules.flatMap(tracersOf)]
  const watched = [...beginnings.map(startOf), ...topics.values()]
  const gates = buildGates(counts, concepts, watched, otherPatterns(rules))
  refuseWordless(
    beginnings.filter((beginning) => isWordless(startOf(beginning))),
    ruleSet,
  )
  const packer = createPacker()
  return {
    language,
    lemmas: lemmas.join('\n'),
    ...stems,
    conceptNames: concepts.map(({ name }) => name).join('\n'),
    concepts: concepts.map(packer.concept),
    rules: rules.map(packer.rule),
    watched: packer.watched(rules, [...topics.keys()]),
    gates,
    strings: packer.tables.strings.join('\n'),
    quantities: packer.tables.quantities,
  }
}

/** What a sentence says itself counts before what it says by reference: the first alternative that matches speaks for it. */
function ownWordsFirst(patterns: readonly Pattern[]): readonly Pattern[] {
  const refers = (pattern: Pattern): boolean =>
    typeof pattern !== 'string' && (pattern.referred ?? pattern.excepted) !== undefined
  return [...patterns.filter((pattern) => !refers(pattern)), ...patterns.filter(refers)]
}

/** What is looked for in every sentence: what is over a whole article begins with its first part, any other is one pattern. */
function startOf({ node }: { readonly node: Node }): Node {
  return (isOverArticle(node) ? node.nodes[0] : undefined) ?? node
}

/** The patterns that are asked only of what the watched ones have found. */
function otherPatterns(rules: readonly CompiledRule[]): readonly Node[] {
  return rules.flatMap((rule) => [
    ...rule.about,
    ...[...rule.unless, ...rule.wordings].map(({ node }) => node),
    ...tracersOf(rule).map(({ node }) => node),
    ...rule.alternatives.flatMap(({ node, about: own, referred, excepted }) => [
      node,
      ...own,
      ...referred,
      ...excepted,
    ]),
  ])
}

const vocabularyOf = ({ stems, stemEntries, endings }: ReturnType<typeof stemsOf>): Vocabulary =>
  createVocabulary(stems.split('\n'), stemEntries, endings, [])

/** How often each lemma occurs in the examples of the rules, which stand for ordinary text. */
function countLemmas({ rules }: RuleSet, language: Language, vocabulary: Vocabulary, lemmaCount: number): Uint32Array {
  const counts = new Uint32Array(lemmaCount)
  for (const { examples } of rules) {
    for (const example of [...(examples?.[language]?.violating ?? []), ...(examples?.[language]?.conforming ?? [])]) {
      const text = typeof example === 'string' ? example : example.text
      tokenize(text, 0, text.length, (start, end, isWord) => {
        for (const lemma of vocabulary.word(text, start, end, isWord).lemmas) counts[lemma] = (counts[lemma] ?? 0) + 1
      })
    }
  }
  return counts
}

/** Stems of all lemmas in order, with the sets of endings that they share. */
function stemsOf(paradigms: readonly Paradigm[]): Pick<Blueprint, 'endings' | 'stems' | 'stemEntries'> {
  const sets = new Map<Paradigm[number]['endings'], number>()
  const all = paradigms.flatMap((paradigm, lemma) =>
    paradigm.map(({ stem, endings }) => {
      const set = sets.get(endings) ?? sets.size
      sets.set(endings, set)
      return { stem, set, lemma }
    }),
  )
  // Lemmas of one stem stay in their order.
  all.sort((a, b) => (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : 0))
  const stems = all.map(({ stem }) => stem)
  const shorter = shorterStems(stems)
  return {
    stems: stems.join('\n'),
    stemEntries: packNumbers(all.flatMap(({ set, lemma }, number) => [set, lemma, shorter[number] ?? 0])),
    endings: [...sets.keys()].map((set) => [...set]),
  }
}

const isWordless = ({ gate }: Node): boolean => gate === undefined || gate === numeralGate

/** An alternative of quantities and optional words alone would be tried in every sentence of every draft. */
function refuseWordless([wordless]: readonly (Alternative | Tracer)[], ruleSet: RuleSet): void {
  if (!wordless) return
  throw new CompileError(
    'a rule must look for at least one word or concept',
    ruleSet.rules[wordless.rule]?.id ?? '',
    wordless.node.source,
  )
}

function createCompiler(lexicon: Lexicon, language: Language) {
  const lemmas: string[] = []
  const paradigms: Paradigm[] = []
  const lemmaNumbers = new Map<string, number>()
  const concepts: Concept[] = []
  /** By number of the concept, see `phraseCost`. */
  const conceptCosts: number[] = []
  const conceptNumbers = new Map<string, number>()
  const unfinished = new Set<string>()
  lemmas.push(anyNumeral)
  paradigms.push([])

  const lemma = (key: string, make: () => Paradigm): number => {
    let number = lemmaNumbers.get(key)
    if (number === undefined) {
      number = lemmas.length
      lemmaNumbers.set(key, number)
      lemmas.push(key)
      paradigms.push(make())
    }
    return number
  }

  const concept = (name: string, owner: string): number => {
    const known = conceptNumbers.get(name)
    if (known !== undefined) return known
    const phrases = lexicon.concepts[name]
    if (!phrases) throw new CompileError(`there is no concept @${name} in the ${language} lexicon`, owner, `@${name}`)
    if (unfinished.has(name)) throw new CompileError(`concept @${name} is made of itself`, owner, `@${name}`)
    if (unfinished.size >= deepestConcept)
      throw new CompileError(
        `concepts are made of one another more than ${deepestConcept} times over`,
        owner,
        `@${name}`,
      )
    unfinished.add(name)
    const compiled = (isException: boolean): CompiledPhrase[] =>
      phrases
        .filter((source) => source.startsWith(exceptionMark) === isException)
        .map((source) => phrase(isException ? source.slice(exceptionMark.length) : source, `@${name}`, 'carry'))
    const made: Concept = { name, gate: undefined, phrases: compiled(false), exceptions: compiled(true) }
    unfinished.delete(name)
    const number = concepts.length
    concepts.push(made)
    conceptCosts.push(made.phrases.reduce((sum, own) => sum + phraseCost(own, conceptCosts), 0))
    conceptNumbers.set(name, number)
    return number
  }

  const phrase = (source: string, owner: string, usual: 'plain' | 'carry'): CompiledPhrase => {
    let parsed
    try {
      parsed = parsePhrase(source)
    } catch (error) {
      throw new CompileError(error instanceof Error ? error.message : String(error), owner, source)
    }
    const negates = parsed.elements.some((element) => element.terms.some((term) => isNegator(term, language)))
    const polarity = negates ? 'either' : usual
    return { gate: undefined, elements: parsed.elements.map((part) => element(part, owner, polarity)) }
  }

  const element = (part: Element, owner: string, usual: CompiledElement['polarity']): CompiledElement => {
    const found = {
      lemmas: [] as number[],
      concepts: [] as number[],
      quantities: [] as CompiledElement['quantities'][number][],
    }
    for (const term of part.terms) {
      if (term.kind === 'quantity') found.quantities.push(term.test)
      else if (term.kind === 'concept') found.concepts.push(concept(term.name, owner))
      else if (term.kind === 'lemma' && term.lemma === anyPredicate) found.lemmas.push(lemma(anyPredicate, () => []))
      else if (term.kind === 'form') found.lemmas.push(lemma(`=${term.form}`, () => fixed(term.form)))
      else {
        const correction = lexicon.lemmas[term.lemma]
        const wordClass = term.wordClass ?? (typeof correction === 'string' ? correction : undefined)
        const key = wordClass === undefined ? term.lemma : `${term.lemma}:${wordClass}`
        const forms = typeof correction === 'object' ? correction.forms : undefined
        found.lemmas.push(
          lemma(key, () =>
            forms ? forms.flatMap((form) => fixed(spelling(form))) : paradigm(term.lemma, wordClass, language),
          ),
        )
      }
    }
    return {
      ...found,
      polarity: part.polarity === 'plain' ? usual : part.polarity,
      optional: part.optional,
      gap: part.gap,
      long: part.long,
    }
  }

  const node = (pattern: Pattern, owner: string): Node => {
    if (typeof pattern === 'string')
      return { kind: 'phrase', source: pattern, gate: undefined, phrase: phrase(pattern, owner, 'plain') }
    const given = [pattern.phrase, pattern.all, pattern.any].filter((part) => part !== undefined)
    if (given.length !== 1)
      throw new CompileError('a pattern has exactly one of phrase, all and any', owner, JSON.stringify(pattern))
    const source = pattern.phrase ?? JSON.stringify(pattern.all ?? pattern.any)
    const nodes = (pattern.all ?? pattern.any ?? [pattern.phrase ?? '']).map((part) => node(part, owner))
    const none = (pattern.none ?? []).map((part) => node(part, owner))
    const within: Scope = pattern.within ?? 'sentence'
    if (pattern.any) {
      const any: Node = { kind: 'any', source, gate: undefined, nodes }
      return none.length > 0 || within !== 'sentence' ? all(source, [any], within, none) : any
    }
    return all(source, nodes, within, none)
  }

  const all = (source: string, nodes: readonly Node[], within: Scope, none: readonly Node[]): Node => {
    const costs = nodes.map((part) => costOf(part, conceptCosts))
    const asked = nodes.map((_, index) => index).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
    return { kind: 'all', source, gate: undefined, nodes, asked, within, none }
  }

  return { lemmas, paradigms, concepts, conceptNumbers, concept, node }
}

/** About how many words and phrases are looked for to find a pattern; `ofConcept` is by number. */
function costOf(node: Node, ofConcept: readonly number[]): number {
  if (node.kind === 'phrase') return phraseCost(node.phrase, ofConcept)
  return node.nodes.reduce((sum, part) => sum + costOf(part, ofConcept), 0)
}

function phraseCost({ elements }: CompiledPhrase, ofConcept: readonly number[]): number {
  return elements.reduce(
    (sum, { lemmas, concepts, quantities }) =>
      concepts.reduce(
        (inner, number) => inner + (ofConcept[number] ?? 0),
        sum + lemmas.length + (quantities.length > 0 ? quantityCost : 0),
      ),
    0,
  )
}

/** Reading the numbers of a sentence costs about as much as looking for so many words. */
const quantityCost = 100

function isNegator(term: Term, language: Language): boolean {
  return (
    (term.kind === 'lemma' && negators[language].has(term.lemma)) ||
    (term.kind === 'form' && negators[language].has(term.form))
  )
}

const emptyEnding: ReadonlyMap<string, number> = new Map([['', Form.plain]])
const fixed = (form: string): Paradigm => [{ stem: form, endings: emptyEnding }]

/** All forms of a lemma of this language; the class, if given, is one of the language's inflection classes. */
export function paradigm(lemma: string, wordClass: string | undefined, language: Language): Paradigm {
  if (wordClass === 'fixed') return fixed(lemma)
  if (language === 'ru') return russianParadigm(lemma, wordClass as RussianClass | undefined)
  if (language === 'kk') return kazakhParadigm(lemma, wordClass as KazakhClass | undefined)
  return englishParadigm(lemma, wordClass as EnglishClass | undefined)
}
