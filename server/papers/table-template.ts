/** The shape of the template of a comparative table. */
import * as v from 'valibot'
import { frame, maybeText, page, perLanguage, text, width } from './template-parts.js'

const columns = {
  number: text(),
  element: text(),
  current: text(),
  bill: text(),
  proposed: text(),
  justification: text(),
}

const words = v.strictObject({
  ...frame,
  subtitle: maybeText(),
  /** Of a table of two versions. */
  versionsSubtitle: maybeText('old', 'new'),
  /** Above the table, where nobody has decided on the proposals. */
  proposals: maybeText(),
  /** In the row of a proposal on which nobody has decided, where others were accepted. */
  undecided: maybeText(),
  columns: v.strictObject(columns),
  absent: text(),
  repealed: text(),
  deletedWords: text('words'),
  newPart: text(),
  /** Where people must find the wording. */
  toWrite: text(),
  /** The justification of a change between two versions that no rule explains. */
  toJustify: text(),
  moved: text('old'),
  /** Where a row above gives the same reasons. */
  seeRow: text('row'),
  nothing: text(),
  leftOut: text(),
  notApplied: text(),
  sources: text(),
})

export const tableTemplateSchema = v.strictObject({
  paper: v.literal('table', 'this is no template of a comparative table: write paper: table'),
  page,
  widths: v.strictObject({ number: width, element: width, wording: width, justification: width }),
  /** How words that go are shown in the column of the present wording. */
  removed: v.picklist(['plain', 'bold', 'struck']),
  /** How many authorities a justification names; all are listed below the table. */
  authorities: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  ...perLanguage(words),
})
export type TableTemplate = v.InferOutput<typeof tableTemplateSchema>
export type TableWords = v.InferOutput<typeof words>
