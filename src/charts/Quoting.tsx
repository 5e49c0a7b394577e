import { scriptOf } from '#i18n/scriptOf.ts';

/** A sentence around the words of a source, which are marked with the language that they are in. */
export function Quoting(props: { readonly sentence: string; readonly quoted: string }) {
  const { sentence, quoted } = props;
  const at = quoted === '' ? -1 : sentence.indexOf(quoted);
  if (at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <span lang={scriptOf(quoted)}>{quoted}</span>
      {sentence.slice(at + quoted.length)}
    </>
  );
}
