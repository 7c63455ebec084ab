/** A Russian bill as drafting offices keep it in Word: automatic numbers, a table, a footnote, a header, a comment and tracked changes. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
  type IRunOptions,
} from 'docx'

const level = (at: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: at,
  ...(format && { format }),
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (at + 1), hanging: 360 } } },
})

const change = { id: 900, author: 'Юрист', date: '2026-01-15T09:00:00Z' }

const listed = (text: string, at: number, instance: number, ...more: readonly TextRun[]): Paragraph =>
  new Paragraph({
    numbering: { reference: 'law', level: at, instance },
    alignment: AlignmentType.JUSTIFIED,
    children: [new TextRun(text), ...more],
  })

const important: IRunOptions = { text: 'пятидесяти граждан', bold: true }

const article = (heading: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    numbering: { reference: 'articles', level: 0 },
    children: [new TextRun(heading)],
  })

const cell = (text: string): TableCell =>
  new TableCell({ children: [new Paragraph(text)], width: { size: 50, type: WidthType.PERCENTAGE } })

/** The bytes of the bill. */
export async function sampleBill(): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Test',
    comments: {
      children: [
        {
          id: 0,
          author: 'Юрист',
          initials: 'Ю',
          date: new Date('2026-01-15T09:00:00Z'),
          children: [new Paragraph('Проверить ссылку')],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('См. заключение правового управления.')] } },
    numbering: {
      config: [
        { reference: 'articles', levels: [level(0, LevelFormat.DECIMAL, 'Статья %1.')] },
        {
          reference: 'law',
          levels: [
            level(0, LevelFormat.DECIMAL, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2)'),
            level(2, LevelFormat.RUSSIAN_LOWER, '%3)'),
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Проект. Вносится Правительством')] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('ЗАКОН О ПРОФЕССИОНАЛЬНЫХ СОЮЗАХ')] }),
          article('Создание профессиональных союзов'),
          listed(
            'Профессиональный союз создается по инициативе не менее ',
            0,
            1,
            new TextRun(important),
            new TextRun(' с предварительного разрешения уполномоченного органа.'),
          ),
          new Paragraph({
            numbering: { reference: 'law', level: 0, instance: 1 },
            children: [
              new TextRun('Каждый работник '),
              new DeletedTextRun({ ...change, text: 'вправе' }),
              new InsertedTextRun({ ...change, id: 901, text: 'обязан' }),
              new TextRun(' вступить в профессиональный союз по месту работы'),
              new FootnoteReferenceRun(1),
              new TextRun('.'),
            ],
          }),
          listed('Руководитель профессионального союза должен:', 0, 1),
          listed('быть гражданином Республики;', 1, 1),
          listed('не иметь:', 1, 1),
          listed('судимости;', 2, 1),
          listed('задолженности.', 2, 1),
          article('Забастовка'),
          listed(
            'Решение о забастовке принимается большинством не менее двух третей всех работников организации.',
            0,
            2,
          ),
          new Paragraph({
            numbering: { reference: 'law', level: 0, instance: 2 },
            children: [
              new CommentRangeStart(0),
              new TextRun('Забастовка может быть приостановлена решением Правительства'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun(' на срок до одного года.'),
            ],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ children: [cell('Организация'), cell('Запрет забастовки')] }),
              new TableRow({ children: [cell('Железные дороги'), cell('Забастовки запрещаются.')] }),
            ],
          }),
          article('Финансовый контроль'),
          listed('Профессиональный союз не вправе получать средства из иностранных источников.', 0, 3),
          listed(
            'Уполномоченный орган вправе в любое время проверять финансовую деятельность профессионального союза.',
            0,
            3,
          ),
          new Paragraph('Президент Республики'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
