/** A clause explained, for those who write rules: what the engine sees in it, and what the rules made of it. */
import type { Colors } from 'picocolors/types.js'
import type { ClauseReading, Reading, RuleReading, SentenceReading } from '../core/check/reading.js'
import { visible } from './escape.js'
import { phrases } from './phrases.js'
import { labelled } from './wrap.js'

export function textOfClause(reading: ClauseReading, width: number, colours: Colors): string {
  const sentences = reading.sentences.map((sentence, i) => textOfSentence(sentence, i + 1, width, colours))
  const shown = reading.rules.filter(({ outcome }, i) => outcome !== 'near' || i < shownRules)
  const more = reading.rules.length - shown.length
  const rules = [
    ...shown.map((rule) => textOfRuleReading(rule, width)),
    ...(more > 0 ? [`  and ${more} more came less close`] : []),
    ...(reading.rules.length === 0 ? ['  none matched or came close'] : []),
  ]
  return `${sentences.join('\n')}\n${colours.bold('Rules')}\n${rules.join('\n')}\n`
}

const column = 14
/** A word as common as “union” brings half of the rules close. */
const shownRules = 12

function textOfSentence(sentence: SentenceReading, number: number, width: number, colours: Colors): string {
  const field = (label: string, texts: readonly string[]): string =>
    texts.map((text, i) => labelled(`  ${i === 0 ? label : ''}`.padEnd(column), visible(text), width)).join('\n')
  const listed = (label: string, texts: readonly string[]): string => field(label, texts.length > 0 ? texts : ['–'])
  const kind = sentence.isHeading ? ', heading: no rule is tried on it' : ''
  return [
    `${colours.bold(`Sentence ${number}`)} (${phrases.en.language[sentence.language]}${kind})`,
    ...(sentence.leadIn ? [field('lead-in', [sentence.leadIn])] : []),
    field('text', [sentence.text]),
    ...(sentence.tail ? [field('tail', [sentence.tail])] : []),
    listed(
      'concepts',
      sentence.concepts.map((span) => `${quoted(span)} ${span.names.map((name) => `@${name}`).join(' ')}`),
    ),
    listed(
      'modality',
      sentence.modality.map((span) => `${span.modality} ${quoted(span)}`),
    ),
    listed(
      'negated',
      sentence.negatedWords.length > 0 ? [sentence.negatedWords.map((word) => `«${word}»`).join(' ')] : [],
    ),
    listed(
      'quantities',
      sentence.quantities.map(
        ({ words, op, value, kind: unit }) =>
          `«${words}» { op: ${op}, value: ${Number(value.toFixed(4))}, kind: ${unit} }`,
      ),
    ),
    '',
  ].join('\n')
}

const quoted = ({ words, negated }: Reading): string => `«${words}»${negated ? ' (negated)' : ''}`

const outcomes: Readonly<Record<RuleReading['outcome'], { readonly name: string; readonly parts: string }>> = {
  matched: { name: 'matched', parts: 'by ' },
  excepted: { name: 'excepted', parts: 'because of ' },
  belowLimit: { name: 'below limit', parts: '' },
  near: { name: 'came close', parts: 'missing: ' },
}

function textOfRuleReading({ rule, outcome, parts }: RuleReading, width: number): string {
  const { name, parts: before } = outcomes[outcome]
  const apart =
    outcome === 'near' ? ' all its words are there, but not together, or not free of what excludes them' : ''
  const why = parts.length > 0 ? ` ${before}${parts.join(' + ')}` : apart
  return labelled(`  ${name}`.padEnd(column), visible(`${rule}${why}`), width)
}
