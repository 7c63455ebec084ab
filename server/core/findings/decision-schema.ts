/** The shape of `tripartite.decisions.yaml`; its JSON schema for editors comes from here. */
import * as v from 'valibot'

const about = <const S extends v.GenericSchema>(description: string, schema: S) =>
  v.pipe(schema, v.description(description))
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write something here'))
const optional = (description: string) => v.optional(about(description, text))

/** Other keys are kept. */
export const decisionSchema = v.looseObject({
  file: about('Name of the draft beside this file: bill.law.', text),
  fingerprint: about(
    'Name of the finding: sixteen characters that do not change when provisions are renumbered or moved.',
    v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'sixteen characters 0-9 and a-f, in quotes if they are all digits')),
  ),
  decision: about(
    'accepted: the provision will be redrafted; rejected: the finding does not apply; deferred: to be decided later.',
    v.picklist(['accepted', 'rejected', 'deferred']),
  ),
  reason: about('Why; it is printed in every report.', text),
  rule: optional('The rule, for people.'),
  citation: optional('Where the provision stood when it was decided on, for people.'),
  text: optional('Some of the words decided on, for people.'),
  date: optional('When it was decided: 2026-03-03.'),
  by: optional('Who decided.'),
})

const version = about('Of the form of this file.', v.optional(v.literal(1)))

/** Entries are read one by one, so that a mistake in one leaves the others. */
export const decisionsFileSchema = v.nullish(v.looseObject({ version, decisions: v.nullish(v.array(v.unknown()), []) }))

/** What an editor checks the file by. */
export const decisionsSchema = v.looseObject({ version, decisions: v.array(decisionSchema) })
