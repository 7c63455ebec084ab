/** A hover through the protocol: what a draft says can open nothing in it. */
import assert from 'node:assert/strict'
import type { MarkupContent } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { kill, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///bill.law'

/** A bill whose amended act is named with a command, an address and a picture. */
const bill = [
  'О внесении изменений в некоторые законодательные акты',
  '',
  'Статья 1. Внести изменения в следующие акты:',
  '',
  '1. В Закон Республики «О [союзах](command:workbench.quit) <b>и</b> ![](https://example.org/x) *тут*»:',
  '1) пункт 1 статьи 8 изложить в следующей редакции:',
  '«1. Профсоюз обязан входить в республиканское объединение профсоюзов.».',
  '',
].join('\n')

describe('a hover', () => {
  let editor: Editor | undefined
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  it('takes the words of a draft for words, and links to nothing but web addresses of the rules', async () => {
    editor = await startEditor(pulling)
    await editor.open(uri, bill)
    const at = TextDocument.create(uri, 'law', 1, bill).positionAt(bill.indexOf('обязан'))
    const found = await editor.hover(uri, at)
    assert.ok(found)
    const { kind, value } = found.contents as MarkupContent
    assert.equal(kind, 'markdown')
    const [heading = ''] = value.split('\n')
    // The name of the act stands in the citation.
    assert.ok(heading.includes('command:workbench'), heading)
    const marks = heading.replace(/\\./g, '').replace(/^\*\*[^*]+\*\*/, '')
    assert.doesNotMatch(marks, /[[\]<*`]|:\/\//, heading)
    const links = [...value.matchAll(/(?<!\\)\]\(([^)]*)/g)].map((match) => match[1] ?? '')
    assert.ok(links.length > 0)
    assert.deepEqual(
      links.filter((link) => !link.startsWith('https://') || link.includes('example.org')),
      [],
    )
  })
})
