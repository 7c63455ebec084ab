/** Holds the reading of files, and the places in them, to time in proportion to their length. */
import type { DraftDocument } from '../../server/documents/document.js'
import { readAkomaNtoso } from '../../server/documents/akoma-ntoso.js'
import { readHtml } from '../../server/documents/html.js'
import { assertLinear } from '../fuzz/growth.js'

type Read = (text: string) => DraftDocument
const html: Read = (text) => readHtml(text, { tracked: 'accepted' })
const akomaNtoso: Read = (text) => readAkomaNtoso(text, { tracked: 'accepted' })

const page = (body: string): string => `<html><body>${body}</body></html>`
const bill = (body: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="bill"><body>${body}</body></bill></akomaNtoso>`
const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))

const files: Readonly<Record<string, readonly [Read, (length: number) => string]>> = {
  'paragraphs of a page': [html, (length) => page(repeated('<p>Забастовки запрещаются.</p>', length))],
  'rows of a table': [
    html,
    (length) => page(`<table>${repeated('<tr><td>1</td><td>Слово</td></tr>', length)}</table>`),
  ],
  'items of a list': [html, (length) => page(`<ol>${repeated('<li>Слово</li>', length)}</ol>`)],
  'pieces of a paragraph': [html, (length) => page(`<p>${repeated('<b>слово</b> м<sup>2</sup> ', length)}</p>`)],
  'lines of a paragraph': [html, (length) => page(`<p>${repeated('слово <br>', length)}</p>`)],
  'articles of a bill': [
    akomaNtoso,
    (length) => bill(repeated('<article><num>1</num><content><p>Слово.</p></content></article>', length)),
  ],
  'pieces of a paragraph of a bill': [
    akomaNtoso,
    (length) =>
      bill(`<article><content><p>${repeated('<b>слово</b> м<sup>2</sup><br/> ', length)}</p></content></article>`),
  ],
}

describe('growth of what is read', () => {
  for (const [name, [read, make]] of Object.entries(files))
    it(name, () => {
      const withPlaces = (text: string): void => {
        const { text: draft, originOf } = read(text)
        for (let at = 0; at >= 0; at = draft.indexOf('\n\n', at + 1)) originOf({ start: at + 2, end: at + 2 })
      }
      assertLinear(withPlaces, make, 40_000)
    }).timeout(120_000)
})
