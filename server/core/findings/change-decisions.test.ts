/** A decision is written into files of any shape, and taken out again, without touching a line that is not its own. */
import assert from 'node:assert/strict'
import { parseDocument } from 'yaml'
import { recordDecision, withdrawDecision, type DecisionsEdit } from './change-decisions.js'
import type { Decision } from './decision.js'
import { readDecisions } from './decisions-file.js'

const known = { file: 'a.law', fingerprint: '00112233445566ff' }
const made: Decision = {
  file: 'b.law',
  fingerprint: '1111111111111111',
  decision: 'rejected',
  reason: 'Because: it is.',
}

const files: Readonly<Record<string, string>> = {
  'with other indents and blank lines':
    'version: 1\ndecisions:\n    -   file: a.law # the bill\n        fingerprint: 00112233445566ff\n        decision: rejected\n        reason: "Quoted: x"\n        mine: {a:   1}\n\n\n    -   file: c.law\n        fingerprint: 00112233445566fe\n        decision: deferred\n        reason: x\n',
  'without indents, and with texts of several lines':
    'decisions:\n- file: a.law\n  fingerprint: 00112233445566ff\n  decision: rejected\n  reason: >-\n    Long text that\n    goes on here\n\n    and there\n  mine: |\n    kept\n      as is\n- file: c.law\n  fingerprint: 00112233445566fe\n  decision: deferred\n  reason: a long reason\n    that goes on\n  hex: 0x1F\n',
  'with an entry on one line':
    "decisions:\n  - {file: a.law, fingerprint: 00112233445566ff,   decision: rejected, reason: 'x'}\n",
  'with comments everywhere, and keys behind the list':
    '---\n# top\ndecisions:   # ours\n  # first\n  - file: a.law\n    fingerprint: 00112233445566ff\n    decision: rejected\n    reason: x   # why\n  # end of list\nowner:  Office   # who\nnotes:\n- a\n-   b\n# bottom\n...\n',
  'with dashes on lines of their own':
    'decisions:\n  -\n    file: a.law\n    fingerprint: 00112233445566ff\n    decision: rejected\n    reason: x - y\n  - # the other - later\n    file: c.law\n    fingerprint: 00112233445566fe\n    decision: deferred\n    reason: x\n',
  'with the line ends of Windows':
    '\ufeffdecisions:\r\n  - file: a.law\r\n    fingerprint: 00112233445566ff\r\n    decision: rejected\r\n    reason:   x\r\nowner:   Office\r\n',
  'with an entry that has mistakes':
    'decisions:\n  - file: a.law\n    fingerprint: 00112233445566ff\n    decision: rejected\n    reason: x\n  -   fingerprint: 12\n      decision: perhaps   # ask\n',
}

function edited(source: string, edit: DecisionsEdit | undefined): string {
  assert.ok(edit, 'there is no edit')
  return source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end)
}

const without = (all: string, lines: string): readonly string[] =>
  lines.split(/\r?\n/).filter((line) => !all.split(/\r?\n/).includes(line))

describe('a decisions file that people have written in their own way', () => {
  for (const [title, source] of Object.entries(files)) {
    it(`${title}: takes a decision on lines of its own, and loses it again`, () => {
      const more = edited(source, recordDecision(source, made))
      assert.deepEqual(without(more, source), [])
      assert.ok(readDecisions(more).decisions.some(({ fingerprint }) => fingerprint === made.fingerprint))
      assert.equal(readDecisions(more).problems.length, readDecisions(source).problems.length)
      assert.equal(edited(more, withdrawDecision(more, made)), source)
    })

    it(`${title}: changes a decision on its lines, with the keys and comments that stand there`, () => {
      const other = edited(source, recordDecision(source, { ...made, ...known, reason: 'Another.' }))
      const before = parseDocument(source).toJS() as { decisions: readonly object[] }
      const [first, ...rest] = before.decisions
      const after = parseDocument(other).toJS() as { decisions: readonly object[] }
      assert.deepEqual(after, { ...before, decisions: [{ ...first, reason: 'Another.' }, ...rest] })
      const comments = (text: string): readonly string[] => text.match(/# .*/g) ?? []
      assert.deepEqual(comments(other), comments(source))
      const end = source.indexOf('00112233445566fe')
      if (end > 0) assert.ok(other.endsWith(source.slice(end)), 'the entry behind it is another one')
    })

    it(`${title}: loses a decision with its lines`, () => {
      const less = edited(source, withdrawDecision(source, known))
      assert.deepEqual(
        without(source, less).filter((line) => !line.includes('decisions:')),
        [],
      )
      assert.ok(!less.includes(known.fingerprint))
      assert.ok(readDecisions(less).readable)
      assert.ok(readDecisions(less).problems.length <= readDecisions(source).problems.length)
    })
  }

  it('with all entries on one line is written anew, and says the same', () => {
    const source =
      'decisions: [{file: a.law, fingerprint: 00112233445566ff, decision: rejected, reason: x}]\nowner: Office\n'
    const more = edited(source, recordDecision(source, made))
    assert.equal(readDecisions(more).decisions.length, 2)
    const less = edited(more, withdrawDecision(more, known))
    assert.deepEqual(
      readDecisions(less).decisions.map(({ file }) => file),
      ['b.law'],
    )
    assert.ok(less.endsWith('owner: Office\n'))
  })

  it('is left alone where what would be written could not be read again', () => {
    assert.equal(recordDecision('#\r\r\r', made), undefined)
  })

  it('has nothing to take out where there is no such decision', () => {
    for (const source of ['', 'decisions: []\n', 'decisions: [', ...Object.values(files)])
      assert.equal(withdrawDecision(source, made), undefined)
  })
})
