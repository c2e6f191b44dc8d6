// HTML that is safe by the way it is made: what is text can't become markup.

/** Made by `element` and `joined` alone. */
export interface Markup {
  readonly html: string;
}

export type Attributes = Readonly<Record<string, string>>;

/** An element around its content. Texts among it, and the values of attributes, are escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly (Markup | string)[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const start = `<${name}${written.join('')}>`;
  return { html: VOID_ELEMENTS.has(name) ? start : `${start}${joined(content).html}</${name}>` };
}

export function joined(content: readonly (Markup | string)[]): Markup {
  return { html: content.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html)).join('') };
}

/** A text as HTML shows it, in content and in quoted values. Control characters, which HTML forbids, are left out. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A text as a string in a style sheet, quotes included; it can end neither the string nor the style element. */
export function cssString(text: string): string {
  const escaped = text
    .replace(FORBIDDEN, '')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'col']);

/** Control characters, but for those that are space. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
