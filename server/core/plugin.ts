/** The engine as `unified` plugins: a parser that makes the act tree, and a transformer that leaves its findings as messages on the file. */
import type { Plugin } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { actTree, type ActRoot } from './act/unist.js'
import { parseAct } from './act/parse.js'
import type { Reviewer, ReviewOptions } from './review.js'
import { languageOfDraft } from './text/language.js'
import { linesOf } from './text/lines.js'
import { normalise } from './text/normalise.js'

/**
 * Reads a draft into a unist tree of its provisions whose leaves are nlcst paragraphs. Positions are those of the source.
 * Use it as `unified().use(tripartiteParse)`.
 */
export const tripartiteParse: Plugin<[], string, ActRoot> = function () {
  this.parser = (source) => {
    const draft = normalise(source)
    const language = languageOfDraft(draft.text)
    return actTree(parseAct(draft.text, language), draft, language)
  }
}

export interface TripartiteOptions extends ReviewOptions {
  readonly reviewer: Reviewer
}

/**
 * Reviews the file's text, whatever tree its parser made of it (a retext tree, an act tree), and leaves one message for each finding, with
 * `ruleId`, `source`, `place`, `actual`, `expected` (the first redraft), `url` and `note` (authorities). An error is a fatal message.
 */
export const tripartite: Plugin<[TripartiteOptions]> = function ({ reviewer, ...options }) {
  return (_tree: Node, file: VFile) => {
    const source = String(file)
    const lines = linesOf(source)
    const point = (offset: number) => {
      const { line, character } = lines.position(offset)
      return { line: line + 1, column: character + 1, offset }
    }
    for (const finding of reviewer.review(source, options).findings) {
      const message = file.message(`${finding.title}. ${finding.message}`, {
        place: { start: point(finding.range.start), end: point(finding.range.end) },
        source: 'tripartite',
        ruleId: finding.rule,
      })
      message.fatal = finding.severity === 'error'
      if (finding.severity === 'information') message.fatal = undefined
      message.actual = finding.text
      message.expected = finding.fixes.slice(0, 1).flatMap((fix) => fix.edits.map((edit) => edit.newText))
      if (finding.url !== '') message.url = finding.url
      message.note = finding.authorities
        .map(({ title, url, verified }) => `${title}${verified ? '' : ' (unverified)'}: ${url}`)
        .join('\n')
    }
  }
}
