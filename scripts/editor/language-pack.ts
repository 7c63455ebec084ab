/** Gives VS Code a language pack without a single word of its own, by which it takes a language for that of its interface. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes into the user data folder what VS Code keeps of the language packs that are installed: only of these does it take `--locale`, and hand it to
 * extensions. `language` is such as `kk`.
 */
export async function writeLanguagePack(data: string, language: string): Promise<void> {
  const words = join(data, `vscode.${language}.json`)
  await writeFile(words, JSON.stringify({ version: '1.0.0', contents: {} }))
  const pack = {
    hash: `tripartite-${language}`,
    extensions: [{ extensionIdentifier: { id: `tripartite-tests.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: words },
    label: language,
  }
  await writeFile(join(data, 'languagepacks.json'), JSON.stringify({ [language]: pack }))
}
