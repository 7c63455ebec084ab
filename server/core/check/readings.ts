/** What the matcher learns of the sentences of one text: a heading stands above many sections and is read for the first only. */
import type { Range } from '../text/range.js'
import type { CompiledLanguage } from './blueprint.js'
import type { OpenGates } from './network.js'
import type { Section } from './sections.js'
import type { Sentence } from './sentence.js'
import { sentencesOf } from './sentences.js'
import type { ShortNames } from './short-names.js'
import { createView, type View } from './view.js'

export interface Readings {
  readonly compiled: CompiledLanguage
  readonly sentences: (section: Section) => readonly Sentence[]
  readonly open: (sentence: Sentence) => OpenGates
  readonly view: (sentence: Sentence, open: OpenGates) => View
}

/** Ask it of sections of the same text only; `names` are those that its act gives unions. */
export function createReadings(text: string, compiled: CompiledLanguage, names?: ShortNames): Readings {
  const vocabulary = names ? names.over(compiled.vocabulary) : compiled.vocabulary
  const headings = new Map<Range, readonly Sentence[]>()
  const gates = new Map<Sentence, OpenGates>()
  const views = new Map<Sentence, View>()
  return {
    compiled,
    sentences: (section) => sentencesOf(section, text, vocabulary, compiled.language, headings),
    open: (sentence) => onceForHeading(gates, sentence, () => compiled.network.read(sentence)),
    view: (sentence, open) => onceForHeading(views, sentence, () => createView(sentence, compiled, open)),
  }
}

function onceForHeading<T>(known: Map<Sentence, T>, sentence: Sentence, make: () => T): T {
  if (!sentence.isHeading) return make()
  const value = known.get(sentence) ?? make()
  known.set(sentence, value)
  return value
}
