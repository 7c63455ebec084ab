/** Reads the text layer of a PDF file as paragraphs, as far as the page shows them. */
import type { Origin } from '../core/text/origin.js'
import { composer, type Later } from './composer.js'
import type { ReadDocument } from './document.js'
import { withoutFootnotes, withoutRunningLines } from './pdf-furniture.js'
import { joinerFor } from './pdf-hyphens.js'
import { linesOfPage } from './pdf-lines.js'
import { pagesOf } from './pdf-pages.js'
import { continues, marginsOf } from './pdf-paragraphs.js'
import { unreadThings } from './unread.js'

const scanned =
  'the PDF file holds pictures of pages, but no text; recognise its text (OCR) and save that as .docx or .txt'
const unmapped =
  'the fonts of the PDF file do not say which letters they print; recognise its text (OCR) or ask for the .docx'

/** @throws Unreadable */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const { pages, turned } = await pagesOf(bytes)
  const printed = pages.map(linesOfPage)
  const all = printed.flat()
  if (all.length === 0) return { problem: scanned }
  if (isUnmapped(all.map(({ text }) => text).join(''))) return { problem: unmapped }
  const parts = withoutRunningLines(printed).map(withoutFootnotes)
  const lines = parts.flatMap((part) => part.lines)
  const margins = marginsOf(lines)
  const join = joinerFor(lines.map(({ text }) => text))
  const composed = composer()
  const origin = (page: number) => (): Origin => ({ kind: 'page', page })
  for (let from = 0, i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line || (next && continues(line, next, margins))) continue
    const pieces: string[] = []
    const later: Later[] = []
    let at = 0
    for (let k = from; k <= i; k++) {
      const [before, one, after] = [lines[k - 1], lines[k], k < i ? lines[k + 1] : undefined]
      if (!one) continue
      if (k > from && before?.page !== one.page) later.push({ at, origin: origin(one.page) })
      const kept = after ? join(one.text, after.text) : one.text
      pieces.push(kept)
      at += kept.length
    }
    composed.paragraph(pieces.join(''), origin(lines[from]?.page ?? 0), later)
    from = i + 1
  }
  const empty = printed.flatMap((page, i) => (page.length === 0 ? [i + 1] : []))
  return {
    format: 'pdf',
    ...composed.finish(),
    unread: [
      ...unreadThings({ footnotes: parts.reduce((sum, { footnotes }) => sum + footnotes, 0) }),
      ...(empty.length > 0 ? [`No text was found on ${empty.length === 1 ? 'page' : 'pages'} ${listed(empty)}`] : []),
      ...(turned > 0 ? ['Text that is printed aslant or upright was not read'] : []),
    ],
  }
}

/** Fonts without a table of their letters give signs of private use or controls. */
function isUnmapped(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0
  return strange > text.length * 0.2
}

function listed(pages: readonly number[]): string {
  return pages.length > 10 ? `${pages.slice(0, 10).join(', ')} and ${pages.length - 10} more` : pages.join(', ')
}
