/** What makes the newer version worse, as workflow commands of GitHub Actions. */
import { isOpenAndWorse, type ComparedDrafts } from './compared-drafts.js'
import { comparisonRows } from './comparison-rows.js'
import { githubCommand, githubOfFile } from './github.js'
import type { Language } from '../core/text/language.js'

/** New and graver findings stand at their lines; a safeguard that is gone stands nowhere any more, and so at the file. */
export function comparisonGithub(compared: ComparedDrafts, reader: Language): string {
  const { comparison, new: its } = compared
  const worse = new Set(comparison.findings.filter(isOpenAndWorse).map((one) => one.new?.fingerprint))
  const findings = its.findings.filter(({ fingerprint }) => worse.has(fingerprint))
  const lost = comparisonRows(compared, reader).filter((row) => row.worse && row.id === '')
  return (
    [...githubOfFile({ ...its, findings })].join('') +
    lost
      .map(({ state, article, title, advice, graded, rule }) =>
        githubCommand(
          graded,
          [...filePart(its.path), ['title', `${state} (${article}) [${rule}]`]],
          `${title}. ${advice}`,
        ),
      )
      .join('')
  )
}

const filePart = (path: string): readonly (readonly [string, string])[] =>
  path === '-' ? [] : [['file', path.replace(/^(?:\.\/+)+/, '')]]
