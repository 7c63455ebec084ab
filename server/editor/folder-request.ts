/** The request that a folder be reviewed, and its answer: as the editor sends and gets them. */
import type { ProgressToken } from 'vscode-languageserver'

export const folderRequest = 'tripartite/reviewFolder'

/** All may be missing: then the drafts of the folders of the workspace are reviewed. */
export interface FolderReviewParams {
  /** Addresses. */
  readonly folders?: readonly string[]
  /** Also Markdown and plain text files that are not named as laws. */
  readonly all?: boolean
  readonly workDoneToken?: ProgressToken
}

export interface FolderReviewResult {
  /** How many drafts were reviewed, and what was found in them. */
  readonly files: number
  readonly findings: number
  /** Names of the files that could not be read as text. */
  readonly unread: readonly string[]
  /** How many Markdown and plain text files are there that were not asked for. */
  readonly others: number
  /** Addresses of the folders that cannot be read from here. */
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}
