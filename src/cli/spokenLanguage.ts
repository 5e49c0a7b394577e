import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';

/** The language that a command is answered in: that of `--lang`, else that of the shell, else English. */
export function spokenLanguage(args: readonly string[], locale: string): LanguageCode {
  const at = args.indexOf('--lang');
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = at < 0 ? joined : args[at + 1];
  const isOurs = (name: string | undefined) => LANGUAGES.find((code) => code === name);
  return isOurs(asked) ?? isOurs(locale.slice(0, 2).toLowerCase()) ?? 'en';
}
