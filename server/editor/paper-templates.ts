/** The templates of papers: those of Tripartite, with what the folder of own rules beside a draft says otherwise. */
import type { PaperKind, Templates } from '../papers/templates.js'
import type { PaperTemplate } from './export-paper.js'
import type { Words } from './words.js'

/** `problem` says to the person what is wrong in the own template. Rejects where the templates of Tripartite cannot be read. */
export type PaperTemplates = (
  kind: PaperKind,
  uri: string,
) => Promise<{ readonly template: PaperTemplate } | { readonly problem: string }>

/** `ownFile` gives a file of the folder of own rules that is nearest to a draft. */
export function createPaperTemplates(
  builtIn: Promise<{ readonly templates: () => Templates } | undefined>,
  ownFile: (uri: string, path: string) => Promise<{ readonly path: string; readonly text: string } | undefined>,
  words: Words,
): PaperTemplates {
  return async (kind, uri) => {
    const all = (await builtIn)?.templates()
    if (!all) throw new Error('the templates of papers are missing')
    const own = await ownFile(uri, `templates/${kind}.yaml`)
    if (!own) return { template: { kind, words: all[kind] } as PaperTemplate }
    const { readTemplateOf } = await import('../papers/templates.js')
    const { value, problems } = readTemplateOf(kind, own.text, own.path, all[kind])
    const [first] = problems
    if (value) return { template: { kind, words: value } as PaperTemplate }
    return { problem: words.brokenTemplate(own.path, first ? `${first.line}:${first.column}: ${first.message}` : '') }
  }
}
