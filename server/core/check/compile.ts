/** Compiles the rules and the lexicon of one language into plain data, which a build can keep. */
import { englishParadigm, type EnglishClass } from '../lexicon/english/paradigm.js'
import { kazakhParadigm, type KazakhClass } from '../lexicon/kazakh/paradigm.js'
import { Form, type Paradigm } from '../lexicon/paradigm.js'
import { russianParadigm, type RussianClass } from '../lexicon/russian/paradigm.js'
import { anyPredicate } from '../lexicon/predicate.js'
import { exceptionMark, parsePhrase, parseQuantityTest, spelling, type Element, type Term } from '../rules/phrase.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Lexicon, Pattern, Patterns } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { setUp, watchedPatterns, type Blueprint, type CompiledLanguage } from './blueprint.js'
import { buildGates } from './gates.js'
import type { Alternative, CompiledElement, CompiledPhrase, CompiledRule, Concept, Node, Scope } from './pattern.js'
import { tracersOf } from './safeguards.js'

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
  const rules = ruleSet.rules.map((rule, index): CompiledRule => {
    const list = (patterns: Patterns | undefined): readonly Pattern[] => [
      ...(patterns?.every ?? []),
      ...(patterns?.[language] ?? []),
    ]
    const nodes = (patterns: Patterns | undefined): readonly Node[] =>
      list(patterns).map((pattern) => compiler.node(pattern, rule.id))
    return {
      index,
      levels: rule.levels?.map((level) => ({ test: parseQuantityTest(level.if), severity: level.severity })),
      wordings: (rule.fix.wording?.[language] ?? []).map((wording) => ({
        node: compiler.node(wording.replace, rule.id),
        with: wording.with,
      })),
      about: nodes(rule.about),
      unless: list(rule.unless).map((pattern) => ({
        node: compiler.node(pattern, rule.id),
        article: typeof pattern !== 'string' && pattern.within === 'article',
      })),
      alternatives: list(rule.when).map((pattern, order): Alternative => {
        const options = typeof pattern === 'string' ? {} : pattern
        return {
          rule: index,
          order,
          node: compiler.node(pattern, rule.id),
          about: (options.about ?? []).map((inner) => compiler.node(inner, rule.id)),
          act: (options.act ?? []).map((inner) => compiler.node(inner, rule.id)),
          modality: options.modality,
          severity: options.severity,
        }
      }),
      safeguard: rule.safeguard && {
        topic: rule.safeguard.topic.map(nodes),
        parts: rule.safeguard.parts.map(({ present }) => nodes(present)),
        elsewhere: nodes(rule.safeguard.elsewhere),
        place: nodes(rule.safeguard.place),
      },
    }
  })
  for (const name of Object.keys(ruleSet.lexicons[language].concepts)) compiler.concept(name, name)
  const { patterns } = watchedPatterns(rules)
  const { lemmas, concepts, paradigms } = compiler
  const others = rules.flatMap(({ unless, wordings }) => [...unless, ...wordings].map(({ node }) => node))
  const gates = buildGates(lemmas.length, concepts, patterns, others)
  refuseWordless(rules, ruleSet, new Set(gates.everywhere.map((index) => patterns[index])))
  return { language, lemmas, ...stemsOf(paradigms), concepts, rules, gates }
}

/** Stems of all lemmas, with the sets of endings that they share. */
function stemsOf(paradigms: readonly Paradigm[]): Pick<Blueprint, 'endings' | 'stems'> {
  const sets = new Map<Paradigm[number]['endings'], number>()
  const stems = paradigms.flatMap((paradigm, lemma) =>
    paradigm.map(({ stem, endings }): Blueprint['stems'][number] => {
      const known = sets.get(endings) ?? sets.size
      sets.set(endings, known)
      return [stem, known, lemma]
    }),
  )
  return { stems, endings: [...sets.keys()].map((set) => [...set]) }
}

/** An alternative of quantities and optional words alone would be tried in every sentence of every draft. */
function refuseWordless(
  rules: readonly CompiledRule[],
  ruleSet: RuleSet,
  wordless: ReadonlySet<Node | undefined>,
): void {
  for (const rule of rules) {
    for (const { node } of [...rule.alternatives, ...tracersOf(rule)]) {
      if (!wordless.has(node)) continue
      throw new CompileError(
        'a rule must look for at least one word or concept',
        ruleSet.rules[rule.index]?.id ?? '',
        node.source,
      )
    }
  }
}

function createCompiler(lexicon: Lexicon, language: Language) {
  const lemmas: string[] = []
  const paradigms: Paradigm[] = []
  const lemmaNumbers = new Map<string, number>()
  const concepts: Concept[] = []
  const conceptNumbers = new Map<string, number>()
  const unfinished = new Set<string>()

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
    unfinished.add(name)
    const compiled = (isException: boolean): CompiledPhrase[] =>
      phrases
        .filter((source) => source.startsWith(exceptionMark) === isException)
        .map((source) => phrase(isException ? source.slice(exceptionMark.length) : source, `@${name}`, 'carry'))
    const made: Concept = { name, phrases: compiled(false), exceptions: compiled(true) }
    unfinished.delete(name)
    const number = concepts.length
    concepts.push(made)
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
    return { elements: parsed.elements.map((part) => element(part, owner, polarity)) }
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
    if (typeof pattern === 'string') return { kind: 'phrase', source: pattern, phrase: phrase(pattern, owner, 'plain') }
    const given = [pattern.phrase, pattern.all, pattern.any].filter((part) => part !== undefined)
    if (given.length !== 1)
      throw new CompileError('a pattern has exactly one of phrase, all and any', owner, JSON.stringify(pattern))
    const source = pattern.phrase ?? JSON.stringify(pattern.all ?? pattern.any)
    const nodes = (pattern.all ?? pattern.any ?? [pattern.phrase ?? '']).map((part) => node(part, owner))
    const none = (pattern.none ?? []).map((part) => node(part, owner))
    const within: Scope = pattern.within ?? 'sentence'
    if (pattern.any) {
      const any: Node = { kind: 'any', source, nodes }
      return none.length > 0 || within !== 'sentence' ? { kind: 'all', source, nodes: [any], within, none } : any
    }
    return { kind: 'all', source, nodes, within, none }
  }

  return { lemmas, paradigms, concepts, conceptNumbers, concept, node }
}

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
