/** A small law written for these tests, and the ways to write a law in the formats of files. */

/** Paragraphs are parted by empty lines; with findings in articles 2, 3 and 5, and a note that is no law. */
export const sampleAct = `О профессиональных союзах и коллективных переговорах

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Предмет регулирования

1. Настоящий Закон регулирует отношения, возникающие при создании и деятельности профессиональных союзов, их объединений, а также при ведении коллективных переговоров между работниками и работодателями.

2. Действие настоящего Закона распространяется на всех работников, если иное не установлено законодательными актами, принятыми в соответствии с международными договорами.

Статья 2. Создание профессионального союза

1. Профессиональный союз создается не менее чем пятьюдесятью гражданами, работающими в одной организации.

2. Профессиональный союз приобретает права юридического лица после получения разрешения уполномоченного органа, который вправе отказать в государственной регистрации по мотивам нецелесообразности.

Сноска. Статья 2 в редакции Закона от 1 марта 2021 года.

3. Учредителями профессионального союза не могут быть:

1) иностранцы;

2) лица, не имеющие постоянного места жительства.

Статья 3. Членство

Работники организации обязаны вступить в профессиональный союз, действующий в этой организации, в течение одного месяца со дня заключения трудового договора.

Глава 2. ЗАБАСТОВКИ

Статья 4. Право на забастовку

1. Работники вправе проводить забастовки для защиты своих экономических и социальных интересов.

2. Решение о проведении забастовки принимается собранием работников.

Статья 5. Ограничение права на забастовку

1. Забастовки запрещаются:

1) в организациях общественного транспорта;

2) в организациях образования и в банках.

2. Работодатель вправе уволить работников, участвующих в забастовке, и принять на их места других работников.
`

export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const chapter = /^(?:Глава \d+\.|\d+-тарау\.|РАЗДЕЛ|Раздел)/
const article = /^(?:Статья [\d-]+\.|[\d-]+-бап\.)/

/** As a word processor exports: every paragraph a `p`, headings marked as such. */
export function asHtml(text: string): string {
  const paragraphs = paragraphsOf(text).map((paragraph, i) => {
    const tag = i === 0 ? 'h1' : chapter.test(paragraph) ? 'h2' : article.test(paragraph) ? 'h3' : 'p'
    return `<${tag}>${escaped(paragraph).replaceAll('\n', '<br>')}</${tag}>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Закон</title></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`
}

/** As laws are published in Kazakhstan: the text between the menus, scripts and forms of a site; lines are broken as its server breaks them. */
export function asAdiletPage(text: string): string {
  const [title = '', ...rest] = paragraphsOf(text)
  const body = rest.map((paragraph, i) => {
    const words = escaped(paragraph)
      .replaceAll('\n', '<br>')
      .replaceAll(' ', (_, at: number) => (at % 7 === 0 ? '\n ' : ' '))
    if (chapter.test(paragraph) || article.test(paragraph)) return `<h3 id="z${i + 1}">${words}</h3>`
    if (paragraph.startsWith('Сноска')) return `<p class="note"><span class="note">${words}</span></p>`
    return `<p id="z${i + 1}"><a name="p${i + 1}"></a>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ${words}<br></p>`
  })
  return `<!DOCTYPE html>
<html lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Закон - ИПС</title>
<script>document.write("Статья 90. Профсоюзы запрещаются.")</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Статья 91. Главная</a></li></ul></nav>
<div class="header"><ul class="menu"><li>Поиск</li></ul></div>
<div class="container_alpha slogan"><h1>${escaped(title).replaceAll('\n', '<br>')}</h1></div>
<form><select><option>Статья 92. Забастовки запрещаются.</option></select><button>Найти</button></form>
<div class="container_gamma text text_upd"><div class="gs_12"><article>
${body.join('\n')}
</article></div></div>
<noscript><p>Включите JavaScript</p></noscript><footer><p>Забастовки запрещаются. Телефон справочной службы</p></footer></body></html>
`
}

/** With the signs of headings and emphasised labels. */
export function asMarkdown(text: string): string {
  return `${paragraphsOf(text)
    .map((paragraph, i) =>
      i === 0
        ? `# ${paragraph}`
        : chapter.test(paragraph)
          ? `## ${paragraph}`
          : article.test(paragraph)
            ? `### ${paragraph}`
            : paragraph,
    )
    .join('\n\n')}\n`
}

/** As parliaments publish: numbers, headings and contents in elements of their own. */
export function asAkomaNtoso(text: string): string {
  const [title = '', ...rest] = paragraphsOf(text)
  const body: string[] = []
  const open: string[] = []
  const ids: string[] = []
  const closeTo = (depth: number): void => {
    while (open.length > depth) body.push(`</${open.pop() ?? ''}>`)
    ids.length = open.length
  }
  const begin = (depth: number, name: string, short: string, number: string, inner: string): void => {
    closeTo(depth)
    ids.push(`${short}_${number.replace(/[^\d-]/g, '') || '0'}`)
    open.push(name)
    body.push(`<${name} eId="${ids.join('__')}"><num>${number}</num>${inner}`)
  }
  const content = (words: string): string => `<content><p>${escaped(words).replaceAll('\n', '<br/>')}</p></content>`
  for (const paragraph of rest) {
    const head = chapter.exec(paragraph)?.[0] ?? article.exec(paragraph)?.[0]
    if (head) {
      const heading = `<heading>${escaped(paragraph.slice(head.length).trim())}</heading>`
      if (chapter.test(paragraph)) begin(0, 'chapter', 'chp', head, heading)
      else begin(open[0] === 'chapter' ? 1 : 0, 'article', 'art', head, heading)
      continue
    }
    const [, number, words = ''] = /^(\d[\d-]*[.)])\s+([\s\S]*)$/.exec(paragraph) ?? []
    const depth = open.indexOf('article') + 1
    if (number?.endsWith('.')) begin(depth, 'paragraph', 'para', number, content(words))
    else if (number) begin(open[depth] === 'paragraph' ? depth + 1 : depth, 'point', 'point', number, content(words))
    else {
      closeTo(Math.max(depth, 0))
      body.push(`<hcontainer>${content(paragraph)}</hcontainer>`)
    }
  }
  closeTo(0)
  const code = /[әғқңөұүһі]/.test(text) ? 'kaz' : 'rus'
  return `<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="${code}"/></FRBRExpression></identification><notes><note><p>Забастовки запрещаются.</p></note></notes></meta>
<preface><p><docTitle>${escaped(title).replaceAll('\n', '<eol/>')}</docTitle></p></preface>
<body>
${body.join('\n')}
</body></act></akn:akomaNtoso>
`
}
