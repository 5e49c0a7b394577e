import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { DATA_URL, SCHEMA_URL } from '#app/dataUrl.ts';
import { useLanguage } from '#app/languageContext.ts';
import { DoubtList, SourceRegister } from '#app/methods/registers.tsx';
import type { SectionId } from '#app/methods/outline.ts';
import {
  CHOSEN,
  MONEY,
  REJECTED,
  SECTIONS,
  UNKNOWN,
  VALUATION,
  WHY,
} from '#app/methods/outline.ts';
import { ReferenceLinks } from '#app/methods/ReferenceLinks.tsx';
import type { ReferenceId } from '#app/methods/references.ts';
import { YearTable } from '#app/methods/YearTable.tsx';
import { PageLink } from '#app/PageLink.tsx';
import { useFigureContext } from '#app/useFigureContext.ts';
import type { MissingReason } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { MethodsWords } from '#i18n/pageWords.ts';
import styles from './MethodsPage.module.css';

type PageProps = { readonly ledger: Ledger; readonly words: MethodsWords };

/** How the figures are chosen, why the two sides differ, what is unknown, and every source. */
export function MethodsPage({ ledger, words }: PageProps) {
  const { t, date } = useLanguage();
  const context = useFigureContext(ledger);
  const title = useArrival();
  const bodies: Readonly<Record<SectionId, ReactNode>> = {
    chosen: <Text paragraphs={CHOSEN} ledger={ledger} words={words} />,
    years: <YearTable ledger={ledger} words={words} context={context} />,
    rejected: <Text paragraphs={REJECTED} ledger={ledger} words={words} />,
    money: <Text paragraphs={MONEY} ledger={ledger} words={words} />,
    missing: <MissingReasons words={words} />,
    why: <Text paragraphs={WHY} ledger={ledger} words={words} />,
    valuation: <Text paragraphs={VALUATION} ledger={ledger} words={words} />,
    unknown: (
      <ul>
        {UNKNOWN.map(({ text }) => (
          <li key={text}>{words(text)}</li>
        ))}
      </ul>
    ),
    doubts: <DoubtList ledger={ledger} words={words} context={context} />,
    sources: <SourceRegister ledger={ledger} words={words} />,
    release: (
      <>
        <p>{words('release.body', { date: date(ledger.version) })}</p>
        <p>{words('release.cite')}</p>
        <p>
          <a href={DATA_URL}>{t('page.data')}</a>
          {' · '}
          <a href={SCHEMA_URL}>{t('page.schema')}</a>
        </p>
      </>
    ),
  };
  return (
    <article id="figure" tabIndex={-1} className={styles['page']}>
      <p>
        <PageLink page="dashboard">{`← ${t('page.back')}`}</PageLink>
      </p>
      <h2 ref={title} tabIndex={-1} className={styles['title']}>
        {words('title')}
      </h2>
      <p className={styles['lead']}>{words('lead')}</p>
      <nav aria-labelledby="contents" className={styles['contents']}>
        <h3 id="contents">{words('contents')}</h3>
        <ol>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words(`${id}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {SECTIONS.map((id) => (
        <section key={id} id={id} tabIndex={-1} className={styles['section']}>
          <h3>{words(`${id}.title`)}</h3>
          {bodies[id]}
        </section>
      ))}
      <p>
        <PageLink page="dashboard">{`← ${t('page.back')}`}</PageLink>
      </p>
    </article>
  );
}

/** Reading begins at the title, or at the section that the link points at. */
function useArrival() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const section = SECTIONS.find((id) => location.hash === `#${id}`);
    const target = section ? document.getElementById(section) : title.current;
    target?.focus({ preventScroll: section === undefined });
    if (section) target?.scrollIntoView({ behavior: 'instant' });
  }, []);
  return title;
}

function Text<Key extends Parameters<typeof plain>[1]>(
  props: PageProps & {
    readonly paragraphs: readonly {
      readonly text: Key;
      readonly references?: readonly ReferenceId[];
    }[];
  },
) {
  const { paragraphs, ledger, words } = props;
  return paragraphs.map(({ text, references = [] }) => (
    <div key={text} className={styles['paragraph']}>
      <p>{plain(words, text)}</p>
      {references.length > 0 && (
        <p className={styles['references']}>
          {words('references')} <ReferenceLinks ids={references} ledger={ledger} />
        </p>
      )}
    </div>
  ));
}

type PlainKey = (
  | typeof CHOSEN
  | typeof REJECTED
  | typeof MONEY
  | typeof WHY
  | typeof VALUATION
)[number]['text'];

const plain = (words: MethodsWords, key: PlainKey): string => words(key);

const REASONS = [
  'not-reported',
  'total-only',
  'withheld',
  'only-with-services',
  'only-second-hand',
  'no-rate',
  'not-collected',
] as const satisfies readonly MissingReason[];

const MissingReasons = ({ words }: Pick<PageProps, 'words'>) => (
  <>
    <p>{words('missing.body')}</p>
    <ul>
      {REASONS.map((reason) => (
        <li key={reason}>{words(`missing.${reason}`)}</li>
      ))}
    </ul>
  </>
);
