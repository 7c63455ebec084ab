/** Loads the template of a paper: that of Tripartite, with what an office says otherwise. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTemplateOf, type PaperKind, type Templates } from '../papers/templates.js'
import { visible } from '../report/escape.js'
import { plainReason, Problem } from './problem.js'

/** `home` is the folder of the program; `file` that of `--template`. @throws Problem with a line for each mistake */
export function loadTemplate<Kind extends PaperKind>(kind: Kind, file: string | undefined, home: URL): Templates[Kind] {
  const all = JSON.parse(readFileSync(fileURLToPath(new URL('templates.json', home)), 'utf8')) as Templates
  if (file === undefined) return all[kind]
  const { value, problems } = readTemplateOf(kind, read(file), file, all[kind])
  if (!value) {
    const lines = problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`)
    throw new Problem(lines.map(visible).join('\n'), '')
  }
  return value
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Problem(`--template ${visible(file)}: ${plainReason(error)}`)
  }
}
