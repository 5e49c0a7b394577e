import { useLanguage } from '#app/languageContext.ts';
import { doubtWords } from '#charts/doubtWords.ts';
import type { TextContext } from '#charts/figure.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { MethodsWords } from '#i18n/pageWords.ts';
import { titleLanguage } from '#i18n/titleLanguage.ts';
import styles from './MethodsPage.module.css';

type RegisterProps = { readonly ledger: Ledger; readonly words: MethodsWords };

/** Every doubt of the dataset, in the words in which the figures tell it. */
export function DoubtList({
  ledger,
  words,
  context,
}: RegisterProps & { readonly context: TextContext }) {
  const { gap } = useLanguage();
  if (ledger.doubts.length === 0) return <p>{words('doubts.none')}</p>;
  return (
    <>
      <p>{words('doubts.body')}</p>
      <ul>
        {ledger.doubts.map((doubt) => {
          const { headline, body, confidence } = doubtWords(doubtCase(ledger, doubt), context);
          return (
            <li key={doubt.id}>
              <strong>{headline}</strong>
              {gap + [body, confidence].filter(Boolean).join(gap)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The dataset's own word for a licence that nobody looked up. */
const NOT_CHECKED = 'not checked';

/** Every source by the body that counted or compiled, both in the order of the dataset. */
export function SourceRegister({ ledger, words }: RegisterProps) {
  const { name } = useLanguage();
  const groups = new Map<string, Source[]>();
  for (const source of ledger.sources.values()) {
    const authority = name(source.authority);
    groups.set(authority, [...(groups.get(authority) ?? []), source]);
  }
  return (
    <>
      <p>{words('sources.body', { count: ledger.sources.size })}</p>
      <dl className={styles['sources']}>
        {[...groups].map(([authority, sources]) => (
          <div key={authority}>
            <dt>{authority}</dt>
            {sources.map((source) => (
              <dd key={source.id}>
                <SourceEntry source={source} words={words} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function SourceEntry({ source, words }: { readonly source: Source; readonly words: MethodsWords }) {
  const { title, url, publisher, date, licence } = source;
  const lang = titleLanguage(source);
  const known = licence === NOT_CHECKED ? 'no' : 'yes';
  return (
    <>
      {url === null ? (
        <cite lang={lang}>{title}</cite>
      ) : (
        <a href={url} lang={lang} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}
      {' — '}
      {words('sources.via', { publisher, date, known, licence })}
    </>
  );
}
