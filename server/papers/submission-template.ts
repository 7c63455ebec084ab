/** The shape of the template of a submission under article 23. */
import * as v from 'valibot'
import { frame, lines, maybeText, page, perLanguage, ratifications, text } from './template-parts.js'

const words = v.strictObject({
  ...frame,
  subtitle: maybeText(),
  instructions: maybeText(),
  organization: v.strictObject({ title: text(), paragraphs: lines() }),
  subject: v.strictObject({
    title: text(),
    paragraphs: lines(),
    ...ratifications,
  }),
  parts: v.strictObject({
    law: text(),
    practice: text(),
    earlier: text(),
    principle: text(),
    reasons: text(),
    requests: text(),
  }),
  practice: text(),
  citation: text(),
  noEarlier: text(),
  request: text(),
  wording: text(),
  ownRequest: text(),
  repealed: text(),
  toWrite: text(),
  sameReasons: text('place'),
  newPart: text(),
  omissionsLaw: text(),
  nothing: text(),
  notRatifiedPart: v.strictObject({ title: text(), paragraphs: lines() }),
  annexes: v.strictObject({ title: text(), items: lines() }),
  authoritiesList: v.strictObject({ title: text(), verified: text(), notVerified: text() }),
})

export const submissionTemplateSchema = v.strictObject({
  paper: v.literal('submission', 'this is no template of a submission: write paper: submission'),
  page,
  authorities: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  ...perLanguage(words),
})
export type SubmissionTemplate = v.InferOutput<typeof submissionTemplateSchema>
export type SubmissionWords = v.InferOutput<typeof words>
