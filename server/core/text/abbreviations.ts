/** Abbreviations after which a full stop does not end the sentence. */
import type { Language } from './language.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const abbreviations: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: words('ст п пп пункт ч г гг т д др пр руб тыс млн млрд им см напр абз подп обл р-н гл разд'),
  kk: words('т б с ж жж мың млн млрд ст п бб тар обл'),
  en: words(
    's ss no nos art arts para paras cl sec secs sub-s sch mr mrs dr st vs e.g i.e etc cap ch reg regs v cent r.s.c ins subs',
  ),
}
