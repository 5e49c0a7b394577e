import type { MouseEvent, ReactNode } from 'react';
import { Fragment } from 'react';
import { claimCell } from '#app/claims/claimCell.ts';
import { claimChoice } from '#app/claims/claimLink.ts';
import {
  agreementText,
  checkWords,
  figuresText,
  foundText,
  joined,
  periodText,
} from '#app/claims/claimWords.ts';
import { VerdictMark } from '#app/claims/VerdictMark.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { isPlainClick } from '#app/plainClick.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import type { TextContext } from '#charts/figure.ts';
import { SourceList } from '#charts/SourceList.tsx';
import { sourcesOf } from '#charts/tradeModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { CheckedClaim, SeriesCheck } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import type { Ledger } from '#domain/ledger.ts';
import { useView } from '#view/useView.ts';
import styles from './claims.module.css';

const SEPARATOR = ' · ';

type ResultProps = {
  readonly ledger: Ledger;
  readonly context: TextContext;
  readonly assertion: Assertion;
};

/** What every source says of a statement, with the numbers, who counted them and where to look. */
export function CheckResult(props: ResultProps & { readonly checked: CheckedClaim }) {
  const { checked, assertion } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      {checked.agreement && (
        <p className={styles['agreement']}>{agreementText(checked.agreement, language)}</p>
      )}
      <ul className={styles['checks']}>
        {checked.checks.map((check) => (
          <li key={check.series} className={styles['check']}>
            <p className={styles['who']}>
              <strong>
                {assertion.kind === 'conversion'
                  ? t('claim.rates')
                  : t(`source.short.${check.series}`)}
              </strong>
              <VerdictMark verdict={check.verdict} />
            </p>
            <SeriesWords {...props} check={check} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SeriesWords(props: ResultProps & { readonly check: SeriesCheck }) {
  const { ledger, context, assertion, check } = props;
  const language = useLanguage();
  const { t, gap } = language;
  const figures = check.compared.map(({ figure }) => figure);
  const reporters = [...new Set(figures.flatMap((figure) => reportersOf(figure, context)))];
  const sources = sourcesOf([...ledger.sources.values()], figures);
  const words =
    assertion.kind === 'conversion' && check.reason === 'no-rate'
      ? [t('claim.noRate', { period: periodText(assertion.period, context.language) })]
      : checkWords(check, assertion, context);
  return (
    <div className={styles['words']}>
      <p>
        {figuresText(check, assertion, context).map((text, at) => (
          <Fragment key={text}>
            <span className={styles['piece']}>
              <CellLink ledger={ledger} check={check} at={at}>
                {text}
              </CellLink>
            </span>
            {gap}
          </Fragment>
        ))}
        {(assertion.kind === 'value' || assertion.kind === 'sum') && check.gap ? (
          <FoundLink
            text={words.join(gap)}
            found={foundText(check.gap, language)}
            ledger={ledger}
            check={check}
          />
        ) : (
          words.join(gap)
        )}
      </p>
      {sources.length > 0 && (
        <p className={styles['counted']}>
          {t('card.counted') + gap + joined(reporters, context.language) + SEPARATOR}
          {t('figure.source') + gap}
          <SourceList sources={sources} context={context} />
        </p>
      )}
      <ViewLink ledger={ledger} check={check} assertion={assertion} />
    </div>
  );
}

/** A compared figure as a link to where it comes from; plain where it has no place of its own. */
function CellLink(props: {
  readonly ledger: Ledger;
  readonly check: SeriesCheck;
  readonly at: number;
  readonly children: ReactNode;
}) {
  const { ledger, check, at, children } = props;
  const links = useFigureLinks();
  const compared = check.compared[at];
  const cell = compared ? claimCell(ledger, check.series, compared) : null;
  return cell === null ? children : <a {...links.cellLink(cell)}>{children}</a>;
}

/** A text whose first mention of the figure found leads to where it comes from. */
function FoundLink(props: {
  readonly text: string;
  readonly found: string;
  readonly ledger: Ledger;
  readonly check: SeriesCheck;
}) {
  const { text, found, ledger, check } = props;
  const at = text.indexOf(found);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <CellLink ledger={ledger} check={check} at={0}>
        {found}
      </CellLink>
      {text.slice(at + found.length)}
    </>
  );
}

/** A link, so that it can be copied or opened beside; a plain click changes the view in place. */
function ViewLink(props: {
  readonly ledger: Ledger;
  readonly check: SeriesCheck;
  readonly assertion: Assertion;
}) {
  const { ledger, check, assertion } = props;
  const language = useLanguage();
  const { t } = language;
  const links = useFigureLinks();
  const { hrefOf, startView } = useLinks();
  const lang = useView(({ view }) => view.lang);
  const theme = useView(({ view }) => view.theme);
  const choose = useView((model) => model.choose);
  const choice = claimChoice(ledger, startView, check.view);
  const source = t(`source.short.${check.series}`);
  if (choice === null || check.view === null) {
    // Parts of a year are in no view, but each figure has a place of its own.
    const [compared] = check.compared;
    const cell = compared ? claimCell(ledger, check.series, compared) : null;
    if (cell === null || !compared || assertion.kind !== 'value') return null;
    const period = periodText(compared.period, language);
    return (
      <a className={styles['see']} {...links.cellLink(cell)}>
        {t('claim.seeFigure', { source, period })}
      </a>
    );
  }
  const { from, to } = check.view;
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    choose(choice);
    const figure = document.getElementById('figure');
    figure?.scrollIntoView();
    figure?.focus({ preventScroll: true });
  };
  return (
    <a
      className={styles['see']}
      href={hrefOf({ ...startView, ...choice, lang, theme })}
      onClick={follow}
    >
      {from === to
        ? t('claim.see', { source, year: String(to) })
        : t('claim.seeFigure', { source, period: `${from}–${to}` })}
    </a>
  );
}
