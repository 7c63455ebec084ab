/** The shape of a rule file and of a lexicon file; types, validation and the JSON schema for editors come from here. */
import * as v from 'valibot'

/** What a key means, as an editor shows it where the pointer rests on the key. */
const about = <const S extends v.GenericSchema>(description: string, schema: S) =>
  v.pipe(schema, v.description(description))

const text = v.pipe(v.string(), v.nonEmpty())
/** Nothing else is ever offered for clicking. */
const webAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s<>"'`\\]+$/, 'an address such as https://www.ilo.org/'))
const perReader = v.strictObject({ en: text, ru: text, kk: text })
const severity = about(
  'error: the supervisory bodies hold it incompatible; warning: likely restrictive, or it depends on the context; information: a drafting caution, or a Recommendation.',
  v.picklist(['error', 'warning', 'information']),
)
const modality = v.picklist(['must', 'forbid', 'may', 'exempt', 'none'])

export type Severity = v.InferOutput<typeof severity>
export type Modality = v.InferOutput<typeof modality>
export type PerReader = v.InferOutput<typeof perReader>

/** Where the parts of a pattern must stand together: a clause, the sentence with its lead-in, so many words, or the whole article. */
const scope = v.union([
  v.picklist(['clause', 'sentence', 'article']),
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(80)),
])

/** A pattern: a phrase, or parts that must all stand in one scope, or alternatives; with conditions on what surrounds it. */
export interface PatternObject {
  readonly phrase?: string | undefined
  readonly all?: readonly Pattern[] | undefined
  readonly any?: readonly Pattern[] | undefined
  readonly within?: 'clause' | 'sentence' | 'article' | number | undefined
  readonly none?: readonly Pattern[] | undefined
  readonly about?: readonly Pattern[] | undefined
  readonly act?: readonly Pattern[] | undefined
  readonly referred?: readonly Pattern[] | undefined
  readonly excepted?: readonly Pattern[] | undefined
  readonly modality?: readonly Modality[] | undefined
  readonly severity?: Severity | undefined
}
export type Pattern = string | PatternObject

const parts = (description: string) => v.optional(about(description, v.array(v.lazy(() => patternSchema))))

/** A pattern with parts. */
export const patternObjectSchema = v.strictObject({
  phrase: v.optional(about('A single phrase, for which the other keys hold.', text)),
  all: parts('Parts that must all stand in one place, in any order.'),
  any: parts('Parts of which one is enough.'),
  within: v.optional(
    about(
      'Where the parts must stand together: clause, sentence (with its lead-in; the usual one), article, or within so many words.',
      scope,
    ),
  ),
  none: parts('What must not stand in the same place.'),
  about: parts('What must stand somewhere in the article or in the headings above it.'),
  act: parts('What must stand somewhere in the act, where the draft is a whole act.'),
  referred: parts('What must stand in a provision that the sentence refers to.'),
  excepted: parts('What must stand in a provision that the sentence excepts.'),
  modality: v.optional(
    about('What the clause does: must (it commands), forbid, may, exempt, or none of them.', v.array(modality)),
  ),
  severity: v.optional(about('Instead of the severity of the rule, whatever its levels.', severity)),
})

export const patternSchema: v.GenericSchema<Pattern> = about(
  'A phrase such as “@union … @federation”, or an object with its parts; see docs/phrases.md.',
  v.union([text, patternObjectSchema]),
)

const patterns = v.strictObject({
  every: v.optional(about('For all three languages: concepts and quantities alone.', v.array(patternSchema))),
  ru: v.optional(about('For Russian.', v.array(patternSchema))),
  kk: v.optional(about('For Kazakh.', v.array(patternSchema))),
  en: v.optional(about('For English.', v.array(patternSchema))),
})
export type Patterns = v.InferOutput<typeof patterns>

const example = v.union([
  text,
  v.strictObject({
    text: about('The provision, with the words to be underlined in ⟦…⟧.', text),
    note: v.optional(about('Why it stands here.', text)),
    severity: v.optional(about('The severity that it must be found with.', severity)),
  }),
])
export type Example = v.InferOutput<typeof example>
const examples = v.strictObject({
  violating: about('Provisions that must be found, four or more.', v.array(example)),
  conforming: about('Provisions that come close and must not be found, three or more.', v.array(example)),
  knownMisses: v.optional(about('Provisions that should be found and are not.', v.array(example))),
  knownFalseAlarms: v.optional(about('Provisions that are found and should not be.', v.array(example))),
})
export type Examples = v.InferOutput<typeof examples>

