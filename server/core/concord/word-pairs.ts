/** Words of laws that stand for each other in Russian, Kazakh and English: enough to tell which of two provisions says the same. */

/** One idea a line, by the beginnings of its words: Russian / Kazakh / English. No translation: what has several meanings is left out. */
const ideas = `
профсо кәсіпод / union
работн рабочи қызметке жұмыске / worker employee
работод жұмыс беруші / employer
член члены мүше / member
устав жарғы / charter statutes
взнос жарна / dues fee contribution
собран жиналы / meeting assembl
съезд құрылтай / congress
забаст ереуіл / strike
договор шарт / contract agreement
соглаш келісім / agreement
коллек ұжымды / collective
перегов келіссөз / negotiat bargain
суд суде судеб сот соттың сотқа / court judicial
закон закона законо заң заңы заңна / law act
право права құқық құқығ / right
обязан обязат міндет / duty oblig
срок сроки сроков мерзім / period term time-limit
день дней күн күні / day
месяц айлық айдан / month
регистр тіркеу тіркел / registr
орган органы органд / body authority
государ мемлек / state government
респуб / republic
област облыс / region
город города қала / city town
столиц астана / capital
решени шешім / decision
заявле өтініш арыз / application statement
уведом хабарл хабард / notice notif
имущес мүлік мүлкі / property
деньги денеж ақша / money
деятел / activit
создан создав құру құрыл / establish form
реорга қайта / reorgan
ликвид тарату таратыл / liquidat dissol
приост тоқтата / suspen
прекра тоқтаты / terminat cessation
запрещ тыйым / prohibit
дискри кемсіт / discriminat
интере мүдде / interest
защита защит қорға / protect defen
предст өкіл / represent
контро бақыла / control supervis
ответс жауапт / liab respons
наруше бұзу бұзған бұзғ / violat breach
порядо тәртіп тәртіб / procedure order
услови шарттар жағдай / condition
член / member
выборн избран сайлан сайлау сайлаға / elect
руково предсе басшы төраға / head chair leader
голос дауыс / vote
зарабо жалақы / wage salary pay
труд трудо трудов еңбек / labour labor
социал әлеуме / social
партне әрікте әріпте / partner
спор спора споров дау дауы даула / dispute
комисс / commission committee
примир татула / conciliat
арбитр төрелі / arbitrat
посредн медиац / mediat
безопа қауіпс / safety
информ сведен ақпара мәліме / information
документ құжат / document
копии копия көшірм / copy copies
печат / press
средств құралд қаража / means funds
междун халықар / international
инослр шетелд / foreign
гражд азамат / citizen
лицо лица лиц тұлға адам / person
физиче жеке / natural individual
юридич заңды / legal
общест қоғамд / public
органи ұйым ұйымы ұйымд / organi
отрасл салалы / sector branch
террит аумақт / territor
первич бастау / primary
локаль жергіл / local
источн көздер / source
собств меншік меншіг / ownership property
бюджет / budget
расход жұмсау шығыс / expen
поступ түсім түсуі / receipt
проект жоба / draft project
програ бағдар / program
план планы жоспар / plan
мероп іс-шар / measure event
помощь көмек / help assist aid
консул / consult
обучен учеб оқу оқыту / training
отпуск демалы / leave
рабочее / working
увольн растор бұзу босату / dismiss
дисцип тәртіпт / disciplin
взыска жаза / penalty sanction
мнение пікір / opinion
соглас келісу келісі / consent
письмен жазбаша / written
устной ауызша / oral
публик жариял / publi
введен қолдан / force commence
утрати күші / repeal
цель цели мақсат / aim purpose objective
задач міндетт / task
принци қағида / principle
основа негіз негізд / basis
участи участв қатыс / participat
требов талап / demand requirement
предло ұсыныс / proposal
уполно уәкіле / authori
конгре конфер / conference
пособи жәрдем / benefit allowance
пенсия пенсии зейнет / pension
здоров денсау / health
охрана охраны қорғау / protection
жилье жилищ тұрғын / hous
срыв простой / downtime
локаут / lockout
численн саны санын / number
процен пайыз / per cent percent
трет үштен / third
половин жарты / half
большин көпшіл / majority
кандид / candidate
список тізім / list
реестр тізілім / register
отказ бас / refus
жалоба обжало шағым / complaint appeal
штраф айыппұл / fine
возмещ өтеу / compensat
ущерб нұқсан залал / damage
налог салық / tax
счет шоты шотына / account
банк / bank
митинг / rally
пикет / picket
шестви шеру / procession
демонст / demonstrat
акция акции / action
`

/** In letters: longer words are compared by as many. */
const stemLength = 6

const byStem = new Map<string, number>()
ideas
  .trim()
  .split('\n')
  .forEach((line, idea) => {
    for (const stem of line.split(/[\s/]+/)) if (stem.length > 2) byStem.set(stem.slice(0, stemLength), idea)
  })

/** Number of the idea of a word, by its first six letters; of the longest beginning that is known. */
export function ideaOf(stem: string): number | undefined {
  for (let length = Math.min(stem.length, stemLength); length > 2; length--) {
    const idea = byStem.get(stem.slice(0, length))
    if (idea !== undefined) return idea
  }
  return undefined
}
