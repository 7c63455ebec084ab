/** What the server itself says, in the language of the editor's interface. */
import type { DecisionKind } from '../core/findings/decision.js'
import type { Language } from '../core/text/language.js'

export interface Words {
  readonly brokenSetting: (name: string, value: string, expected: string) => string
  readonly noRules: (reason: string) => string
  readonly failed: (reason: string) => string
  readonly fixAll: string
  readonly unknownCountry: (code: string) => string
  /** `names` are ids given in the setting `tripartite.rules`. */
  readonly unknownRules: (names: string) => string
  readonly brokenWorkspace: (count: number, first: string, folder: string) => string
  /** `rules` are such as `c087/founder-minimum (off: reason)`. */
  readonly overridden: (rules: string, folder: string) => string
  readonly off: string
  /** Actions at a finding. */
  readonly decide: Readonly<Record<DecisionKind | 'withdrawn', string>>
  /** Actions at an entry of the decisions file. */
  readonly deleteDecision: string
  /** Of a decision on what is no longer found, or on a draft that is not there. */
  readonly deleteStaleDecision: string
  readonly changeDecision: Readonly<Record<DecisionKind, string>>
  readonly noDecision: string
  readonly staleDecision: (draft: string) => string
  /** Of an accepted finding that is no longer made. */
  readonly redrafted: (draft: string) => string
  readonly noSuchDraft: (draft: string) => string
  readonly brokenDecisions: string
  readonly findingGone: string
  readonly notSaved: string
  readonly noReason: string
  readonly reviewingFolder: string
  readonly fileOfMany: (name: string, number: number, count: number) => string
  readonly notExported: string
  readonly notCompared: string
  readonly notConcorded: string
  /** Of two drafts that were to be read as parallel texts. */
  readonly oneLanguage: string
  /** An action where parallel texts differ. */
  readonly sideBySide: string
  readonly brokenTemplate: (file: string, first: string) => string
  /** `reason` is a sentence in English. */
  readonly unreadable: (file: string, reason: string) => string
  readonly notAnnotated: (reason: string) => string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: the setting “${name}” cannot be ${value}; its default is used. It may be: ${expected}.`,
    noRules: (reason) => `Tripartite: the rules could not be read, so nothing is reviewed. ${reason}`,
    failed: (reason) => `Tripartite: the review failed, so findings may be missing. ${reason}`,
    fixAll: 'Make all safe replacements of Tripartite',
    unknownCountry: (code) =>
      `Tripartite: no ratifications of ${code} are known, so every Convention is taken to apply.`,
    unknownRules: (names) =>
      `Tripartite: the setting “tripartite.rules” names what is neither a rule nor a criterion: ${names}. The rest of it is applied. The ids stand behind the findings and in the list of rules.`,
    brokenWorkspace: (count, first, folder) =>
      `Tripartite: mistakes in ${folder}: ${count}. What is broken is left out, all other rules are applied. First: ${first}`,
    overridden: (rules, folder) => `Tripartite: this workspace changes rules, in ${folder}/overrides.yaml: ${rules}.`,
    off: 'off',
    decide: {
      accepted: 'Record a decision: accept the finding (to be redrafted)',
      rejected: 'Record a decision: reject the finding (it does not apply)',
      deferred: 'Record a decision: defer the finding',
      withdrawn: 'Withdraw the decision: the finding is shown again',
    },
    deleteDecision: 'Delete this decision: the finding is shown again',
    deleteStaleDecision: 'Delete this decision',
    changeDecision: {
      accepted: 'Change this decision to “accepted” (the reason stays: check it)',
      rejected: 'Change this decision to “rejected” (the reason stays: check it)',
      deferred: 'Change this decision to “deferred” (the reason stays: check it)',
    },
    noDecision:
      'Tripartite: nothing was changed, because no decision on this finding stands in tripartite.decisions.yaml as one that can be taken out.',
    staleDecision: (draft) =>
      `This finding is no longer made in ${draft}: the provision was redrafted or removed. Delete this entry, or decide on the new wording.`,
    redrafted: (draft) => `The accepted finding is no longer made in ${draft}. This entry can be deleted.`,
    noSuchDraft: (draft) => `There is no draft “${draft}” beside this file.`,
    brokenDecisions:
      'Tripartite: nothing was recorded, because tripartite.decisions.yaml has mistakes. They are marked in that file; correct them first.',
    findingGone:
      'Tripartite: nothing was recorded, because the provision has changed and the finding is no longer made.',
    notSaved: 'Tripartite: save the draft first; decisions are kept in a file beside it.',
    noReason: 'Tripartite: nothing was recorded, because a decision needs a reason.',
    reviewingFolder: 'Tripartite: reviewing the folder',
    fileOfMany: (name, number, count) => `${name} (${number} of ${count})`,
    notExported:
      'Tripartite: the report could not be written. Open the draft first; the output “Tripartite” says more.',
    notCompared: 'Tripartite: the versions could not be compared. The output “Tripartite” says more.',
    notConcorded:
      'Tripartite: the parallel texts could not be compared. Both have to be open; the output “Tripartite” says more.',
    oneLanguage:
      'Tripartite: both texts are in one language. Parallel texts are in two; for two versions in one language use “Compare with version…”.',
    sideBySide: 'Show both texts side by side',
    brokenTemplate: (file, first) =>
      `Tripartite: nothing was written, because the template ${file} has mistakes. First: ${first}`,
    unreadable: (file, reason) => `Tripartite: “${file}” could not be read: ${reason}.`,
    notAnnotated: (reason) => `Tripartite: no comments were written: ${reason}.`,
  },
  ru: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: значение ${value} параметра «${name}» недопустимо; использовано значение по умолчанию. Допустимо: ${expected}.`,
    noRules: (reason) => `Tripartite: не удалось прочитать правила, проверка не выполняется. ${reason}`,
    failed: (reason) => `Tripartite: сбой проверки, замечания могут быть неполными. ${reason}`,
    fixAll: 'Выполнить все безопасные замены Tripartite',
    unknownCountry: (code) =>
      `Tripartite: о ратификациях страны ${code} нет сведений; проверка выполняется так, как если бы действовали все конвенции.`,
    unknownRules: (names) =>
      `Tripartite: в параметре «tripartite.rules» указаны коды, которых нет ни среди правил, ни среди критериев: ${names}. Остальные коды применены. Код правила стоит после текста замечания и в перечне правил.`,
    brokenWorkspace: (count, first, folder) =>
      `Tripartite: ошибок в ${folder}: ${count}. То, что содержит ошибки, не применяется; все остальные правила действуют. Первая ошибка: ${first}`,
    overridden: (rules, folder) =>
      `Tripartite: в этой рабочей области правила изменены файлом ${folder}/overrides.yaml: ${rules}.`,
    off: 'отключено',
    decide: {
      accepted: 'Записать решение: принять замечание (положение будет изменено)',
      rejected: 'Записать решение: отклонить замечание (оно неприменимо)',
      deferred: 'Записать решение: отложить замечание',
      withdrawn: 'Отозвать решение: замечание будет показано снова',
    },
    deleteDecision: 'Удалить это решение: замечание будет показано снова',
    deleteStaleDecision: 'Удалить это решение',
    changeDecision: {
      accepted: 'Изменить решение на «принято» (обоснование сохраняется: проверьте его)',
      rejected: 'Изменить решение на «отклонено» (обоснование сохраняется: проверьте его)',
      deferred: 'Изменить решение на «отложено» (обоснование сохраняется: проверьте его)',
    },
    noDecision:
      'Tripartite: ничего не изменено, так как в файле tripartite.decisions.yaml нет записи о решении по этому замечанию, которую можно исключить.',
    staleDecision: (draft) =>
      `Этого замечания в «${draft}» больше нет: положение изменено или исключено. Удалите запись или примите решение по новой редакции.`,
    redrafted: (draft) => `Принятого замечания в «${draft}» больше нет. Запись можно удалить.`,
    noSuchDraft: (draft) => `Рядом с этим файлом нет проекта «${draft}».`,
    brokenDecisions:
      'Tripartite: решение не записано, так как в файле tripartite.decisions.yaml есть ошибки. Они отмечены в этом файле; сначала исправьте их.',
    findingGone: 'Tripartite: решение не записано, так как положение изменилось и замечания больше нет.',
    notSaved: 'Tripartite: сначала сохраните проект; решения хранятся в файле рядом с ним.',
    noReason: 'Tripartite: решение не записано, так как не указана причина.',
    reviewingFolder: 'Tripartite: проверка папки',
    fileOfMany: (name, number, count) => `${name} (${number} из ${count})`,
    notExported:
      'Tripartite: отчет не удалось составить. Сначала откройте проект; подробности – на панели «Вывод», канал «Tripartite».',
    notCompared: 'Tripartite: не удалось сравнить редакции. Подробности – на панели «Вывод», канал «Tripartite».',
    notConcorded:
      'Tripartite: не удалось сличить параллельные тексты. Оба должны быть открыты; подробности – на панели «Вывод», канал «Tripartite».',
    oneLanguage:
      'Tripartite: оба текста на одном языке. Сличаются тексты на разных языках; для двух редакций на одном языке есть команда «Сравнить с другой редакцией…».',
    sideBySide: 'Показать оба текста рядом',
    brokenTemplate: (file, first) =>
      `Tripartite: документ не составлен, так как в шаблоне ${file} есть ошибки. Первая: ${first}`,
    unreadable: (file, reason) => `Tripartite: не удалось прочитать «${file}»: ${reason}.`,
    notAnnotated: (reason) => `Tripartite: примечания не внесены: ${reason}.`,
  },
  kk: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: «${name}» параметрінің ${value} мәні жарамсыз; әдепкі мән қолданылды. Рұқсат етілгені: ${expected}.`,
    noRules: (reason) => `Tripartite: қағидаларды оқу мүмкін болмады, тексеру жүргізілмейді. ${reason}`,
    failed: (reason) => `Tripartite: тексеру сәтсіз аяқталды, ескертпелер толық болмауы мүмкін. ${reason}`,
    fixAll: 'Tripartite ұсынған барлық қауіпсіз ауыстыруды орындау',
    unknownCountry: (code) =>
      `Tripartite: ${code} елінің ратификациялары туралы мәлімет жоқ; барлық конвенция қолданылады деп есептеледі.`,
    unknownRules: (names) =>
      `Tripartite: «tripartite.rules» параметрінде ережелер арасында да, өлшемшарттар арасында да жоқ кодтар көрсетілген: ${names}. Қалған кодтар қолданылды. Ереженің коды ескертпе мәтінінен кейін және ережелер тізбесінде тұрады.`,
    brokenWorkspace: (count, first, folder) =>
      `Tripartite: ${folder} ішіндегі қателер саны: ${count}. Қатесі бары қолданылмайды, қалған ережелердің бәрі қолданылады. Бірінші қате: ${first}`,
    overridden: (rules, folder) =>
      `Tripartite: бұл жұмыс аймағында ережелер ${folder}/overrides.yaml файлымен өзгертілген: ${rules}.`,
    off: 'өшірілген',
    decide: {
      accepted: 'Шешімді жазу: ескертпені қабылдау (ереже өзгертіледі)',
      rejected: 'Шешімді жазу: ескертпені қабылдамау (ол негізсіз)',
      deferred: 'Шешімді жазу: ескертпені кейінге қалдыру',
      withdrawn: 'Шешімді кері қайтарып алу: ескертпе қайтадан көрсетіледі',
    },
    deleteDecision: 'Осы шешімді жою: ескертпе қайтадан көрсетіледі',
    deleteStaleDecision: 'Осы шешімді жою',
    changeDecision: {
      accepted: 'Шешімді «қабылданды» деп өзгерту (негіздемесі сақталады: тексеріңіз)',
      rejected: 'Шешімді «қабылданбады» деп өзгерту (негіздемесі сақталады: тексеріңіз)',
      deferred: 'Шешімді «кейінге қалдырылды» деп өзгерту (негіздемесі сақталады: тексеріңіз)',
    },
    noDecision:
      'Tripartite: ештеңе өзгертілмеді, себебі tripartite.decisions.yaml файлында осы ескертпе бойынша алып тастауға болатын шешім жазбасы жоқ.',
    staleDecision: (draft) =>
      `«${draft}» жобасында бұл ескертпе енді жоқ: ереже өзгертілген немесе алып тасталған. Жазбаны жойыңыз немесе жаңа редакция бойынша шешім қабылдаңыз.`,
    redrafted: (draft) => `«${draft}» жобасында қабылданған ескертпе енді жоқ. Жазбаны жоюға болады.`,
    noSuchDraft: (draft) => `Осы файлдың жанында «${draft}» жобасы жоқ.`,
    brokenDecisions:
      'Tripartite: шешім жазылмады, себебі tripartite.decisions.yaml файлында қателер бар. Олар сол файлда белгіленген; алдымен соларды түзетіңіз.',
    findingGone: 'Tripartite: шешім жазылмады, себебі ереже өзгерген және ескертпе енді жоқ.',
    notSaved: 'Tripartite: алдымен жобаны сақтаңыз; шешімдер оның жанындағы файлда сақталады.',
    noReason: 'Tripartite: шешім жазылмады, себебі негізі көрсетілмеген.',
    reviewingFolder: 'Tripartite: қалта тексерілуде',
    fileOfMany: (name, number, count) => `${name} (${count} ішінен ${number})`,
    notExported:
      'Tripartite: есепті жасау мүмкін болмады. Алдымен жобаны ашыңыз; толығырақ – «Tripartite» шығыс арнасында.',
    notCompared: 'Tripartite: редакцияларды салыстыру мүмкін болмады. Толығырақ – «Tripartite» шығыс арнасында.',
    notConcorded:
      'Tripartite: қатар мәтіндерді салыстыру мүмкін болмады. Екеуі де ашық болуға тиіс; толығырақ – «Tripartite» шығыс арнасында.',
    oneLanguage:
      'Tripartite: екі мәтін де бір тілде. Әртүрлі тілдегі мәтіндер салыстырылады; бір тілдегі екі редакция үшін «Басқа редакциямен салыстыру…» командасы бар.',
    sideBySide: 'Екі мәтінді қатар көрсету',
    brokenTemplate: (file, first) =>
      `Tripartite: құжат жасалмады, себебі ${file} үлгісінде қателер бар. Біріншісі: ${first}`,
    unreadable: (file, reason) => `Tripartite: «${file}» файлын оқу мүмкін болмады: ${reason}.`,
    notAnnotated: (reason) => `Tripartite: ескертпелер енгізілмеді: ${reason}.`,
  },
}

/** The words for an editor whose interface has the given locale (`ru`, `kk-KZ`, …). */
export function wordsOf(locale: string | undefined): Words {
  return words[languageOfLocale(locale)]
}

export function languageOfLocale(locale: string | undefined): Language {
  const [language] = (locale ?? '').toLowerCase().split(/[-_]/)
  return language === 'ru' || language === 'kk' ? language : 'en'
}
