/** The tree of Conventions, through the protocol, and what its filter leaves. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filtered } from '../../client/convention-filter.js'
import type { SpokenNode } from '../../server/editor/convention-nodes.js'
import type { ConventionView } from '../../server/editor/convention-view.js'
import { kill, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const fragment = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.law.md`, import.meta.url)), 'utf8')

describe('the tree of Conventions', () => {
  let editor: Editor
  const viewOf = async (text: string, settings: unknown = {}): Promise<ConventionView> => {
    editor = await startEditor(pulling, { settings })
    await editor.open(uri, text)
    return (await editor.request('tripartite/conventionView', { uri })) as ConventionView
  }
  const node = ({ nodes }: ConventionView, ...ids: readonly string[]): SpokenNode =>
    all(nodes).find(({ id }) => id === ids.join('/')) ?? assert.fail(`no ${ids.join('/')}`)
  afterEach(() => kill(editor))

  it('leads from the Convention over article and criterion to the words of the draft', async () => {
    const view = await viewOf(fragment)
    assert.deepEqual(
      view.nodes.map(({ label }) => label),
      ['Конвенция № 87', 'Конвенция № 98', 'Конвенция № 154', 'Иные акты МОТ'],
    )
    const criterion = node(view, 'C087', '5', 'c87-mandatory-affiliation')
    assert.equal(criterion.mark, 'error')
    assert.equal(criterion.description, 'замечаний: 1')
    assert.equal(criterion.spoken, `${criterion.label}, ошибка, замечаний: 1`)
    const [found] = criterion.children
    assert.match(found?.label ?? '', /^ст\. 1 п\. 1: .*обязан входить/)
    assert.equal(found?.description, 'ошибка')
    const lines = fragment.split('\n')
    const { start, end } = found.range ?? assert.fail('no range')
    assert.match(lines[start.line]!.slice(start.character, end.character), /обязан/)
    assert.equal(node(view, 'C087', '5').mark, 'error')
  })

  it('says what was checked without a finding, and what was not checked and why', async () => {
    const view = await viewOf(fragment)
    const clean = node(view, 'C087', '2', 'c87-exclusion-public-servants')
    assert.deepEqual([clean.mark, clean.description], ['clean', 'проверено, замечаний нет'])
    const safeguard = node(view, 'C098', '1', 'c98-no-discrimination-protection')
    assert.deepEqual([safeguard.mark, safeguard.description], ['not-checked', 'не проверено'])
    assert.match(safeguard.tooltip, /только по целому акту/)
    const article = node(view, 'C087', '1')
    assert.deepEqual([article.mark, article.children.length], ['not-checked', 0])
    assert.match(node(view, 'C098').description, /не проверено: \d+/)
    assert.match(view.note, /не одобрение/)
  })

  it('judges safeguards of a whole act, and calls those not applicable whose matter it does not deal with', async () => {
    const view = await viewOf(example('conforming.ru'))
    const marks = new Map(all(view.nodes).flatMap(({ id, kind, mark }) => (kind === 'criterion' ? [[id, mark]] : [])))
    assert.equal(marks.get('C098/1/c98-no-discrimination-protection'), 'clean')
    assert.ok(![...marks.values()].includes('not-checked'), 'every criterion has a rule with words in Russian')
    const short = ['ЗАКОН О ПОГОДЕ', ...[1, 2, 3].map((number) => `Статья ${number}. Дождь\nДождь идет.`)].join('\n')
    kill(editor)
    const other = await viewOf(short)
    assert.equal(node(other, 'C098', '1', 'c98-no-discrimination-protection').mark, 'not-applicable')
  })

  it('speaks the language of the reader, and of the draft where none is set', async () => {
    assert.equal((await viewOf(fragment, { reader: 'kk' })).nodes[0]?.label, '№ 87 конвенция')
    kill(editor)
    assert.equal((await viewOf(example('restrictive.en'))).nodes[0]?.label, 'Convention No. 87')
  })

  it('does not call clean what the settings hide, and says what the country has not ratified', async () => {
    const view = await viewOf(fragment, {
      severityFloor: 'error',
      country: 'KZ',
      ratifications: { C087: 'not-ratified' },
    })
    assert.equal(node(view, 'C087', '5', 'c87-mandatory-affiliation').mark, 'hidden')
    assert.match(node(view, 'C087').description, /^не ратифицирована/)
  })

  it('is nothing for a document that is no draft', async () => {
    editor = await startEditor(pulling)
    await editor.open('file:///notes.md', fragment, 'markdown')
    assert.equal(await editor.request('tripartite/conventionView', { uri: 'file:///notes.md' }), null)
  })

  it('has a name of its own for each line', async () => {
    const ids = all((await viewOf(example('restrictive.ru'))).nodes).map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  it('is filtered to findings of a severity with the lines above them', async () => {
    const { nodes } = await viewOf(example('restrictive.ru'))
    assert.equal(filtered(nodes, 'all'), nodes)
    for (const filter of ['information', 'warning', 'error'] as const) {
      const left = all(filtered(nodes, filter))
      const leaves = left.filter(({ children }) => children.length === 0)
      assert.ok(leaves.length > 0 && leaves.every(({ kind }) => kind === 'finding'), filter)
    }
    const errors = all(filtered(nodes, 'error')).filter(({ kind }) => kind === 'finding')
    assert.ok(errors.every(({ mark }) => mark === 'error'))
    assert.equal(errors.length, all(nodes).filter(({ kind, mark }) => kind === 'finding' && mark === 'error').length)
  })
})

function all(nodes: readonly SpokenNode[]): readonly SpokenNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)])
}
