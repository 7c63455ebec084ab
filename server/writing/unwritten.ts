/** Says to a person why a file could not be written. */

type Language = 'en' | 'kk' | 'ru'
type Reason = 'noFolder' | 'notAllowed' | 'noRoom' | 'isFolder' | 'links' | 'longName'

/** The reason without a stop at its end; what nobody foresaw is said as the program says it, in English. */
export function unwrittenReason(error: unknown, language: Language): string {
  const reason = reasons[codeOf(error)]
  if (reason) return words[language][reason]
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}

/** That of Node or of an editor; empty where the error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** An error such as Node has. */
export function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

const reasons: Readonly<Record<string, Reason>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  EBUSY: 'notAllowed',
  ENOSPC: 'noRoom',
  EDQUOT: 'noRoom',
  EFBIG: 'noRoom',
  EISDIR: 'isFolder',
  ELOOP: 'links',
  ENAMETOOLONG: 'longName',
  // As VS Code calls them.
  FileNotFound: 'noFolder',
  FileNotADirectory: 'noFolder',
  NoPermissions: 'notAllowed',
  FileIsADirectory: 'isFolder',
}

const words: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  en: {
    noFolder: 'its folder is not there',
    notAllowed: 'the file is write-protected or open in another program, or you may not write in this folder',
    noRoom: 'there is no room left on the disk',
    isFolder: 'it is a folder',
    links: 'its links go round in a circle',
    longName: 'its name is too long',
  },
  ru: {
    noFolder: 'нет папки, в которую его нужно записать',
    notAllowed: 'файл защищён от записи или открыт в другой программе, либо у вас нет права писать в эту папку',
    noRoom: 'на диске не осталось места',
    isFolder: 'это папка',
    links: 'ссылки на него замкнуты в круг',
    longName: 'его имя слишком длинное',
  },
  kk: {
    noFolder: 'ол жазылатын қалта жоқ',
    notAllowed:
      'файл жазудан қорғалған немесе басқа бағдарламада ашық тұр, не болмаса бұл қалтаға жазуға құқығыңыз жоқ',
    noRoom: 'дискіде орын қалмады',
    isFolder: 'бұл — қалта',
    links: 'оған сілтемелер тұйық шеңбер құрайды',
    longName: 'оның аты тым ұзын',
  },
}
