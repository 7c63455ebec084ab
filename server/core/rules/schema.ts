/** The shape of a rule file and of a lexicon file; types, validation and the JSON schema for editors come from here. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const perReader = v.strictObject({ en: text, ru: text, kk: text })
const severity = v.picklist(['error', 'warning', 'information'])
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
  readonly modality?: readonly Modality[] | undefined
  readonly severity?: Severity | undefined
}
export type Pattern = string | PatternObject

const pattern: v.GenericSchema<Pattern> = v.union([
  text,
  v.strictObject({
    phrase: v.optional(text),
    all: v.optional(v.array(v.lazy(() => pattern))),
    any: v.optional(v.array(v.lazy(() => pattern))),
    within: v.optional(scope),
    none: v.optional(v.array(v.lazy(() => pattern))),
    about: v.optional(v.array(v.lazy(() => pattern))),
    act: v.optional(v.array(v.lazy(() => pattern))),
    modality: v.optional(v.array(modality)),
    severity: v.optional(severity),
  }),
])

const patterns = v.strictObject({
  every: v.optional(v.array(pattern)),
  ru: v.optional(v.array(pattern)),
  kk: v.optional(v.array(pattern)),
  en: v.optional(v.array(pattern)),
})
export type Patterns = v.InferOutput<typeof patterns>

const example = v.union([text, v.strictObject({ text, note: v.optional(text), severity: v.optional(severity) })])
export type Example = v.InferOutput<typeof example>
const examples = v.strictObject({
  violating: v.array(example),
  conforming: v.array(example),
  knownMisses: v.optional(v.array(example)),
  knownFalseAlarms: v.optional(v.array(example)),
})
export type Examples = v.InferOutput<typeof examples>

/** What a whole act that deals with the topic must contain; its absence is a finding. */
const safeguard = v.strictObject({
  /** The act deals with the matter where it has something of each; the finding is placed at what it has of the first. */
  topic: v.pipe(v.array(patterns), v.minLength(1)),
  /** Each must stand somewhere in the act; without the first, the chief one, the others do not count. */
  parts: v.pipe(
    v.array(
      v.strictObject({
        present: patterns,
        /** What the reader is told is missing where other parts are there. */
        name: v.optional(perReader),
        /** Instead of the rule's, where only this part is missing. */
        severity: v.optional(severity),
      }),
    ),
    v.minLength(1),
  ),
  /** Where one of these stands, the act leaves the matter to another act. */
  elsewhere: v.optional(patterns),
  /** A mere reference to another act suffices: without that act at hand nothing is reported. */
  elsewherePermitted: v.optional(v.boolean()),
  /** Better places for the finding than the topic. */
  place: v.optional(patterns),
})
export type Safeguard = v.InferOutput<typeof safeguard>

const wordings = v.array(v.strictObject({ replace: text, with: text }))

/** One rule file. */
export const ruleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^(c087|c098|c154|general|local)\/[a-z0-9-]+$/)),
  criterion: v.pipe(v.string(), v.regex(/^[a-z0-9]+-[a-z0-9-]+$/)),
  conventions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^C\d{3}(\/\d+)?$/))), v.minLength(1)),
  severity,
  basis: v.picklist(['text', 'supervisory']),
  title: perReader,
  does: perReader,
  standard: perReader,
  advice: perReader,
  permitted: perReader,
  authorities: v.array(text),
  fix: v.strictObject({
    clause: v.optional(perReader),
    wording: v.optional(
      v.strictObject({ ru: v.optional(wordings), kk: v.optional(wordings), en: v.optional(wordings) }),
    ),
    number: v.optional(
      v.strictObject({
        count: v.optional(v.number()),
        share: v.optional(v.pipe(v.string(), v.regex(/^\d+\/[1-9]\d*$/, 'a fraction such as 1/2'))),
        days: v.optional(v.number()),
      }),
    ),
  }),
  levels: v.optional(v.array(v.strictObject({ if: text, severity }))),
  about: v.optional(patterns),
  when: v.optional(patterns),
  unless: v.optional(patterns),
  safeguard: v.optional(safeguard),
  examples: v.optional(
    v.strictObject({ ru: v.optional(examples), kk: v.optional(examples), en: v.optional(examples) }),
  ),
})
export type Rule = v.InferOutput<typeof ruleSchema>

const phrases = v.array(text)

/** `rules/lexicon/<topic>.yaml`: the phrases of each concept in the three languages. */
export const topicSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  v.strictObject({ ru: phrases, kk: phrases, en: phrases }),
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
  body: v.optional(text),
  /** Missing only where `print` is false. */
  url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//))),
  verified: v.boolean(),
  /** False for what may not be shown to readers. */
  print: v.optional(v.boolean()),
})
export const authoritiesSchema = v.record(text, authority)
export type Authority = v.InferOutput<typeof authority>

/** `rules/conventions.yaml`: the Conventions and summaries of their articles, `C087/2`. */
export const conventionsSchema = v.looseObject({
  conventions: v.record(
    text,
    v.looseObject({ number: v.number(), year: v.number(), title: perReader, url: text, ratificationsUrl: text }),
  ),
  articles: v.record(text, perReader),
  strikeNote: v.looseObject({ authority: text, en: text, ru: text, kk: text }),
})
export type Conventions = v.InferOutput<typeof conventionsSchema>

const ratification = v.looseObject({
  status: v.picklist(['ratified', 'not-ratified', 'unknown']),
  /** `absence`: derived from the absence of the country in a list. */
  by: v.optional(v.literal('absence')),
  source: v.optional(v.union([text, v.array(text)])),
})

/** `rules/ratifications.yaml`: which country has ratified which Convention, as far as it was seen. */
export const ratificationsSchema = v.looseObject({
  sources: v.record(text, v.looseObject({ title: text })),
  countries: v.array(
    v.objectWithRest(
      { iso2: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), name: perReader, note: v.optional(text) },
      ratification,
    ),
  ),
})
export type RatificationsFile = v.InferOutput<typeof ratificationsSchema>
