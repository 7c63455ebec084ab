/** Writes papers, the register and SARIF on an open draft, as it is in the editor. */
import { languages, type Language } from '../core/text/language.js'
import { paperKinds } from '../papers/templates.js'
import { hashOf, toBase64 } from './bytes.js'
import type { Feature, Session } from './feature.js'
import { safely } from './safely.js'
import type { DraftReport } from './reports.js'

/** `ExportParams` → `Exported`. */
export const exportRequest = 'tripartite/exportReport'

export const exportKinds = [...paperKinds, 'register', 'sarif'] as const
export type ExportKind = (typeof exportKinds)[number]
export const exportFormats = ['docx', 'html', 'md', 'xlsx', 'csv', 'sarif'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportParams {
  /** Address of an open draft. */
  readonly uri: string
  readonly kind: ExportKind
  readonly format: ExportFormat
  /** One after the other in one paper, at least one; the others take the first. */
  readonly languages: readonly Language[]
}

/** The bytes of the file in base64; `problem` says to the person why there are none. */
export type Exported = { readonly bytes: string } | { readonly problem: string }

export const exportReportFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, words } = session
    connection.onRequest(exportRequest, (asked: unknown) =>
      safely(connection, exportRequest, { problem: words.notExported }, () => exported(asked, session)),
    )
  },
}

async function exported(asked: unknown, session: Session): Promise<Exported> {
  const { words } = session
  const params = readParams(asked)
  if (!params) return { problem: words.notExported }
  const content = await contentOf(params, session)
  return 'problem' in content ? content : { bytes: toBase64(content.content) }
}

type Content = { readonly content: string | Uint8Array } | { readonly problem: string }

async function contentOf({ uri, kind, format, languages: asked }: ExportParams, session: Session): Promise<Content> {
  const { words, office, reports, version, templates } = session
  const ready = await office
  const [language = 'en'] = asked
  if (!ready) return { problem: words.notExported }
  if (kind === 'register' || kind === 'sarif') {
    const report = await reports.on(uri, { reader: language })
    if (!report) return { problem: words.notExported }
    const { draft, country } = report
    if (kind === 'sarif') return { content: (await import('./export-sarif.js')).sarifOf(report, version) }
    if (format === 'xlsx') return { content: await ready.register(draft, { reader: language, country, version }) }
    return { content: (await import('./export-register.js')).registerCsvOf(report) }
  }
  const { paperOf, textOfPaper } = await import('./export-paper.js')
  const template = await templates(kind, uri)
  if ('problem' in template) return template
  const drafts: { readonly report: DraftReport; readonly language: Language }[] = []
  for (const one of asked) {
    const report = await reports.on(uri, { reader: one })
    if (!report) return { problem: words.notExported }
    drafts.push({ report, language: one })
  }
  const [first] = drafts
  const hash = first?.report.hash ?? (await hashOf(first?.report.draft.review.draft.source ?? ''))
  const paper = paperOf(drafts, { hash, version }, template.template)
  if (!paper) return { problem: words.notExported }
  if (format === 'docx') return { content: await ready.docx(paper) }
  return { content: textOfPaper(paper, format) }
}

function readParams(asked: unknown): ExportParams | undefined {
  const given = asked as Partial<Record<keyof ExportParams, unknown>> | null | undefined
  const kind = exportKinds.find((one) => one === given?.kind)
  const format = exportFormats.find((one) => one === given?.format)
  const named: readonly unknown[] = Array.isArray(given?.languages) ? given.languages : []
  const chosen = languages.filter((one) => named.includes(one))
  const inOrder = [...chosen].sort((a, b) => named.indexOf(a) - named.indexOf(b))
  if (typeof given?.uri !== 'string' || !kind || !format || inOrder.length === 0) return undefined
  return formatsOf[kind].includes(format) ? { uri: given.uri, kind, format, languages: inOrder } : undefined
}

const formatsOf: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  table: ['docx', 'html', 'md'],
  memorandum: ['docx', 'html', 'md'],
  submission: ['docx', 'html', 'md'],
  register: ['xlsx', 'csv'],
  sarif: ['sarif'],
}
