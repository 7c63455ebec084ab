/** What a feature of the language server is: what it offers, and how it begins to answer. */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  InitializeParams,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Decisions } from './decisions.js'
import type { Drafts } from './drafts.js'
import type { Office } from './office.js'
import type { Pairs } from './pairs.js'
import type { PaperTemplates } from './paper-templates.js'
import type { Reports } from './reports.js'
import type { ReviewedDraft, Reviews } from './reviews.js'
import type { WordTexts } from './word-texts.js'
import type { Words } from './words.js'

/** What features are made from, for as long as an editor is served. */
export interface Session {
  readonly connection: Connection
  readonly params: InitializeParams
  readonly capabilities: ClientCapabilities
  readonly words: Words
  readonly documents: TextDocuments<TextDocument>
  readonly drafts: Drafts
  readonly reviews: Reviews
  readonly pairs: Pairs
  readonly decisions: Decisions
  readonly reports: Reports
  readonly wordTexts: WordTexts
  readonly templates: PaperTemplates
  /** Nothing when there are no rules. */
  readonly office: Promise<Office | undefined>
  /** Of Tripartite. */
  readonly version: string
  /** Findings have changed though no text has: the editor is to ask for everything again. */
  readonly refresh: () => void
  /**
   * The answer of a feature for a draft; `empty` where the document is none, and when the feature fails. `what` names it in the log. Rejects where the
   * question was taken back before the draft had to be reviewed for it.
   */
  readonly answer: <T>(
    what: string,
    uri: string,
    token: CancellationToken,
    empty: T,
    feature: (reviewed: ReviewedDraft) => T,
  ) => Promise<T>
}

export interface Feature {
  /** What the editor is told that it may ask for. */
  readonly offers: ServerCapabilities
  readonly register: (session: Session) => void
}
