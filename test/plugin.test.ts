/** The engine inside unified: its parser makes the act tree, its transformer leaves messages on a retext tree. */
import { strict as assert } from 'node:assert'
import retextLatin from 'retext-latin'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { tripartite, tripartiteParse } from '../server/core/plugin.js'
import { reviewer } from './rule-set.js'

const draft =
  'Статья 1. Вступление\n\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n2. Устав принимает съезд.'

describe('unified plugins', () => {
  it('leave a message with rule, place, redraft and source on a retext tree', async () => {
    const file = new VFile(draft)
    const processor = unified().use(retextLatin).use(tripartite, { reviewer })
    await processor.run(processor.parse(file), file)
    const message = file.messages.find(({ ruleId }) => ruleId === 'c087/mandatory-affiliation')
    assert.ok(message, 'no message for mandatory affiliation')
    assert.equal(message.source, 'tripartite')
    assert.equal(message.fatal, true)
    assert.equal(message.line, 3)
    assert.match(message.url ?? '', /^https:/)
    assert.ok(message.note && message.note.length > 0)
    const place = message.place
    assert.ok(place && 'start' in place)
    assert.equal(draft.slice(place.start.offset, place.end.offset), message.actual)
  })

  it('parse a draft into provisions with sentences and words', () => {
    const tree = unified().use(tripartiteParse).parse(draft)
    const [article] = tree.children
    assert.ok(article?.type === 'provision')
    assert.equal(article.kind, 'article')
    assert.deepEqual(
      article.children.map((child) => (child.type === 'provision' ? `${child.kind} ${child.number}` : child.type)),
      ['ParagraphNode', 'paragraph 1', 'paragraph 2'],
    )
    const [first] = article.children.filter((child) => child.type === 'provision')
    assert.equal(
      draft.slice(first?.position?.start.offset, first?.position?.end.offset).startsWith('1. Профсоюз'),
      true,
    )
  })
})
