/** Russian verbs whose forms do not follow from the infinitive; a row holds for the bare verb and for all its prefixes. */
import {
  BACK,
  COMMAND,
  EAT,
  FIRST_CONSONANT,
  FIRST_SIBILANT,
  FIRST_VOWEL,
  GERUND,
  GIVE,
  I_ALONE,
  IS,
  IMPERATIVE,
  PASSIVE_N,
  PASSIVE_T,
  PAST_CONSONANT,
  PAST_PARTICIPLE,
  PAST_VOWEL,
  RUN,
  SECOND,
  SECOND_SIBILANT,
  WANT,
  WENT,
  WILL_BE,
  type Voices,
} from './verb-endings.js'
import { endsInSibilant, endsInVowel, words } from './endings.js'

/** A stem without prefix, and what may follow it. `finite` marks present stems, before which a prefix may gain or lose «о». */
export interface Part {
  readonly stem: string
  readonly voices: Voices
  readonly finite: boolean
}

export const firstConjugation = (stem: string): Voices =>
  endsInVowel(stem) ? FIRST_VOWEL : endsInSibilant(stem) ? FIRST_SIBILANT : FIRST_CONSONANT
export const secondConjugation = (stem: string): Voices => (endsInSibilant(stem) ? SECOND_SIBILANT : SECOND)

/** Letter after the colon of a cell → how the stem before it inflects. `1` and `2` are the conjugations. */
const KINDS: Readonly<Record<string, (stem: string) => Voices>> = {
  '1': firstConjugation,
  '2': secondConjugation,
  u: () => I_ALONE,
  g: () => BACK,
  i: () => IMPERATIVE,
  l: () => PAST_VOWEL,
  s: () => PAST_CONSONANT,
  p: () => PAST_PARTICIPLE,
  w: () => WENT,
  n: () => PASSIVE_N,
  t: () => PASSIVE_T,
  dat: () => GIVE,
  est: () => EAT,
  hot: () => WANT,
  beg: () => RUN,
  f: () => GERUND,
  b: () => WILL_BE,
  x: () => IS,
  c: () => COMMAND,
}
const FINITE = words('1 2 u g i dat est hot beg')

