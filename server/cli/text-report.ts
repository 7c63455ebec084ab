/** The reports that are text, written piece by piece, and need nothing but themselves. */
import type { Reader } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { ReviewedDraft } from '../report/draft.js'
import { jsonFrame, jsonOfDraft } from '../report/json.js'
import { textOfFile, textOfSummary } from '../report/text.js'
import type { Form, Pieces } from './formats.js'
import { coloursFor, type Looks } from './terminal.js'

/** For tools: the pieces of each draft and nothing around them. */
export function piecesOf(pieces: (draft: ReviewedDraft) => Pieces): Form {
  return { partOf: pieces, add: (part) => part as Pieces }
}

/** For people. Without any draft there is nothing to count. */
export function textForm(reader: Reader, { width, coloured }: Looks, ruleSet: RuleSet): Form {
  const options = { ruleSet, reader, width, colours: coloursFor(coloured) }
  return {
    ...piecesOf((draft) => textOfFile(draft, options)),
    end: (tally) => (tally.files === 0 ? [] : [textOfSummary(tally, options)]),
  }
}

/** For programs. */
export function jsonForm(): Form {
  let isFirst = true
  return {
    partOf: jsonOfDraft,
    *add(part) {
      yield jsonFrame.before(isFirst)
      isFirst = false
      yield* part as Pieces
    },
    end: ({ files }) => [jsonFrame.after(files === 0)],
  }
}
