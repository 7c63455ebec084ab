/** The decisions file: read with the place of each mistake, and written without touching what it does not concern. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyDecisions, decisionsOn, staleDecisions, type Decision } from './decision.js'
import { recordDecision } from './change-decisions.js'
import { readDecisions } from './decisions-file.js'
import type { Finding } from './finding.js'

const decision: Decision = {
  file: 'bill.law',
  fingerprint: '00112233445566ff',
  rule: 'c087/founder-minimum',
  decision: 'rejected',
  reason: 'It concerns employers only.',
  date: '2026-03-03',
}
const other: Decision = { ...decision, fingerprint: '1234567890123456', decision: 'deferred', by: 'A. Lawyer' }

const record = (source: string, made: Decision): string => {
  const edit = recordDecision(source, made)
  assert.ok(edit, 'nothing was recorded')
  return source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end)
}
const decisionsIn = (source: string): readonly Decision[] =>
  readDecisions(source).decisions.map(({ line: _line, column: _column, ...made }) => made)

describe('a decision', () => {
  for (const source of ['', '# ours\n', 'decisions:\n', 'decisions: []\n', 'version: 1\n', '\ufeff']) {
    it(`is written into ${JSON.stringify(source)} and read again`, () => {
      const text = record(record(source, decision), other)
      assert.deepEqual(decisionsIn(text), [decision, other])
      assert.deepEqual(readDecisions(text).problems, [])
      assert.ok(text.includes(source.replace('decisions: []\n', '')))
    })
  }

  it('takes the place of the earlier one on the same finding, and leaves comments, keys and entries that are not ours', () => {
    const text = record(record('', decision), other)
      .replace('version: 1\n', 'version: 1\nours: kept\n\n# about these\n')
      .replace('reason: It concerns employers only.', 'reason: It concerns employers only. # ask Aigul\n    ticket: 17')
    const again = record(text, { ...decision, decision: 'accepted', reason: 'Redraft s. 5.', date: undefined })
    assert.deepEqual(
      again.split('\n').filter((line) => !text.split('\n').includes(line)),
      ['    decision: accepted', '    reason: Redraft s. 5. # ask Aigul'],
    )
    assert.ok(again.includes('ticket: 17') && again.includes('# about these') && again.includes('ours: kept'))
    assert.deepEqual(
      decisionsIn(again).map((made) => [made.decision, made.date]),
      [
        ['accepted', undefined],
        ['deferred', '2026-03-03'],
      ],
    )
  })

  it('changes no line but its own', () => {
    const before = record(record('', decision), other)
    const edit = recordDecision(before, { ...decision, reason: 'Another.' })
    assert.equal(before.slice(edit?.range.start, edit?.range.end), `    reason: ${decision.reason}\n`)
  })

  it('keeps the line ends of the file', () => {
    const before = record('', decision).replaceAll('\n', '\r\n')
    assert.doesNotMatch(record(before, other), /[^\r]\n/)
  })

  it('is not written into a file that cannot be understood', () => {
    for (const source of ['decisions: [', '- a\n', 'decisions: {}\n', 'version: 2\n', 'a: &a 1\nb: *a\n', '---\n---\n'])
      assert.equal(recordDecision(source, decision), undefined, source)
  })

  it('comes back as it was, whatever the reason says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme' }), (reason, by) => {
        fc.pre(reason.trim() !== '' && by.trim() !== '' && !/[\r\ufeff\u0085\u2028]/.test(reason + by))
        const [made] = decisionsIn(record(record('', other), { ...decision, reason, by })).slice(1)
        assert.deepEqual([made?.reason, made?.by], [reason.trim(), by.trim()])
      }),
      { numRuns: 50 },
    )
  })
})

describe('a decisions file', () => {
  it('has a mistake named with its place, and the rest is read', () => {
    const broken = record('', decision).concat('  - file: bill.law\n    fingerprint: 12\n    decision: no\n')
    const { decisions, problems, readable } = readDecisions(broken)
    assert.equal(decisions.length, 1)
    assert.ok(readable)
    const line = broken.split('\n').length
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.column, problem.message.split(':')[0]]),
      [
        [line - 2, 18, 'decisions.1.fingerprint'],
        [line - 1, 15, 'decisions.1.decision'],
        [line - 3, 5, 'decisions.1.reason'],
      ],
    )
  })

  it('has a finding that is decided on twice named, and the first counts', () => {
    const twice = record('', decision) + record('', { ...decision, reason: 'Other.' }).replace(/^[^]*decisions:\n/, '')
    const { decisions, problems } = readDecisions(twice)
    assert.deepEqual([decisions.length, decisions[0]?.reason], [1, decision.reason])
    assert.match(problems[0]?.message ?? '', /decided on above/)
  })

  it('never makes the reader or the writer throw', () => {
    const piece = fc.constantFrom(
      'decisions:',
      '\n',
      '  - ',
      'file: a',
      '\n    ',
      'fingerprint: ',
      '*a',
      '&a ',
      '{',
      ']',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        readDecisions(source)
        const edit = recordDecision(source, decision)
        if (!edit) return
        const text = source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end)
        const { decisions } = readDecisions(text)
        assert.ok(decisions.some(({ fingerprint }) => fingerprint === decision.fingerprint))
      }),
    )
  })
})

describe('applied decisions', () => {
  const finding = (fingerprint: string): Finding => ({ fingerprint }) as Finding
  it('part what is answered from what is not, in order, and name what is gone', () => {
    const findings = [finding('a'), finding(decision.fingerprint), finding('b')]
    const { open, decided } = applyDecisions(findings, [decision, other])
    assert.deepEqual(
      open.map(({ fingerprint }) => fingerprint),
      ['a', 'b'],
    )
    assert.deepEqual(
      decided.map((one) => one.decision.reason),
      [decision.reason],
    )
    assert.deepEqual(staleDecisions([decision, other], findings), [other])
  })
  it('are found by the name of the draft, however its accents are written', () => {
    const made = { ...decision, file: 'Қайта қарау й.law' }
    assert.deepEqual(decisionsOn('Қайта қарау й.law'.normalize('NFD'), [made]), [made])
    assert.deepEqual(decisionsOn('other.law', [made]), [])
  })
})
