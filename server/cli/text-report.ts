/** The reports that are text and need nothing but themselves. */
import type { Reader } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { jsonOfFile, jsonReport, type JsonFile } from '../report/json.js'
import { linesOfFile } from '../report/lines.js'
import { textOfFile, textOfSummary } from '../report/text.js'
import type { Writer } from './formats.js'
import { coloursFor, terminalWidth } from './terminal.js'

/** For people. Without any draft there is nothing to count. */
export function textWriter(
  { reader, color, output }: { readonly reader: Reader; readonly color?: boolean; readonly output?: string },
  ruleSet: RuleSet,
): Writer {
  // A file has no colours unless they are asked for.
  const colours = coloursFor(color ?? (output === undefined ? undefined : false))
  const options = { ruleSet, reader, width: terminalWidth(), colours }
  const files: string[] = []
  return {
    add(draft) {
      files.push(textOfFile(draft, options))
      return ''
    },
    end: (tally) => (tally.files === 0 ? '' : files.join('') + textOfSummary(tally, options)),
  }
}

/** For programs. */
export function jsonWriter(): Writer {
  const files: JsonFile[] = []
  return {
    add(draft) {
      files.push(jsonOfFile(draft))
      return ''
    },
    end: () => jsonReport(files),
  }
}

/** For tools that read a finding a line, as soon as there is one. */
export function linesWriter(): Writer {
  return { add: linesOfFile }
}
