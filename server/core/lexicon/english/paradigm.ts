/** All forms of an English word from its dictionary form, in British and American spelling. */
import { Form, type Endings, type Paradigm, type Stem } from '../paradigm.js'

/**
 * How an English word inflects; without a class it has the forms of a noun and of a verb.
 *
 * - `noun`: singular, plural and possessive. - `verb`: «-s», past, participles.
 * - `adj`: comparative and superlative. - `fixed`: does not change.
 */
export type EnglishClass = 'noun' | 'verb' | 'adj' | 'fixed'

const endings = (text: string, bits: number = Form.plain): readonly (readonly [string, number])[] =>
  text.split(' ').map((ending) => [ending === '-' ? '' : ending, bits])
const set = (...rows: readonly (readonly (readonly [string, number])[])[]): Endings => new Map(rows.flat())

const POSSESSIVE = "- 's ’s"
const NOUN = endings(`${POSSESSIVE} s s' s’`)
const NOUN_ES = endings(`${POSSESSIVE} es es' es’ ' ’`)
const ED = endings('ed', Form.passive)
const ING = endings('ing', Form.nonfinite)

const SINGULAR = set(endings(POSSESSIVE))
/** «persons»: «persons'»; «basis»: «basis's» */
const IN_S = set(endings(`${POSSESSIVE} ' ’`))
const NOUN_PLAIN = set(NOUN)
const NOUN_SIBILANT = set(NOUN_ES)
const NOUN_O = set(NOUN, NOUN_ES)
const NOUN_Y = set(endings("ies ies' ies’"))
const NOUN_VES = set(endings("ves ves' ves’"))
const BARE = set(endings('-'))
const BARE_PASSIVE = set(endings('-', Form.passive))
const VERB_S = set(endings('- s'))
const VERB_ES = set(endings('- es'))
const VERB_IES = set(endings('ies'), endings('ied', Form.passive))
const ED_ING = set(ED, ING)
const ING_ONLY = set(ING)
const ED_ONLY = set(ED)
const YING = set(endings('ying', Form.nonfinite))
const ADJECTIVE = set(endings('- er est'))
const ADJECTIVE_E = set(endings('e er est'))
const ADJECTIVE_Y = set(endings('y ier iest'))

/** Rows «key | forms | forms», the forms parted by spaces. */
const table = (rows: string): ReadonlyMap<string, readonly (readonly string[])[]> =>
  new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [key = '', ...cells] = row.split(' | ')
        return [key, cells.map((cell) => cell.split(' '))]
      }),
  )
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** base | past | participle (one cell when both are the same); a row holds for `with-`, `over-`, `re-` … before the base as well. */
const IRREGULAR_VERBS = table(`
strike | struck | struck stricken
hold | held
choose | chose | chosen
draw | drew | drawn
give | gave | given
take | took | taken
make | made
pay | paid
lay | laid
say | said
lie | lay | lain
do | did | done
go | went | gone
come | came | come
become | became | become
see | saw | seen
know | knew | known
grow | grew | grown
throw | threw | thrown
show | showed | shown showed
find | found
bind | bound
bring | brought
buy | bought
seek | sought
think | thought
teach | taught
catch | caught
fight | fought
stand | stood
understand | understood
keep | kept
leave | left
lose | lost
mean | meant
meet | met
feel | felt
feed | fed
lead | led
read | read
get | got | got gotten
sit | sat
set | set
put | put
cut | cut
let | let
hit | hit
quit | quit
shut | shut
cost | cost
hurt | hurt
spread | spread
cast | cast
bid | bid
rid | rid
begin | began | begun
run | ran | run
rise | rose | risen
arise | arose | arisen
drive | drove | driven
write | wrote | written
ride | rode | ridden
break | broke | broken
speak | spoke | spoken
bear | bore | borne born
wear | wore | worn
swear | swore | sworn
tear | tore | torn
fall | fell | fallen
eat | ate | eaten
forbid | forbade forbad | forbidden
forget | forgot | forgotten
build | built
send | sent
spend | spent
lend | lent
bend | bent
sell | sold
tell | told
win | won
hang | hung hanged
sleep | slept
deal | dealt
shoot | shot
stick | stuck
swing | swung
hide | hid | hidden
prove | proved | proved proven
steal | stole | stolen
`)
const PREFIXES = words('with up over under re mis out fore for un pre ab be')

