/** The language that words of a source are in, as far as their script tells; Latin is English. */
export function scriptOf(text: string): 'en' | 'zh' | 'ru' {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}
