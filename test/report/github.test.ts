/** Holds the annotations to what the runner of GitHub Actions reads of them. */
import assert from 'node:assert/strict'
import { linesOf } from '../../server/core/text/lines.js'
import { githubOfFile } from '../../server/report/github.js'
import { example, reviewed } from './reviewed.js'

interface Annotation {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** As the runner does (actions/runner, ActionCommand.cs): one command a line. */
function read(output: string): readonly Annotation[] {
  return output
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .map((line) => {
      const [, command = '', written = '', message = ''] = /^::([a-z]+) (.*?)::(.*)$/u.exec(line) ?? []
      const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
      const properties = written.split(',').map((property) => {
        const [name = '', value = ''] = property.split('=', 2).map((part) => part)
        return [
          name,
          data(
            property
              .slice(name.length + 1)
              .replaceAll('%3A', ':')
              .replaceAll('%2C', ',') || value,
          ),
        ] as const
      })
      return { command, properties: Object.fromEntries(properties), message: data(message) }
    })
}

describe('annotations of GitHub', () => {
  for (const name of ['restrictive.ru', 'restrictive.kk', 'restrictive.en']) {
    it(`stand at the words found: ${name}`, () => {
      const draft = example(name)
      const lines = linesOf(draft.review.draft.source)
      const annotations = read([...githubOfFile(draft)].join(''))
      assert.equal(annotations.length, draft.findings.length)
      for (const [i, { command, properties, message }] of annotations.entries()) {
        const finding = draft.findings[i]
        if (!finding) continue
        assert.equal(command, { error: 'error', warning: 'warning', information: 'notice' }[finding.severity])
        assert.equal(properties['file'], draft.path)
        assert.equal(properties['line'], String(lines.position(finding.range.start).line + 1))
        assert.equal(properties['title'], `${finding.citation}: ${finding.title} [${finding.rule}]`)
        assert.equal(message, `${finding.message} ${finding.url}`)
        if (properties['line'] === properties['endLine']) {
          const start = lines.range(Number(properties['line']) - 1).start
          assert.equal(
            draft.review.draft.source.slice(
              start + Number(properties['col']) - 1,
              start + Number(properties['endColumn']) - 1,
            ),
            finding.text,
          )
        } else assert.equal(properties['col'], undefined)
      }
    })
  }

  it('survive a name of a file that would end the command', () => {
    const draft = reviewed('./a,b:c::d%\n.law', 'Профсоюз создается по инициативе не менее ста работников.')
    const [annotation] = read([...githubOfFile(draft)].join(''))
    assert.equal(annotation?.properties['file'], 'a,b:c::d%\n.law')
    assert.equal(annotation.properties['line'], '1')
  })

  it('name no line of a document that has none, and no file of standard input', () => {
    const draft = reviewed('-', 'Профсоюз создается по инициативе не менее ста работников.')
    assert.deepEqual(Object.keys(read([...githubOfFile(draft)].join(''))[0]?.properties ?? {}), ['title'])
    const word = { ...draft, path: 'bill.docx', originOf: () => ({ kind: 'paragraph', paragraph: 2 }) as const }
    assert.deepEqual(Object.keys(read([...githubOfFile(word)].join(''))[0]?.properties ?? {}), ['file', 'title'])
  })
})