/** What a whole act that deals with the topic must contain; its absence is a finding. */
const safeguard = v.strictObject({
  topic: about(
    'The act deals with the matter where it has something of each; the finding is placed at what it has of the first.',
    v.pipe(v.array(patterns), v.minLength(1)),
  ),
  parts: about(
    'Each must stand somewhere in the act; without the first, the chief one, the others do not count.',
    v.pipe(
      v.array(
        v.strictObject({
          present: about('What provides for it.', patterns),
          name: v.optional(
            about(
              'What the reader is told is missing where other parts are there, or is taken away by a repeal.',
              perReader,
            ),
          ),
          severity: v.optional(about('Instead of that of the rule, where only this part is missing.', severity)),
          onlyInForce: v.optional(
            about('One way of several: missed only where a bill takes it away from an act in force.', v.boolean()),
          ),
        }),
      ),
      v.minLength(1),
    ),
  ),
  elsewhere: v.optional(about('Where one of these stands, the act leaves the matter to another act.', patterns)),
  elsewherePermitted: v.optional(
    about('A mere reference to another act suffices: without that act at hand nothing is reported.', v.boolean()),
  ),
  conditional: v.optional(
    about('Owed only because of its first topic: where that goes as well, a repeal takes nothing away.', v.boolean()),
  ),
  place: v.optional(about('Better places for the finding than the topic, best first.', patterns)),
})
export type Safeguard = v.InferOutput<typeof safeguard>

const wordings = v.array(
  v.strictObject({
    replace: about('A phrase in the sentence that was found.', text),
    with: about('The words that stand there afterwards.', text),
  }),
)

/** One rule file. */
export const ruleSchema = v.strictObject({
  id: about(
    'The folder and the name of the file: c087/founder-minimum.',
    v.pipe(v.string(), v.regex(/^(c087|c098|c154|general|local)\/[a-z0-9-]+$/)),
  ),
  criterion: about(
    'What an ILO reviewer checks; several rules may find one criterion.',
    v.pipe(v.string(), v.regex(/^[a-z0-9]+-[a-z0-9-]+$/)),
  ),
  conventions: about(
    'The articles that the rule rests on, the decisive one first: C087/2. Empty for a remark on the drafting.',
    v.array(v.pipe(v.string(), v.regex(/^C\d{3}(\/\d+)?$/))),
  ),
  severity,
  basis: about(
    'Whether the Convention says so itself (text), the supervisory bodies do (supervisory), or no more than the craft of drafting (drafting).',
    v.picklist(['text', 'supervisory', 'drafting']),
  ),
  title: about('What the rule is about, as a heading without a full stop.', perReader),
  does: about('What the provision does, in one sentence.', perReader),
  standard: about('What the Convention or a supervisory body asks for, and who says so.', perReader),
  advice: about('How to redraft the provision.', perReader),
  permitted: about('What the law may still provide.', perReader),
  authorities: about('Names in authorities.yaml, the decisive one first.', v.array(text)),
  fix: about(
    'What is offered instead.',
    v.strictObject({
      clause: v.optional(about('The model clause.', perReader)),
      wording: v.optional(
        about(
          'Words to replace, where that alone brings the provision to the standard.',
          v.strictObject({ ru: v.optional(wordings), kk: v.optional(wordings), en: v.optional(wordings) }),
        ),
      ),
      number: v.optional(
        about(
          'The number to write instead of the one that was matched.',
          v.strictObject({
            count: v.optional(about('Of persons or things.', v.number())),
            share: v.optional(
              about(
                'A fraction such as 1/2.',
                v.pipe(v.string(), v.regex(/^\d+\/[1-9]\d*$/, 'a fraction such as 1/2')),
              ),
            ),
            days: v.optional(about('A duration in days.', v.number())),
          }),
        ),
      ),
    }),
  ),
  levels: v.optional(
    about(
      'Grades by the number that was matched; the first that fits counts, and a number that fits none is no finding.',
      v.array(v.strictObject({ if: about('A quantity such as #count>=50.', text), severity })),
    ),
  ),
  search: v.optional(
    about('For what no pattern can say: the name of the search in the program.', v.picklist(['missing-provision'])),
  ),
  about: v.optional(
    about('What every entry of when wants somewhere in the article or in the headings above it.', patterns),
  ),
  when: v.optional(about('What to look for: one entry is enough.', patterns)),
  unless: v.optional(about('What excuses it, in the sentence, or with within: article in the article.', patterns)),
  safeguard: v.optional(about('What a whole act that deals with a topic must contain.', safeguard)),
  examples: v.optional(
    about(
      'Provisions that run as tests, in each language.',
      v.strictObject({ ru: v.optional(examples), kk: v.optional(examples), en: v.optional(examples) }),
    ),
  ),
})
export type Rule = v.InferOutput<typeof ruleSchema>

const phrases = v.array(text)

/** `rules/lexicon/<topic>.yaml`: the phrases of each concept in the three languages. */
export const topicSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  about(
    'A concept: the phrases that mean it in each language. One that begins with - says where it is not meant.',
    v.strictObject({
      ru: about('Phrases in Russian.', phrases),
      kk: about('Phrases in Kazakh.', phrases),
      en: about('Phrases in English.', phrases),
    }),
  ),
)
export type Topic = v.InferOutput<typeof topicSchema>