/** infinitive | stem:kind … */
const ROWS = `
быть | бы:l есть:x буд:b буд:i будучи:f
брать | бра:l бер:1 бран:n
драть | дра:l дер:1 дран:n
звать | зва:l зов:1 зван:n
гнать | гна:l гон:2 гнан:n
рвать | рва:l рв:1 рван:n
врать | вра:l вр:1
ждать | жда:l жд:1
лгать | лга:l лг:g лж:1
слать | сла:l шл:1 слан:n
стлать | стла:l стел:1 стлан:n
спать | спа:l спл:u сп:2
писать | писа:l пиш:1 писан:n
казать | каза:l каж:1 казан:n
вязать | вяза:l вяж:1 вязан:n
обязать | обяза:l обяж:1 обязан:n
обязывать | обязыва:l обязыва:1 обязу:1
мазать | маза:l маж:1 мазан:n
резать | реза:l реж:1 резан:n
лизать | лиза:l лиж:1
плакать | плака:l плач:1
искать | иска:l ищ:1 искан:n
ыскать | ыска:l ыщ:1 ыскан:n
махать | маха:l маш:1
пахать | паха:l паш:1
двигать | двига:l двига:1 движ:1
сыпать | сыпа:l сыпл:1 сыпан:n
колебать | колеба:l колебл:1
прятать | прята:l пряч:1 прятан:n
топтать | топта:l топч:1 топтан:n
клеветать | клевета:l клевещ:1
трепать | трепа:l трепл:1 трепан:n
тесать | теса:l теш:1 тесан:n
метать | мета:l мета:1 меч:1
держать | держа:l держ:2 держан:n
лежать | лежа:l леж:2
надлежать | надлежа:l надлеж:2
стоять | стоя:l сто:2
слышать | слыша:l слыш:2 слышан:n
молчать | молча:l молч:2
кричать | крича:l крич:2
звучать | звуча:l звуч:2
мчать | мча:l мч:2
дышать | дыша:l дыш:2
бежать | бежа:l бе:beg
бояться | боя:l бо:2
надеяться | надея:l наде:1
сеять | сея:l се:1 сеян:n
веять | вея:l ве:1 веян:n
деять | дея:l де:1 деян:n
таять | тая:l та:1
каяться | кая:l ка:1
смеяться | смея:l сме:1
стать | ста:l стан:1 стан:i
дать | да:l да:dat дан:n
здать | зда:l зда:dat здан:n
давать | дава:l да:1 дава:1
здавать | здава:l зда:1 здава:1
знавать | знава:l зна:1 знава:1
ставать | става:l ста:1 става:1
начать | нача:l начн:1 начат:t
зачать | зача:l зачн:1 зачат:t
жать | жа:l жм:1 жн:1 жат:t
взять | взя:l возьм:1 взят:t
нять | ня:l йм:1 м:1 ним:1 нят:t
внять | вня:l вним:1
изъять | изъя:l изым:1 изъят:t
мять | мя:l мн:1 мят:t
пять | пя:l пн:1 пят:t
клясть | кля:l клян:1 клят:t
бить | би:l бь:1 бей:c бит:t
вить | ви:l вь:1 вей:c вит:t
пить | пи:l пь:1 пей:c пит:t
лить | ли:l ль:1 лей:c лит:t
шить | ши:l шь:1 шей:c шит:t
жить | жи:l жив:1 жит:t
плыть | плы:l плыв:1
слыть | слы:l слыв:1
крыть | кры:l кро:1 крыт:t
мыть | мы:l мо:1 мыт:t
рыть | ры:l ро:1 рыт:t
выть | вы:l во:1
бороть | боро:l бор:1
колоть | коло:l кол:1 колот:t
полоть | поло:l пол:1 полот:t
дуть | ду:l ду:1 дут:t
обуть | обу:l обу:1 обут:t
деть | де:l ден:1 ден:i дет:t
петь | пе:l по:1 пет:t
переть | пере:l пер:s пр:1 перт:t
мереть | мере:l мер:s мр:1
тереть | тере:l тер:s тр:1 терт:t
видеть | виде:l виж:u вид:2 виден:n
ненавидеть | ненавиде:l ненавиж:u ненавид:2
обидеть | обиде:l обиж:u обид:2 обижен:n
смотреть | смотре:l смотр:2 смотрен:n
сидеть | сиде:l сиж:u сид:2
висеть | висе:l виш:u вис:2
лететь | лете:l леч:u лет:2
болеть | боле:l боле:1 бол:2
терпеть | терпе:l терпл:u терп:2 терпен:n
вертеть | верте:l верч:u верт:2
гореть | горе:l гор:2
одолеть | одоле:l одоле:1 одолен:n
равнять | равня:l равня:1 равнен:n
велеть | веле:l вел:2 велен:n
шуметь | шуме:l шумл:u шум:2
хотеть | хоте:l хо:hot
ехать | еха:l ед:1
идти | ш:w ид:1
йти | ш:w йд:1 йден:n
произойти | произош:w произойд:1 происшед:p
прийти | приш:w прид:1
вести | ве:l вед:1 веден:n вед:p
нести | нес:s нес:1 несен:n
везти | вез:s вез:1 везен:n
ползти | полз:s полз:1
лезть | лез:s лез:1
расти | рос:s раст:1
спасти | спас:s спас:1 спасен:n
пасти | пас:s пас:1 пасен:n
мести | ме:l мет:1 метен:n мет:p
плести | пле:l плет:1 плетен:n плет:p
цвести | цве:l цвет:1 цвет:p
брести | бре:l бред:1 бред:p
обрести | обре:l обрет:1 обретен:n обрет:p
блюсти | блю:l блюд:1 блюден:n блюд:p
грести | греб:s греб:1 гребен:n
трясти | тряс:s тряс:1 трясен:n
честь | че:l чт:1 чтен:n ч:w
учесть | уче:l учт:1 учтен:n учт:p уч:w
красть | кра:l крад:1 краден:n
класть | кла:l клад:1
пасть | па:l пад:1 пад:p
сесть | се:l сяд:1 сяд:i
есть | е:l е:est еден:n
мочь | мог:s мог:g мож:1
лечь | лег:s ляг:g ляж:1
беречь | берег:s берег:g береж:1 бережен:n
стеречь | стерег:s стерег:g стереж:1 стережен:n
влечь | влек:s влек:g влеч:1 влечен:n
речь | рек:s рек:g реч:1 речен:n
печь | пек:s пек:g печ:1 печен:n
течь | тек:s тек:g теч:1
сечь | сек:s сек:g сеч:1 сечен:n
жечь | жег:s жг:g жж:1 жжен:n
стричь | стриг:s стриг:g стриж:1 стрижен:n
прячь | пряг:s пряг:g пряж:1 пряжен:n
стичь | стиг:s стигну:l стигн:1 стигнут:t
стигнуть | стиг:s стигну:l стигн:1 стигнут:t
ошибиться | ошиб:s ошиб:1
чтить | чти:l чт:2 чт:1
`

const PREFIXES =
  words(`в во вз взо воз возо вос вс вы до за из изо ис на над надо недо низ о об обо обез обес от ото пере по под подо
  пре пред предо при про раз разо рас с со у съ въ объ отъ подъ разъ изъ
  вна довы переиз пере предпри предус преду воспри воспро воспроиз воссо воссоз соз пересоз произ произо превзо привз преодо
  принад препо перепро распро противо благо сопо сопри неподо недопо рассо взаимо само подраз преиз предвос испо отпо запо
  поис пораз перево`)

const PARTS: ReadonlyMap<string, readonly Part[]> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [infinitive = '', cells = ''] = row.split(' | ')
      const root = infinitive.endsWith('ся') ? infinitive.slice(0, -2) : infinitive
      return [root, cells.split(' ').map(part)] as const
    }),
)

function part(cell: string): Part {
  const [stem = '', kind = ''] = cell.split(':')
  const voices = KINDS[kind]?.(stem)
  if (voices === undefined) throw new Error(`verb-roots: unknown kind in ${cell}`)
  return { stem, voices, finite: FINITE.has(kind) }
}

/** The irregular root of an infinitive without -ся, and the prefix before it; undefined for a regular verb. */
export function findRoot(infinitive: string): { readonly prefix: string; readonly parts: readonly Part[] } | undefined {
  for (let start = 0; start < infinitive.length - 2; start += 1) {
    const parts = PARTS.get(infinitive.slice(start))
    if (parts === undefined) continue
    const prefix = infinitive.slice(0, start)
    if (prefix === '' || PREFIXES.has(prefix)) return { prefix, parts }
  }
  return undefined
}
