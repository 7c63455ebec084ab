/** The command that opens a sample draft: a copy without a file, which may be changed at will. */
import { commands, env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode'
import { notice } from './notice.js'

export function registerSample(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand('tripartite.openSample', () => openSample(context.extensionUri)))
}

/** In the language of the interface, as far as there is a sample in it. */
async function openSample(extension: Uri): Promise<void> {
  const [language = 'en'] = env.language.toLowerCase().split(/[-_]/)
  const name = `restrictive.${['ru', 'kk'].includes(language) ? language : 'en'}.law.md`
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', name))
    const document = await workspace.openTextDocument({ language: 'law', content: new TextDecoder().decode(bytes) })
    await window.showTextDocument(document)
  } catch (error) {
    window.showErrorMessage(notice(l10n.t('The sample could not be opened: {0}', String(error))))
  }
}
