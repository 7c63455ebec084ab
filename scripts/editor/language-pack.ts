/** Makes a language pack without a single word of VS Code's own, by which a real VS Code takes a language for that of its interface. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** Writes the package into the folder and returns its path. `language` is such as `kk`. */
export async function languagePack(folder: string, language: string): Promise<string> {
  const name = `language-pack-${language}`
  const localization = {
    languageId: language,
    languageName: language,
    localizedLanguageName: language,
    translations: [{ id: 'vscode', path: './main.i18n.json' }],
  }
  const manifest = {
    ...{ name, publisher: 'tripartite-tests', version: '1.0.0', engines: { vscode: '*' } },
    contributes: { localizations: [localization] },
  }
  const files = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="json" ContentType="application/json"/><Default Extension="vsixmanifest" ContentType="text/xml"/></Types>`,
    'extension.vsixmanifest': `<?xml version="1.0" encoding="utf-8"?><PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011"><Metadata><Identity Language="en-US" Id="${name}" Version="1.0.0" Publisher="tripartite-tests"/><DisplayName>${name}</DisplayName><Description/></Metadata><Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation><Dependencies/><Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets></PackageManifest>`,
    'extension/package.json': JSON.stringify(manifest),
    'extension/main.i18n.json': JSON.stringify({ version: '1.0.0', contents: {} }),
  }
  const path = join(folder, `${name}.vsix`)
  await writeFile(path, zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)]))))
  return path
}
