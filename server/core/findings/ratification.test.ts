/** What ratification does to severity: what was seen, and what the user says. */
import { strict as assert } from 'node:assert'
import type { Country } from '../rules/ruleset.js'
import type { Finding } from './finding.js'
import { forCountry, withGiven } from './ratification.js'

const seen: Country = {
  name: { en: 'Ruritania', ru: 'Руритания', kk: 'Руритания' },
  conventions: { C087: { status: 'ratified' }, C098: { status: 'unknown' }, C154: { status: 'not-ratified' } },
}
const sources = { sources: {}, countries: {} }

const graded = (country: Country | undefined, ...conventions: string[]): Pick<Finding, 'severity' | 'message'> => {
  const finding = { severity: 'error', message: 'M.', language: 'en', conventions } as unknown as Finding
  return country ? forCountry(finding, country, sources, 'en') : finding
}

describe('ratification', () => {
  it('lowers what rests only on Conventions that were seen not to be ratified', () => {
    assert.equal(graded(seen, 'C154/2').severity, 'information')
    assert.equal(graded(seen, 'C154/2', 'C087/2').severity, 'error')
    assert.equal(graded(seen, 'C098/4').severity, 'error', 'unknown is not taken for not ratified')
  })

  it('follows the user where nothing was seen, or something else', () => {
    assert.equal(graded(withGiven(seen, { C154: 'ratified' }), 'C154/2').severity, 'error')
    const lowered = graded(withGiven(seen, { C098: 'not-ratified' }), 'C098/4')
    assert.equal(lowered.severity, 'information')
    assert.match(lowered.message, /Convention No\. 98 is taken as not ratified, as set for this review/)
    assert.equal(graded(withGiven(undefined, { C154: 'not-ratified' }), 'C154/2').severity, 'information')
    assert.equal(graded(withGiven(undefined, { C154: 'not-ratified' }), 'C087/2').severity, 'error')
  })

  it('applies no gate where nothing is said', () => {
    assert.equal(withGiven(undefined, {}), undefined)
    assert.equal(withGiven(seen, {}), seen)
  })
})
