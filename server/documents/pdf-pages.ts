/** Takes the pieces of text and their places from a PDF file, with pdf.js as unpdf builds it; nothing is fetched, run or drawn. */
import { getDocument, PasswordResponses } from 'unpdf/pdfjs'
import { longestReading, longestText, tooLong, tooSlow, Unreadable } from './limits.js'
import { unpackedBounds } from './pdf-streams.js'

/** Places are in points from the lower left corner of the page. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
  readonly font: string
}

export interface Page {
  readonly number: number
  readonly pieces: readonly Piece[]
}

export interface Pages {
  readonly pages: readonly Page[]
  /** Pieces that do not run from left to right, such as stamps across the page. */
  readonly turned: number
}

const mostPages = 5000

/** In the order of the file. @throws Unreadable */
export async function pagesOf(bytes: Uint8Array): Promise<Pages> {
  unpackedBounds(bytes)
  const task = getDocument({
    // A copy, because the library takes the bytes away.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: 0,
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Unreadable(tooSlow))
    }, longestReading)
  })
  try {
    return await Promise.race([read(task), late])
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reason(error))
  } finally {
    clearTimeout(timer)
    await Promise.race([
      task.destroy().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 500).unref()),
    ])
  }
}

async function read(task: ReturnType<typeof getDocument>): Promise<Pages> {
  task.onPassword = (_: unknown, why: number) => {
    throw new Unreadable(
      why === PasswordResponses.NEED_PASSWORD || why === PasswordResponses.INCORRECT_PASSWORD ? locked : damaged,
    )
  }
  const file = await task.promise
  if (file.numPages > mostPages)
    throw new Unreadable(`it has more than ${mostPages} pages; divide it into several files`)
  const pages: Page[] = []
  let length = 0
  let turned = 0
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    const pieces: Piece[] = []
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[]
      length += item.str.length
      if (Math.abs(b) > Math.abs(a) / 10) turned += item.str.trim() === '' ? 0 : 1
      else
        pieces.push({
          text: item.str,
          x,
          y,
          width: item.width,
          size: Math.hypot(c, d) || item.height,
          font: item.fontName,
        })
    }
    if (length > longestText) throw new Unreadable(tooLong)
    pages.push({ number, pieces })
    page.cleanup()
  }
  return { pages, turned }
}

const locked = 'the PDF file is protected with a password; save a copy without it'
const damaged = 'the PDF file is damaged; save or print it to PDF again'

function reason(error: unknown): string {
  return error instanceof Error && error.name === 'PasswordException' ? locked : damaged
}
