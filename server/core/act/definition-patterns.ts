/** The words by which acts in Russian, Kazakh and English announce and give definitions. */

/** Headings of articles that hold nothing but definitions. */
export const definitionsHeading =
  /(?:^|[^\p{L}])(?:основные\s+(?:понятия|термины)|(?:понятия|термины)[\s,]+(?:и\s+(?:их\s+)?определения|используемые|применяемые)|определения(?:\s|$)|(?:негізгі\s+)?ұғымдар|терминдер|definitions|interpretation)/iu

/** Lines after which definitions follow. The English one is a whole line: “In this Act” begins many others. */
export const announcement =
  /(?:использу|применя|употребля)\p{L}{1,20}\s+(?:следующие\s+)?(?:\p{L}+\s+){0,2}(?:понятия|термины|определения)|(?:понятия|термины)[^.;]{0,60}(?:использу|применя|употребля|означа)[^.;]{0,60}:|(?:ұғымдар|терминдер|анықтамалар)[^.;]{0,40}(?:пайдаланылады|қолданылады)|following\s+(?:\p{L}+\s+)?(?:definitions|terms|words|expressions)|^\s*(?:In|For the purposes? of)\s+th(?:is|ese)\s+\p{L}+(?:\s+and[^,]{0,60})?,?\s*(?:unless\s[^.;]{0,90}?)?(?:[-–—:,]+\s*)?$/iu

/** Where a definition holds, when it says so: the kind of the provision around it. */
export const scopes: readonly (readonly [RegExp, 'part' | 'chapter' | 'article' | 'paragraph'])[] = [
  [/настоящего\s+раздела|настоящем\s+разделе|осы\s+бөлім|this\s+(?:part|title)(?!\p{L})/iu, 'part'],
  [/настоящей\s+глав[ые]|осы\s+тарау|this\s+(?:chapter|division)(?!\p{L})/iu, 'chapter'],
  [/настоящей\s+стать[еи]|осы\s+бап|this\s+(?:article|section)(?!\p{L})/iu, 'article'],
  [/настоящ(?:его|ем)\s+пункт|осы\s+тармақ|this\s+(?:paragraph|subsection)(?!\p{L})/iu, 'paragraph'],
]

const dash = '[-\u2010-\u2015]{1,3}'
/** At the beginning of an entry: a term, and a dash with spaces around it that stands in no brackets. */
export const dashed = new RegExp(
  `^(?:[*_]{1,3})?(?<term>[\\p{L}"«“](?:[^()\\n:;.–—]|\\.(?=\\p{L}|\\d)|\\([^()\\n]*\\))*?)(?<=\\S)\\s+${dash}\\s*(?:это\\s+)?(?=[\\p{L}"«“(\\d])`,
  'u',
)

const name = "\\p{L}[\\p{L}\\d’'./& -]{0,80}?"
const verb =
  '(?:means?|includes?|shall\\s+(?:mean|include|have\\s+the\\s+(?:same\\s+)?meaning)|ha(?:s|ve)\\s+the\\s+(?:same\\s+)?meaning|refers?\\s+to|shall\\s+be\\s+construed)'
const aside =
  '(?:\\s*\\([^()]{0,120}\\))?(?:,[^,;.]{0,140},|\\s+(?:in\\s+relation\\s+to|with\\s+respect\\s+to)[^,;.]{0,80},?)?'
/** “trade union” means …, anywhere; the quotation marks are enough. */
export const quotedMeans = new RegExp(
  `(?<open>["“]|'(?=\\p{L})|‘)\\s?(?<term>${name})\\s?(?:["”]|'(?!\\p{L})|’)${aside}(?:\\s*,)?\\s*${verb}(?!\\p{L})`,
  'giu',
)
/** In a list of definitions, at the beginning of an entry or after its letter: trade union means …; (cc) closure means …. */
export const plainMeans = new RegExp(
  `(?:^|[;\\]]\\s*(?:and\\s+|\\d+\\s*\\[\\s*)*\\(\\p{Ll}{1,3}\\)\\]?\\s+)(?<term>${name}(?:,\\s+(?!except|in\\s|with\\s|when)\\p{L}[\\p{L} ]{0,40}?)?)${aside}\\s+${verb}(?!\\p{L})`,
  'gu',
)
/** Outside such lists only for a short name: “A private employment agency means a body corporate”. */
export const loneMeans = /^(?:An?|The)\s+(?<term>\p{Ll}[\p{L}’-]*(?:\s+\p{Ll}[\p{L}’-]*){0,4}?)\s+means(?!\p{L})/gu

/** «под забастовкой понимается …»; the term stands in the instrumental. */
export const understood =
  /(?<!\p{L})под\s+(?<term>\p{L}(?:[^.;:()\n]|\([^()\n]*\)){1,160}?)\s+понима(?:ется|ются)(?!\p{L})/giu
export const understandsKazakh = /түсініледі|ұғынылады/i
/** «ереуіл деп … түсініледі». */
export const understoodKazakh =
  /(?:^|[.!?]\s+|(?<=бапта|тарауда|Заңда|кодексте|үшін)\s+)(?<term>\p{L}[\p{L}\s-]{1,80}?)\s+деп\s+(?<definition>[^.;]{10,1500}?)\s+(?:түсініледі|ұғынылады)(?!\p{L})/gimu

const dearName = '(?<term>"[^"\\n]{2,120}"|«[^»\\n]{2,120}»|“[^”\\n]{2,120}”|(?:[^();\\n]|\\([^()\\n]*\\)){2,160}?)'
/** «(далее – Профсоюз)», «(бұдан әрі – Кәсіподақ)», (hereinafter “the Union”). */
export const hereinafter: readonly RegExp[] = [
  new RegExp(
    `\\(\\s*(?:далее|в\\s+дальнейшем)(?:\\s+(?:также|по\\s+тексту|соответственно|именуем\\p{L}+))*(?:\\s+(?:для\\s+целей|в)\\s+настоящ\\p{L}+\\s+\\p{L}+)?(?:\\s*(?:${dash}|:|,))?\\s+(?=\\S)${dearName}\\s*\\)`,
    'giu',
  ),
  new RegExp(
    `\\(\\s*бұдан\\s+(?:әрі|былай)(?:\\s+осы\\s+\\p{L}+)?(?:\\s+мәтін\\s+бойынша)?(?:\\s*(?:${dash}|:|,))?\\s+(?=\\S)${dearName}(?:\\s+деп\\s+аталады)?\\s*\\)`,
    'giu',
  ),
  /(?:hereinafter|hereafter)(?:\s+in\s+this\s+\p{L}+)?(?:\s+(?:also|collectively))*\s+(?:(?:referred\s+to\s+as|called|known\s+as|,)\s*)?(?:the\s+|an?\s+)?["“]\s?(?:the\s+)?(?<term>[^"”\n]{2,80}?)\s?["”]/giu,
  /(?:hereinafter|hereafter)(?:\s+in\s+this\s+\p{L}+)?(?:\s+(?:also|collectively))*\s+(?:referred\s+to\s+as|called|known\s+as)\s+(?:the\s+|an?\s+)?(?<term>[^"”“()\s;,.][^"”“()\n;,.]{1,59}?)\s*(?=[),])/giu,
  /\(\s*(?:hereinafter|hereafter),?\s+(?:the|an?)\s+(?<term>[^"”“()\s;,.][^"”“()\n;,.]{1,59}?)\s*\)/giu,
  /\(\s*(?:the|an?)\s+["“](?<term>[^"”\n]{2,80})["”]\s*\)/giu,
]
