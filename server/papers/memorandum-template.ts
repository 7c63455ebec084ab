/** The shape of the template of a technical memorandum. */
import * as v from 'valibot'
import { frame, lines, maybeText, page, perLanguage, ratifications, text } from './template-parts.js'

const words = v.strictObject({
  ...frame,
  subtitle: maybeText(),
  cover: lines(),
  introduction: v.strictObject({
    title: text(),
    paragraphs: lines(),
    ...ratifications,
  }),
  general: v.strictObject({
    title: text(),
    counts: text('all', 'error', 'warning', 'information'),
    paragraphs: lines(),
  }),
  articles: v.strictObject({ title: text(), none: text() }),
  labels: v.strictObject({
    provision: text(),
    standard: text(),
    principle: text(),
    assessment: text(),
    advice: text(),
    proposed: text(),
  }),
  assessment: v.strictObject({ error: text(), warning: text(), information: text() }),
  absent: text(),
  repealed: text(),
  toWrite: text(),
  newPart: text(),
  sameGrounds: text('place'),
  omissions: v.strictObject({ title: text(), none: text(), notJudged: text() }),
  settled: text(),
  authoritiesList: v.strictObject({ title: text(), verified: text(), notVerified: text() }),
  coverage: v.strictObject({
    title: text(),
    found: text('count'),
    clean: text('count'),
    notApplicable: text('count'),
    notChecked: text('count'),
    hidden: text('count'),
  }),
})

export const memorandumTemplateSchema = v.strictObject({
  paper: v.literal('memorandum', 'this is no template of a memorandum: write paper: memorandum'),
  page,
  authorities: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  ...perLanguage(words),
})
export type MemorandumTemplate = v.InferOutput<typeof memorandumTemplateSchema>
export type MemorandumWords = v.InferOutput<typeof words>
