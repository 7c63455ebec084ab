/** Text and links of a hover, in Markdown that no text of a draft or of a rule can break, or without marks. */
import { visible } from '../report/escape.js'
import { escapedMarkdown } from '../report/markdown.js'

export interface TextStyle {
  readonly text: (text: string) => string
  readonly strong: (text: string) => string
  readonly item: (text: string) => string
  /** Only a web address becomes a link. */
  readonly link: (text: string, address: string) => string
  /** Between two findings. */
  readonly rule: string
}

/** True for `https://…`; nothing else is ever offered for clicking. */
export function isWebAddress(address: string): boolean {
  return /^https:\/\/[^\s/?#]+/i.test(address) && URL.canParse(address)
}

export const markdown: TextStyle = {
  text: escape,
  strong: (text) => `**${escape(text)}**`,
  item: (text) => `- ${text}`,
  link: (text, address) => (isWebAddress(address) ? `[${escape(text)}](${destination(address)})` : escape(text)),
  rule: '---',
}

export const plain: TextStyle = {
  text: oneLine,
  strong: oneLine,
  item: (text) => `- ${text}`,
  link: (text, address) => (isWebAddress(address) ? `${oneLine(text)} <${address}>` : oneLine(text)),
  rule: '—',
}

/** What Markdown, or HTML in it, would read as a mark or as a link is taken literally; a line of the text cannot begin a block. */
function escape(text: string): string {
  return escapedMarkdown(oneLine(text))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}

/** The address with what would end a Markdown link or begin an HTML tag written in percent signs. */
function destination(address: string): string {
  return new URL(address).href.replace(
    /[()<>\\[\]` ]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