/** `rules/lexicon/inflection.yaml`: the inflection class or all forms of lemmas that the generators would guess wrongly. */
const corrections = v.record(text, v.union([text, v.strictObject({ forms: v.array(text) })]))
export const inflectionSchema = v.strictObject({ ru: corrections, kk: corrections, en: corrections })
export type Inflection = v.InferOutput<typeof inflectionSchema>

/** `rules/field.yaml`: beginnings of words by which a text is known to deal with the field of the rules. */
export const fieldSchema = v.strictObject({ ru: phrases, kk: phrases, en: phrases })
export type Field = v.InferOutput<typeof fieldSchema>

/** The lexicon of one language, put together from all topics. */
export interface Lexicon {
  readonly concepts: Readonly<Record<string, readonly string[]>>
  readonly lemmas: Inflection['ru']
}

const authority = v.looseObject({
  title: text,
  /** Who spoke: `CFA`, `CEACR`, `Convention`, … */
  body: v.optional(text),
  /** `para. 421`; `2006 Digest, para. 272` where only the older number is printed on the page. */
  paragraph: v.optional(text),
  /** Missing only where `print` is false. */
  url: v.optional(webAddress),
  verified: v.boolean(),
  /** True for what was seen on a page that restates the authority. */
  secondary: v.optional(v.boolean()),
  /** False where the page names the matter but its conclusion was not in the part seen. */
  conclusionSeen: v.optional(v.boolean()),
  /** What it says, in our own words. */
  says: v.optional(text),
  /** What it says on one criterion. */
  points: v.optional(
    v.record(text, v.looseObject({ says: v.optional(text), conclusionSeen: v.optional(v.boolean()) })),
  ),
  /** False for what may not be shown to readers. */
  print: v.optional(v.boolean()),
})
export const authoritiesSchema = v.record(text, authority)
export type Authority = v.InferOutput<typeof authority>

/** `rules/conventions.yaml`: the Conventions and summaries of their articles, `C087/2`. */
export const conventionsSchema = v.looseObject({
  conventions: v.record(
    text,
    v.looseObject({
      number: v.number(),
      year: v.number(),
      title: perReader,
      /** False where the title was not compared with an official publication in the language. */
      titleVerified: v.optional(v.object({ en: v.boolean(), ru: v.boolean(), kk: v.boolean() })),
      url: webAddress,
      ratificationsUrl: webAddress,
    }),
  ),
  articles: v.record(text, perReader),
  /** Said of every finding whose criterion begins so. */
  strikeNote: v.looseObject({ authority: text, criteria: v.optional(v.array(text)), en: text, ru: text, kk: text }),
})
export type Conventions = v.InferOutput<typeof conventionsSchema>

const articles = v.array(v.pipe(v.string(), v.regex(/^[CR]\d{3}(\/\d+)?$/)))

/** `rules/criteria.yaml`: what an ILO reviewer checks, whether or not a rule encodes it. */
const criterion = v.strictObject({
  title: perReader,
  conventions: v.pipe(articles, v.minLength(1)),
  kind: v.picklist(['definition', 'exclusion', 'missing-safeguard', 'prohibited-provision', 'threshold']),
  /** True where no text of the supervisory bodies was seen to set the limit that the rule applies. */
  workingLimit: v.optional(v.literal(true)),
  /** The evaluation criterion in law of the Labour Rights Indicators, and how its title is known. */
  lri: v.optional(v.strictObject({ title: text, known: v.picklist(['memory', 'verified']) })),
  /** Why it is not checked, where it has no rule. */
  notChecked: v.optional(perReader),
})
export const criteriaSchema = v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+-[a-z0-9-]+$/)), criterion)
export type Criterion = v.InferOutput<typeof criterion>
/** `.tripartite/overrides.yaml`: rules that a workspace switches off or grades otherwise, each with its reason. */
const override = v.pipe(
  v.strictObject({
    rule: about('The id of a built-in or local rule: c087/founder-minimum.', text),
    off: v.optional(about('true: the rule is switched off.', v.literal(true))),
    severity: v.optional(about('The severity of all findings of the rule.', severity)),
    reason: about('Why; it is printed in every report.', text),
  }),
  v.check(
    ({ off, severity }) => (off === undefined) !== (severity === undefined),
    'write either off: true or a severity',
  ),
)
export const overridesSchema = v.nullish(v.array(override), [])
export type Override = v.InferOutput<typeof override>

const ratification = v.looseObject({
  status: v.picklist(['ratified', 'not-ratified', 'unknown']),
  /** `absence`: derived from the absence of the country in a list. */
  by: v.optional(v.literal('absence')),
  source: v.optional(v.union([text, v.array(text)])),
})

/** `rules/ratifications.yaml`: which country has ratified which Convention, as far as it was seen. */
export const ratificationsSchema = v.looseObject({
  sources: v.record(text, v.looseObject({ title: perReader })),
  countries: v.array(
    v.objectWithRest(
      { iso2: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), name: perReader, note: v.optional(text) },
      ratification,
    ),
  ),
})
export type RatificationsFile = v.InferOutput<typeof ratificationsSchema>
