/** Says which safeguard in force a bill takes away, in the language of the reader. */
import type { Language } from '../text/language.js'

export interface RepealWords {
  /** `parts` names what is guaranteed, `places` the provisions in force; either may be empty. */
  readonly taken: (parts: string, places: string) => string
  readonly keep: string
  readonly elsewhere: string
}

export const repealWords: Readonly<Record<Language, RepealWords>> = {
  en: {
    taken: (parts, places) =>
      `A guarantee in force is taken away${after(parts)}. It now stands in ${places}; with the changes made, no equivalent was found in the bill or in the texts given with it.`,
    keep: 'Keep the provision or replace it by an equivalent one.',
    elsewhere: '[The bill refers to another act for this: make sure that it has an equivalent provision.]',
  },
  ru: {
    taken: (parts, places) =>
      `Исключается действующая гарантия${after(parts)}. Сейчас она предусмотрена в следующих положениях: ${places}; с учетом вносимых изменений равноценной нормы не найдено ни в законопроекте, ни в представленных вместе с ним текстах.`,
    keep: 'Сохраните эту норму или замените ее равноценной.',
    elsewhere: '[По этому вопросу законопроект отсылает к другому акту: убедитесь, что в нем есть равноценная норма.]',
  },
  kk: {
    taken: (parts, places) =>
      `Қолданыстағы кепілдік алып тасталады${after(parts)}. Қазір ол мына ережелерде көзделген: ${places}; енгізілетін өзгерістер ескерілгенде тең мәнді норма заң жобасынан да, онымен бірге ұсынылған мәтіндерден де табылған жоқ.`,
    keep: 'Осы норманы сақтаңыз немесе оны тең мәнді нормамен ауыстырыңыз.',
    elsewhere:
      '[Бұл мәселе бойынша заң жобасы басқа актіге сілтеме жасайды: сол актіде тең мәнді норма бар екеніне көз жеткізіңіз.]',
  },
}

const after = (parts: string): string => (parts === '' ? '' : `: ${parts}`)
