/** What the server tells of a draft for the status bar, through the protocol. */
import assert from 'node:assert/strict'
import { kill, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///draft.law'
const text = [
  'Статья 1. Членство в объединениях',
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  '',
  '2-бап. Бірлестіктен шығу',
  '1. Кәсіподақ кәсіподақтар бірлестігінен шығуға құқылы.',
  '',
].join('\n')

describe('the status of a draft', () => {
  let editor: Editor | undefined
  const started = async (...args: Parameters<typeof startEditor>): Promise<Editor> =>
    (editor = await startEditor(...args))
  afterEach(() => {
    kill(editor)
    editor = undefined
  })

  it('has its languages, its findings by severity, and no country where none is set', async () => {
    const { open, request } = await started(pulling)
    await open(uri, text)
    assert.deepEqual(await request('tripartite/status', { uri }), {
      languages: ['ru', 'kk'],
      counts: { error: 1, warning: 0, information: 0 },
      off: 0,
    })
  })

  it('follows changes of the text and of settings, and names the country in the language of the interface', async () => {
    const { open, change, configure, request } = await started(pulling, { locale: 'ru' })
    await open(uri, text)
    await configure({
      country: 'kz',
      rules: { 'c087/founder-minimum': 'off', 'c087/mandatory-affiliation': 'warning' },
    })
    const counts = { error: 0, warning: 1, information: 0 }
    const country = { code: 'KZ', name: 'Казахстан' }
    assert.deepEqual(await request('tripartite/status', { uri }), { languages: ['ru', 'kk'], counts, country, off: 1 })
    await change(uri, 2, { text: 'A trade union may join a federation of trade unions.' })
    assert.deepEqual(await request('tripartite/status', { uri }), {
      languages: ['en'],
      counts: { ...counts, warning: 0 },
      country,
      off: 1,
    })
  })

  it('has the code of a country of which nothing is known', async () => {
    const { open, request } = await started(pulling, { settings: { country: 'QQ' } })
    await open(uri, text)
    const { country } = (await request('tripartite/status', { uri })) as { country: unknown }
    assert.deepEqual(country, { code: 'QQ', name: '' })
  })

  it('is null for what is not reviewed, and for nonsense', async () => {
    const { open, request } = await started(pulling)
    await open('file:///note.md', text, 'markdown')
    for (const params of [{ uri: 'file:///note.md' }, { uri }, { uri: 7 }, {}])
      assert.equal(await request('tripartite/status', params), null)
  })
})