const IRREGULAR_PLURALS = table(`
person | persons people
child | children
foot | feet
tooth | teeth
criterion | criteria
phenomenon | phenomena
memorandum | memoranda memorandums
referendum | referenda referendums
medium | media mediums
datum | data
quorum | quorums
basis | bases
crisis | crises
analysis | analyses
thesis | theses
index | indices indexes
appendix | appendices appendixes
staff | staff staffs
proof | proofs
belief | beliefs
chief | chiefs
`)

const HAVE: readonly Stem[] = [
  { stem: 'ha', endings: set(endings('ve s'), endings('d', Form.passive)) },
  { stem: 'hav', endings: ING_ONLY },
]
const BE = set(endings('be is am are was were'), endings('been', Form.passive), endings('being', Form.nonfinite))
const F_TO_VES = words('wife life knife half self shelf leaf thief calf loaf wolf')

/** Function words and modals: their «plural» would be another word («no»: «nos», «it»: «its»). */
const FIXED =
  words(`the and for any all who whom whose which that this these those not nor but its his her hers their theirs our ours
  shall should may might must can cannot could will would ought neither either each every other than then when where unless until
  without within upon into from with about above below between during against only solely more most less least fewer few such
  same both some none no one he she they you your him them there here also very too never always by of to in on at as if or so
  i a an is are was were been being am it we us me my up out off per via`)

/** Verbs of two and more syllables stressed on the last, which double their consonant. */
const DOUBLING =
  words(`permit refer transfer commit submit admit occur control compel expel prefer confer deter regret omit remit
  rebut debar incur infer defer recur acquit emit transmit equip begin forget forbid concur dispel propel repel abet allot rebel`)

const PARTICLES = words('off out up down in over away')

const VOWELS = 'aeiou'
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && VOWELS.includes(letter)

/**
 * The paradigm of an English lemma in lower case. The possessive has «'» and «’». Of a hyphenated word the last part inflects.
 * The other spelling («organise» for «organize», «labor» for «labour») is included. Never throws; the lemma is always a form.
 */
export function englishParadigm(lemma: string, wordClass?: EnglishClass): Paradigm {
  if (lemma.endsWith("'") || lemma.endsWith('’')) return ofOwners(lemma)
  if (wordClass === 'fixed' || (wordClass === undefined && isFixed(lemma))) return [{ stem: lemma, endings: BARE }]
  const start = lemma.lastIndexOf('-') + 1
  if (wordClass !== 'adj' && wordClass !== 'noun' && PARTICLES.has(lemma.slice(start)))
    return withParticle(lemma, start - 1)
  const first = lemma.slice(0, start)
  const stems: Stem[] = []
  for (const spelling of spellings(lemma)) {
    const word = spelling.slice(start)
    if (wordClass === 'adj') stems.push(...adjective(word))
    if (wordClass === undefined || wordClass === 'noun') stems.push(...noun(word))
    if (wordClass === undefined || wordClass === 'verb') stems.push(...verb(word))
  }
  return first === '' ? stems : stems.map(({ stem, endings }) => ({ stem: first + stem, endings }))
}

/** «workers'»: a text is cut into words before an apostrophe at the end. */
const ofOwners = (lemma: string): Paradigm => [
  { stem: lemma, endings: BARE },
  { stem: lemma.slice(0, -1), endings: BARE },
]

/** «lay-off», «lock-out»: as a noun «lay-offs», as a verb «laid-off». */
const withParticle = (lemma: string, hyphen: number): Paradigm => [
  { stem: lemma, endings: NOUN_PLAIN },
  ...verb(lemma.slice(0, hyphen)).map(({ stem, endings }) => ({
    stem,
    endings: suffixed(endings, lemma.slice(hyphen)),
  })),
]

