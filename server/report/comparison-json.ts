/** A comparison of two versions for programs. */
import type { ComparedArticle, ComparedFinding } from '../core/compare/comparison.js'
import type { LostSafeguard } from '../core/compare/lost-safeguards.js'
import { citationOf, countsOf, isWorse, type ComparedDrafts } from './compared-drafts.js'
import { languageOf } from './comparison-rows.js'
import { jsonFindings, type JsonFinding } from './json.js'
import type { ReviewedDraft } from './draft.js'
import { jsonText } from './escape.js'

/** Findings are those of `review --format json`, with what became of them; indented, with a line end. */
export function comparisonJson(compared: ComparedDrafts): string {
  const { comparison } = compared
  const olds = findingsOf(compared.old)
  const news = findingsOf(compared.new)
  const finding = ({ state, old, new: its, worse, changed, topicGone }: ComparedFinding) => ({
    state,
    worse,
    changed,
    ...(topicGone && { topicGone }),
    ...(old && { old: olds.get(old.fingerprint) }),
    ...(its && { new: news.get(its.fingerprint) }),
  })
  const article = (one: ComparedArticle) => {
    const language = languageOf(one, compared)
    return {
      state: one.state,
      moved: one.moved,
      ...(one.old && { old: citationOf(one.old, undefined, language) }),
      ...(one.new && { new: citationOf(undefined, one.new, language) }),
      findings: one.findings.map(finding),
      lostSafeguards: one.lost.map(safeguard),
      gainedSafeguards: one.gained.map(safeguard),
    }
  }
  const { counts, graver } = countsOf(comparison)
  const report = {
    version: 1,
    old: compared.old.path,
    new: compared.new.path,
    worse: isWorse(compared),
    counts: { ...counts, graver, lostSafeguards: comparison.lost.length, gainedSafeguards: comparison.gained.length },
    articles: comparison.articles.map(article),
  }
  return jsonText(report)
}

function findingsOf(draft: ReviewedDraft): ReadonlyMap<string, JsonFinding> {
  return new Map([...jsonFindings(draft)].map((finding) => [finding.fingerprint, finding]))
}

const safeguard = ({ rule, parts, severity }: LostSafeguard) => ({
  rule: rule.id,
  criterion: rule.criterion,
  severity,
  parts,
})
