/** Tells what a file is by its first bytes, and only then by its name. */
import { decode } from './decode.js'

export type Recognised =
  | { readonly format: 'word' | 'pdf' }
  | { readonly format: 'text' | 'markdown' | 'html' | 'akoma-ntoso'; readonly text: string; readonly encoding: string }
  | { readonly problem: string }

const asText = 'save its text as .docx, .pdf or .txt (UTF-8)'

/** Beginnings of files that people take for drafts, as characters of one byte. */
const signatures: readonly (readonly [string, string])[] = [
  ['{\\rtf', `this is an RTF file, which Tripartite does not read; save it as .docx`],
  ['\u0089PNG', picture('PNG')],
  ['\u00ff\u00d8\u00ff', picture('JPEG')],
  ['GIF8', picture('GIF')],
  ['II*\u0000', picture('TIFF')],
  ['MM\u0000*', picture('TIFF')],
  ['Rar!', archive('RAR')],
  ['7z\u00bc\u00af', archive('7z')],
  ['\u001f\u008b', archive('gzip')],
  [
    'AT&TFORM',
    'this is a DjVu file, which Tripartite does not read; recognise its text (OCR) and save that as .docx or .txt',
  ],
  ['MIME-Version:', 'this is a web archive (.mht), which Tripartite does not read; save the page as .html'],
]

function picture(kind: string): string {
  return `this is a picture (${kind}), not text; recognise its text (OCR) and save that as .docx or .txt`
}

function archive(kind: string): string {
  return `this is an archive (${kind}); unpack it and name the file inside`
}

/** `name` is the name or path of the file, or `-`. Never throws. */
export function recognise(bytes: Uint8Array, name: string): Recognised {
  const start = latin(bytes.subarray(0, 2048))
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return zipped(bytes, name)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return { problem: oldOffice(bytes) }
  // Some programs put bytes before a PDF, and all readers look for it; a text may speak of one.
  if (/(?:^|[^\t -~])%PDF-\d\.\d/.test(start)) return { format: 'pdf' }
  const signature = signatures.find(([beginning]) => start.startsWith(beginning))
  if (signature) return { problem: signature[1] }
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const empty = bytes.length === 0
  if (!empty && (extension === 'pdf' || extension === 'docx' || extension === 'docm'))
    return {
      problem: `its name ends in .${extension}, but it is no such file; it may be damaged, or another file renamed`,
    }
  const declared = declaredEncoding(start)
  const decoded = decode(bytes, declared)
  if (decoded.problem !== undefined) return decoded
  const { text, encoding } = decoded
  const kind = marked(text, extension)
  return typeof kind === 'string' ? { format: kind, text, encoding } : kind
}

/** As characters of one byte each. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function zipped(bytes: Uint8Array, name: string): Recognised {
  const holds = (part: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)
  // The beginning of the first entry of an OpenDocument file, by its standard.
  const kind = /^mimetypeapplication\/(vnd\.oasis\.opendocument\.\w+|epub)/.exec(latin(bytes.subarray(30, 120)))?.[1]
  if (kind?.endsWith('text'))
    return { problem: `this is an OpenDocument text (.odt), which Tripartite does not read; save it as .docx` }
  if (kind) return { problem: `this is an OpenDocument or e-book file that is no draft; ${asText}` }
  if (holds('word/')) return { format: 'word' }
  if (holds('xl/')) return { problem: `this is an Excel workbook, not a draft; ${asText}` }
  if (holds('ppt/')) return { problem: `this is a PowerPoint presentation, not a draft; ${asText}` }
  // What its user takes for a Word file, the reader of Word files tells why it is none.
  if (/\.doc[xm]$/i.test(name)) return { format: 'word' }
  return { problem: 'this is a zip archive or a damaged Office file; unpack it, or save the draft again as .docx' }
}

/** Word, Excel and PowerPoint until 2003, and their later files with a password, are one container; its names are UTF-16. */
function oldOffice(bytes: Uint8Array): string {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage'))
    return 'this file is protected with a password; take the protection away in Word and save it again'
  if (holds('Workbook')) return `this is an old Excel workbook (.xls), not a draft; ${asText}`
  return 'this is a file of an old Word (.doc) or another old Office program, which Tripartite does not read; save it as .docx'
}

/** What HTML or XML says of its encoding within its first bytes. */
function declaredEncoding(start: string): string | undefined {
  return (
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(start)?.[1] ??
    /<meta\s[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  )
}

/** Markup by its first element. */
function marked(
  text: string,
  extension: string,
): 'text' | 'markdown' | 'html' | 'akoma-ntoso' | { readonly problem: string } {
  const first = firstElement(text)
  if (first === 'html' || first === '!doctype html') return 'html'
  if (first === 'akomantoso') return 'akoma-ntoso'
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html'
  if (extension === 'akn' || extension === 'xml' || /^\s*<\?xml\s/.test(text.slice(0, 200)))
    return { problem: `this is XML, but not Akoma Ntoso: its first element is <${first}>; ${asText}` }
  return extension === 'md' || extension === 'markdown' ? 'markdown' : 'text'
}

/** In small letters and without its prefix; behind declarations and comments, of which a bounded number of characters is looked at. */
function firstElement(text: string): string {
  const start = text.slice(0, 20_000)
  const opening = /(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>)*/iy
  opening.exec(start)
  const found = /<(!doctype\s+html|(?:[\w.-]{1,40}:)?[\w.-]{1,60})/iy
  found.lastIndex = opening.lastIndex
  return (found.exec(start)?.[1] ?? '')
    .toLowerCase()
    .replace(/^[^:!]*:/, '')
    .replace(/\s+/g, ' ')
}
