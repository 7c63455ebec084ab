/** Parts of the titles of authorities that follow no pattern, in Russian and Kazakh. */
export const titleWords: readonly { readonly en: string; readonly ru: string; readonly kk: string }[] = [
  { en: 'Syrian Arab Republic', ru: 'Сирийская Арабская Республика', kk: 'Сирия Араб Республикасы' },
  { en: 'Trinidad and Tobago', ru: 'Тринидад и Тобаго', kk: 'Тринидад және Тобаго' },
  {
    en: 'Collective Bargaining Recommendation, 1981 (No. 163)',
    ru: 'Рекомендация 1981 года о коллективных переговорах (№ 163)',
    kk: '1981 жылғы Ұжымдық келіссөздер туралы ұсыным (№ 163)',
  },
  {
    en: 'ILO ACTRAV guide on freedom of association',
    ru: 'Руководство МОТ (ACTRAV) по свободе объединения',
    kk: 'ХЕҰ-ның (ACTRAV) бірлесу бостандығы жөніндегі нұсқаулығы',
  },
  {
    en: 'page on compulsory arbitration',
    ru: 'страница о принудительном арбитраже',
    kk: 'міндетті төрелік туралы бет',
  },
  {
    en: 'page on federations and confederations',
    ru: 'страница о федерациях и конфедерациях',
    kk: 'федерациялар мен конфедерациялар туралы бет',
  },
  {
    en: 'chapter on organizations “without previous authorization”',
    ru: 'глава о создании организаций без предварительного разрешения',
    kk: 'ұйымдарды алдын ала рұқсатсыз құру туралы тарау',
  },
  {
    en: 'opening paragraphs on the right to strike',
    ru: 'вводные пункты о праве на забастовку',
    kk: 'ереуілге құқық туралы бастапқы тармақтар',
  },
  {
    en: 'paragraphs on the organizations entitled to bargain',
    ru: 'пункты об организациях, правомочных вести переговоры',
    kk: 'келіссөз жүргізуге құқылы ұйымдар туралы тармақтар',
  },
  {
    en: 'paragraphs on control over trade union funds',
    ru: 'пункты о контроле за средствами профсоюзов',
    kk: 'кәсіподақ қаражатын бақылау туралы тармақтар',
  },
  {
    en: 'paragraphs on financial independence',
    ru: 'пункты о финансовой независимости',
    kk: 'қаржылық тәуелсіздік туралы тармақтар',
  },
  {
    en: 'paragraphs on judges and prosecutors',
    ru: 'пункты о судьях и прокурорах',
    kk: 'судьялар мен прокурорлар туралы тармақтар',
  },
  {
    en: 'paragraphs on local public employees',
    ru: 'пункты о служащих местных органов',
    kk: 'жергілікті органдардың қызметшілері туралы тармақтар',
  },
  {
    en: 'paragraphs on recognition of representative organizations',
    ru: 'пункты о признании представительных организаций',
    kk: 'өкілді ұйымдарды тану туралы тармақтар',
  },
  {
    en: 'paragraphs on restrictions on future bargaining',
    ru: 'пункты об ограничении будущих переговоров',
    kk: 'болашақ келіссөздерді шектеу туралы тармақтар',
  },
  {
    en: 'paragraphs on penalties for a peaceful strike',
    ru: 'пункты о наказаниях за мирную забастовку',
    kk: 'бейбіт ереуіл үшін жазалар туралы тармақтар',
  },
  {
    en: 'paragraphs on safety staffing during a strike',
    ru: 'пункты о работах, необходимых для безопасности во время забастовки',
    kk: 'ереуіл кезіндегі қауіпсіздікке қажетті жұмыстар туралы тармақтар',
  },
  {
    en: 'paragraphs on sanctions in the event of a strike',
    ru: 'пункты о санкциях при забастовке',
    kk: 'ереуіл кезіндегі санкциялар туралы тармақтар',
  },
  {
    en: 'lists of essential and non-essential services',
    ru: 'перечни жизненно важных и иных служб',
    kk: 'өмірлік маңызы бар және өзге де қызметтердің тізбелері',
  },
  {
    en: 'follow-up to the recommendations of the 325th Report (withdrawal of check-off in the health sector)',
    ru: 'меры по рекомендациям 325-го доклада (отмена удержания взносов в здравоохранении)',
    kk: '325-баяндаманың ұсынымдары бойынша шаралар (денсаулық сақтау саласында жарна ұстаудың тоқтатылуы)',
  },
  { en: '”: agreements in force', ru: '”: действующие соглашения', kk: '”: қолданыстағы келісімдер' },
  { en: '”: approval of agreements', ru: '”: утверждение соглашений', kk: '”: келісімдерді бекіту' },
  { en: '”: autonomy of the parties', ru: '”: автономия сторон', kk: '”: тараптардың дербестігі' },
]
