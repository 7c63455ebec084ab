/** Says what of a safeguard is missing and where it was looked for, in the language of the reader. */
import type { Language } from '../text/language.js'

/** `parts` names what is missing where the rest is there; `beside` the texts reviewed together with the act, where they have a name. */
export function searchRemark(
  reader: Language,
  parts: readonly string[],
  beside: readonly string[],
  isElsewhere: boolean,
): string {
  const words = remarks[reader]
  const sentences = [
    ...(parts.length > 0 ? [words.parts(parts.join('; '))] : []),
    words.lookedFor(beside.filter((name) => name !== '').join('; '), beside.length),
    ...(isElsewhere ? [beside.length > 0 ? words.elsewhere : words.elsewhereNotGiven] : []),
  ]
  return `[${sentences.join(' ')}]`
}

interface Remarks {
  readonly parts: (names: string) => string
  readonly lookedFor: (names: string, count: number) => string
  readonly elsewhere: string
  readonly elsewhereNotGiven: string
}

const remarks: Readonly<Record<Language, Remarks>> = {
  en: {
    parts: (names) => `Found only in part; what was not found: ${names}.`,
    lookedFor: (names, count) =>
      count === 0
        ? 'Looked for in the whole of this act, and in no other text.'
        : `Looked for in the whole of this act and in ${count === 1 ? 'another text' : `${count} other texts`}${names === '' ? '' : `: ${names}`}.`,
    elsewhere: 'The act refers to another act for this; make sure that it is among the texts given.',
    elsewhereNotGiven:
      'The act refers to another act for this, which was not given for review: check the provision there.',
  },
  ru: {
    parts: (names) => `Обнаружено лишь частично; не найдено: ${names}.`,
    lookedFor: (names, count) =>
      count === 0
        ? 'Поиск проводился по всему тексту настоящего акта, другие тексты не представлены.'
        : `Поиск проводился по всему тексту настоящего акта и по представленным вместе с ним текстам (${count})${names === '' ? '' : `: ${names}`}.`,
    elsewhere: 'По этому вопросу акт отсылает к другому акту; убедитесь, что он есть среди представленных текстов.',
    elsewhereNotGiven:
      'По этому вопросу акт отсылает к другому акту, который не был представлен: проверьте соответствующую норму в нем.',
  },
  kk: {
    parts: (names) => `Ішінара ғана табылды; табылмағаны: ${names}.`,
    lookedFor: (names, count) =>
      count === 0
        ? 'Іздеу осы актінің бүкіл мәтіні бойынша жүргізілді, басқа мәтіндер ұсынылған жоқ.'
        : `Іздеу осы актінің бүкіл мәтіні және онымен бірге ұсынылған мәтіндер (${count}) бойынша жүргізілді${names === '' ? '' : `: ${names}`}.`,
    elsewhere:
      'Бұл мәселе бойынша акт басқа актіге сілтеме жасайды; оның ұсынылған мәтіндер арасында болуын тексеріңіз.',
    elsewhereNotGiven:
      'Бұл мәселе бойынша акт басқа актіге сілтеме жасайды, ол ұсынылған жоқ: тиісті норманы сол актіден тексеріңіз.',
  },
}

interface LookedForWords {
  /** Said at the beginning of the act; `last` is the citation of its last article. */
  readonly searched: (last: string) => string
  /** Said where the clause would stand. */
  readonly wanted: (clause: string) => string
}

export const lookedForWords: Readonly<Record<Language, LookedForWords>> = {
  en: {
    searched: (last) => `Looked for from here to the end of the act (${last})`,
    wanted: (clause) => `What was looked for, in the words of the model clause: ${clause}`,
  },
  ru: {
    searched: (last) => `Поиск проводился отсюда и до конца акта (${last})`,
    wanted: (clause) => `Что искали, в редакции примерной нормы: ${clause}`,
  },
  kk: {
    searched: (last) => `Іздеу осы жерден актінің соңына дейін жүргізілді (${last})`,
    wanted: (clause) => `Не ізделді, үлгі норманың редакциясында: ${clause}`,
  },
}
