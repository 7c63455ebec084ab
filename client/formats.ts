/** The forms in which the server writes papers and tables, and the question which one a person wants. */
import { l10n, window, type QuickPickItem } from 'vscode'

export type Format = 'docx' | 'html' | 'md' | 'xlsx' | 'csv' | 'sarif'

export type Choice<T> = QuickPickItem & { readonly value: T }

/** Without asking where there is only one. */
export async function chooseFormat<F extends Format>(formats: readonly F[], title: string): Promise<F | undefined> {
  const names = formatNames()
  const items = formats.map((value) => ({ label: names[value], description: `.${value}`, value }))
  return items.length === 1 ? items[0]?.value : choose(items, title)
}

export async function choose<T>(items: readonly Choice<T>[], title: string): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.value
}

export function formatNames(): Readonly<Record<Format, string>> {
  return {
    docx: 'Word',
    html: l10n.t('HTML page'),
    md: 'Markdown',
    xlsx: 'Excel',
    csv: 'CSV',
    sarif: 'SARIF 2.1.0',
  }
}
