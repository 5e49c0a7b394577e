// The parts of a language's file as modules of their own; see scripts/languageParts.ts.
declare module '*/en.json?part=start' {
  const start: (typeof import('#i18n/languages/en.json'))['default']['start'];
  export default start;
}
