/** A concordance of parallel texts as a paper: both texts side by side, with what differs. */
import { languagesOf } from '../core/concord/message.js'
import type { Language } from '../core/text/language.js'
import { versionName } from '../report/comparison-text.js'
import { concordanceRows } from '../report/concordance-rows.js'
import { concordanceClosing } from '../report/concordance-text.js'
import { concordanceWords } from '../report/concordance-words.js'
import type { ConcordantDrafts } from '../report/concordant-drafts.js'
import { paragraph, run, type Paper } from './paper.js'
import { widePaper } from './wide-paper.js'

/** Parts of the width of the page: provision, both texts, what differs. */
const widths = [10, 32, 32, 26] as const

/** A provision that differs stands with its number in bold; nothing is said by colour alone. */
export function concordancePaper(concordant: ConcordantDrafts, reader: Language): Paper {
  const words = concordanceWords[reader]
  const [first, second] = languagesOf(concordant.concordance)
  const titles = [words.columns.provision, words.text(first), words.text(second), words.columns.message]
  return widePaper(words.heading, reader, [
    ...concordant.drafts.map((draft, i) =>
      paragraph('body', `${words.text(i === 0 ? first : second)}: ${versionName(draft, reader)}`),
    ),
    ...concordanceClosing(concordant, reader).map((line) => paragraph('body', line)),
    {
      kind: 'table' as const,
      columns: titles.map((title, i) => ({ title, width: widths[i] ?? 1 })),
      rows: concordanceRows(concordant, reader).map(({ provision, texts, differences }) => [
        [paragraph('body', run(provision, { bold: differences.length > 0 }))],
        [paragraph('body', run(texts[0], { language: first }))],
        [paragraph('body', run(texts[1], { language: second }))],
        differences.map(({ severity, message }) => paragraph('body', run(`${severity}: `, { bold: true }), message)),
      ]),
    },
  ])
}