const suffixed = (endings: Endings, tail: string): Endings =>
  new Map([...endings].map(([ending, bits]) => [ending + tail, bits]))

const isFixed = (lemma: string): boolean =>
  FIXED.has(lemma) ||
  (lemma.length < 3 && lemma !== 'be' && lemma !== 'do' && lemma !== 'go') ||
  !isLetter(lemma.slice(-1))

const isLetter = (letter: string): boolean => letter >= 'a' && letter <= 'z'

function noun(word: string): readonly Stem[] {
  const irregular = IRREGULAR_PLURALS.get(word)
  if (irregular !== undefined)
    return [word, ...irregular.flat()].map((stem) => ({ stem, endings: stem.endsWith('s') ? IN_S : SINGULAR }))
  if (word.endsWith('man') && !word.endsWith('uman') && word !== 'german') {
    return [
      { stem: word, endings: SINGULAR },
      { stem: word.slice(0, -2) + 'en', endings: SINGULAR },
    ]
  }
  const short = word.slice(0, -1)
  if (word.endsWith('y') && !isVowel(short.slice(-1)))
    return [
      { stem: word, endings: SINGULAR },
      { stem: short, endings: NOUN_Y },
    ]
  if (word.endsWith('f') && F_TO_VES.has(word))
    return [
      { stem: word, endings: SINGULAR },
      { stem: short, endings: NOUN_VES },
    ]
  if (word.endsWith('fe')) {
    return [
      { stem: word, endings: NOUN_PLAIN },
      { stem: word.slice(0, -2), endings: NOUN_VES },
    ]
  }
  if (isSibilant(word)) return [{ stem: word, endings: NOUN_SIBILANT }]
  return [{ stem: word, endings: word.endsWith('o') ? NOUN_O : NOUN_PLAIN }]
}

const isSibilant = (word: string): boolean =>
  'sxz'.includes(word.slice(-1)) || word.endsWith('ch') || word.endsWith('sh')

function verb(word: string): readonly Stem[] {
  if (word === 'be') return [{ stem: '', endings: BE }]
  if (word === 'have') return HAVE
  const irregular = findIrregular(word)
  const stems = [...presentOf(word), ...participlesOf(word, irregular !== undefined)]
  return irregular === undefined ? stems : [...stems, ...irregularForms(irregular)]
}

function presentOf(word: string): readonly Stem[] {
  if (word.endsWith('y') && !isVowel(word.slice(-2, -1))) {
    return [
      { stem: word, endings: BARE },
      { stem: word.slice(0, -1), endings: VERB_IES },
    ]
  }
  return [{ stem: word, endings: isSibilant(word) || word.endsWith('o') ? VERB_ES : VERB_S }]
}

/** «-ed» and «-ing»; the former not for irregular verbs. */
function participlesOf(word: string, irregular: boolean): readonly Stem[] {
  const both = irregular ? ING_ONLY : ED_ING
  const short = word.slice(0, -1)
  if (word.endsWith('ie')) {
    return [{ stem: word.slice(0, -2), endings: YING }, ...(irregular ? [] : [{ stem: short, endings: ED_ONLY }])]
  }
  if (word.endsWith('ee') || word.endsWith('oe') || word.endsWith('ye')) {
    return [{ stem: word, endings: ING_ONLY }, ...(irregular ? [] : [{ stem: short, endings: ED_ONLY }])]
  }
  if (word.endsWith('e')) return [{ stem: short, endings: both }]
  if (word.endsWith('y') && !isVowel(word.slice(-2, -1))) return [{ stem: word, endings: ING_ONLY }]
  if (word.endsWith('c')) return [{ stem: word + 'k', endings: both }]
  const doubled = { stem: word + word.slice(-1), endings: both }
  if (doubles(word)) return [doubled]
  // «cancel»: «cancelled» and «canceled»
  return word.endsWith('l') && word.length > 4 && isVowel(word.slice(-2, -1)) && !isVowel(word.slice(-3, -2))
    ? [{ stem: word, endings: both }, doubled]
    : [{ stem: word, endings: both }]
}

