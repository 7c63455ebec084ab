/** The reports that are text, written piece by piece, and need nothing but themselves. */
import type { Reader } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { ReviewedDraft } from '../report/draft.js'
import { jsonFrame, jsonOfFile, jsonPiece } from '../report/json.js'
import { textOfFile, textOfSummary } from '../report/text.js'
import type { Form } from './formats.js'
import { coloursFor, type Looks } from './terminal.js'

/** For tools: one piece for each draft and nothing around it. */
export function piecesOf(piece: (draft: ReviewedDraft) => string): Form {
  return { partOf: piece, add: String }
}

/** For people. Without any draft there is nothing to count. */
export function textForm(reader: Reader, { width, coloured }: Looks, ruleSet: RuleSet): Form {
  const options = { ruleSet, reader, width, colours: coloursFor(coloured) }
  return {
    ...piecesOf((draft) => textOfFile(draft, options)),
    end: (tally) => (tally.files === 0 ? '' : textOfSummary(tally, options)),
  }
}

/** For programs. */
export function jsonForm(): Form {
  let isFirst = true
  return {
    partOf: (draft) => jsonPiece(jsonOfFile(draft)),
    add(piece) {
      const before = jsonFrame.before(isFirst)
      isFirst = false
      return before + String(piece)
    },
    end: ({ files }) => jsonFrame.after(files === 0),
  }
}
