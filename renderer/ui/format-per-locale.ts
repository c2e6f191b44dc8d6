import { currentLocale } from './locale.ts';

/** A format for dates in the window's language, made once for each: that takes longer than to write a hundred of them. */
export function formatPerLocale(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const formats = new Map<string | undefined, Intl.DateTimeFormat>();
  return () => {
    const locale = currentLocale();
    const known = formats.get(locale);
    if (known !== undefined) return known;
    const format = new Intl.DateTimeFormat(locale, options);
    formats.set(locale, format);
    return format;
  };
}