const doubles = (word: string): boolean =>
  DOUBLING.has(word) || /^(?:out|re|over)?(?:[^aeiou]|qu)*[aeiou][bdgklmnprt]$/u.test(word)

interface Irregular {
  readonly prefix: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
}

function findIrregular(word: string): Irregular | undefined {
  for (let start = 0; start <= 5 && start < word.length - 1; start += 1) {
    const prefix = word.slice(0, start)
    const cells = prefix === '' || PREFIXES.has(prefix) ? IRREGULAR_VERBS.get(word.slice(start)) : undefined
    if (cells === undefined) continue
    const [past = [], participle = past] = cells
    return { prefix, past, participle }
  }
  return undefined
}

function irregularForms({ prefix, past, participle }: Irregular): readonly Stem[] {
  const onlyPast = past.filter((form) => !participle.includes(form))
  return [
    ...participle.map((form) => ({ stem: prefix + form, endings: BARE_PASSIVE })),
    ...onlyPast.map((form) => ({ stem: prefix + form, endings: BARE })),
  ]
}

function adjective(word: string): readonly Stem[] {
  if (word.endsWith('e')) return [{ stem: word.slice(0, -1), endings: ADJECTIVE_E }]
  if (word.endsWith('y') && !isVowel(word.slice(-2, -1))) return [{ stem: word.slice(0, -1), endings: ADJECTIVE_Y }]
  const stem = { stem: word, endings: ADJECTIVE }
  return doubles(word) ? [stem, { stem: word + word.slice(-1), endings: ADJECTIVE }] : [stem]
}

/** British | American, as a part of a word. */
const SPELLINGS = [
  ['labour', 'labor'],
  ['favour', 'favor'],
  ['behaviour', 'behavior'],
  ['honour', 'honor'],
  ['endeavour', 'endeavor'],
  ['neighbour', 'neighbor'],
  ['harbour', 'harbor'],
  ['rigour', 'rigor'],
  ['colour', 'color'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['practise', 'practice'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['programme', 'program'],
  ['judgement', 'judgment'],
  ['fulfil', 'fulfill'],
  ['enrol', 'enroll'],
  ['instal', 'install'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
  ['ageing', 'aging'],
  ['acknowledgement', 'acknowledgment'],
] as const
const OTHER_SPELLING: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
)
/** Longer parts first: «fulfil» is a part of «fulfill», «program» of «programme». */
const SPELLED_TWICE = new RegExp([...OTHER_SPELLING.keys()].sort((a, b) => b.length - a.length).join('|'), 'u')

const MAYBE_SPELLED_TWICE = /[iy][sz][aei]/u
/** Before -is- in words that have no form in -iz-: «supervise», «exercise». */
const ONLY_S =
  /(?:^[prw]|^ar|ra|no|po|prem|compr|prom|adv|dev|rev|superv|exerc|surpr|pr|franch|desp|gu|cru|prec|telev|exc)$/u
/** Words in -ize whose form in -ise would be another word or none. */
const ONLY_Z = words('size seize prize assize maize downsize resize capsize')

/** The lemma and its other spelling, the lemma first. */
function spellings(lemma: string): readonly string[] {
  const other = otherSpelling(lemma)
  return other === undefined || other === lemma ? [lemma] : [lemma, other]
}

function otherSpelling(lemma: string): string | undefined {
  const part = SPELLED_TWICE.exec(lemma)?.[0]
  if (part !== undefined) return lemma.replace(part, OTHER_SPELLING.get(part) ?? part)
  if (!MAYBE_SPELLED_TWICE.test(lemma)) return undefined
  const tail = /^(.+)([iy])([sz])(e|er|ed|ing|ation|ational|able)$/u.exec(lemma)
  if (tail === null || lemma.length < 6 || ONLY_Z.has(lemma)) return undefined
  const [, head = '', vowel = '', letter = '', end = ''] = tail
  if (vowel === 'y' ? !head.endsWith('l') : letter === 's' && ONLY_S.test(head)) return undefined
  return head + vowel + (letter === 's' ? 'z' : 's') + end
}
