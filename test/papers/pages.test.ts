/** Opens papers in LibreOffice and reads the pages that it prints; says so and stops where there is none. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import { docxOf } from '../../server/papers/docx.js'
import { memorandum } from '../../server/papers/memorandum.js'
import type { Paper } from '../../server/papers/paper.js'
import { converted } from '../documents/libreoffice.js'
import { draftOf, templates } from './sample.js'

const missing = ['soffice', 'pdftotext'].filter((program) => spawnSync('which', [program]).status !== 0)

if (missing.length > 0) console.log(`not run, because there is no ${missing.join(', ')}: papers on pages`)
else
  describe('papers on pages', () => {
    /** The text of each page as LibreOffice lays it out. */
    async function pagesOf(paper: Paper): Promise<readonly string[]> {
      const pdf = converted(await docxOf(paper), 'docx', 'pdf')
      const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 })
      return read.stdout.split('\f').slice(0, -1)
    }

    const draft = draftOf(
      readFileSync(fileURLToPath(new URL('../../examples/restrictive.kk.law.md', import.meta.url)), 'utf8'),
      { reader: 'kk', country: 'KZ' },
    )

    it('the comparative table repeats its head and numbers its pages', async function () {
      this.timeout(120_000)
      const pages = await pagesOf(comparativeTable(draft, 'kk', templates.table))
      assert.ok(pages.length > 3)
      const withTable = pages.filter((page) => page.includes('Негіздеме'))
      assert.ok(withTable.length > 3)
      for (const page of withTable) assert.match(page, /Ұсынылып/)
      pages.forEach((page, i) => assert.match(page, new RegExp(`^\\s*${i + 1}\\s*$`, 'm')))
      const text = pages.join('\n')
      for (const letter of 'әғқңөұүі') assert.ok(text.includes(letter), letter)
      assert.doesNotMatch(text, /[\ufffd□]/)
    })

    it('the memorandum opens with its title and keeps its parts', async function () {
      this.timeout(120_000)
      const pages = await pagesOf(memorandum(draft, 'kk', templates.memorandum))
      assert.match(pages[0] ?? '', /Техникалық меморандум/)
      const text = pages.join('\n')
      for (const title of ['Кіріспе', 'Жалпы ескертпелер', 'Баптар бойынша ескертпелер', 'Дереккөздер'])
        assert.ok(text.includes(title), title)
    })
  })
