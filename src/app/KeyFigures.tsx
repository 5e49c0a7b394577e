import { useLanguage } from '#app/languageContext.ts';
import { doubtHref } from '#app/doubtAnchor.ts';
import { useLinks } from '#app/linkContext.ts';
import { isPlainClick } from '#app/plainClick.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import type { MarkedDoubt, TradeModel } from '#charts/tradeModel.ts';
import { totalDoubts, valueIn } from '#charts/tradeModel.ts';
import type { Figure } from '#domain/figure.ts';
import { sumCellId } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Measure } from '#domain/measure.ts';
import { isPart, isRelative } from '#domain/measure.ts';
import type { Sum } from '#domain/sum.ts';
import { unaccounted, type Unaccounted } from '#domain/unaccounted.ts';
import { useView } from '#view/useView.ts';
import styles from './KeyFigures.module.css';

/** The sums of the selection, each with how many countries it rests on. */
export function KeyFigures(props: { readonly ledger: Ledger; readonly model: TradeModel }) {
  const { ledger, model } = props;
  const { t } = useLanguage();
  const { exports, imports, balance, total } = model.sums;
  const open = openTotal(ledger, model);
  return (
    <section className={styles['section']} aria-label={t('key.label')}>
      <p className={styles['caption']}>
        {t('key.caption', { counted: t(`source.counted.${model.request.source}`) })}
        {' · '}
        <BasisLink />
      </p>
      <dl className={styles['cards']}>
        <SumCard model={model} measure="exports" sum={exports} />
        <SumCard model={model} measure="imports" sum={imports} />
        <BalanceCard model={model} sum={balance} />
        {open ? (
          <OpenTotalCard model={model} open={open} />
        ) : (
          <TotalCard model={model} sum={total} />
        )}
      </dl>
    </section>
  );
}

/** To the figures that the sums are the sums of, each with its provenance. */
function BasisLink() {
  const { t } = useLanguage();
  const view = useView((store) => store.view);
  const choose = useView((store) => store.choose);
  const { hrefOf } = useLinks();
  return (
    <a
      href={hrefOf({ ...view, view: 'table' })}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        choose({ view: 'table' });
        document.getElementById('figure')?.focus();
      }}
    >
      {t('key.basis')}
    </a>
  );
}

/** What the source's own total leaves open; only said where the figures shown are its parts. */
function openTotal(ledger: Ledger, { request, wholeRegion }: TradeModel): Unaccounted | null {
  // The quoted total is in dollars, and a share of it would be a share of another whole.
  if (!wholeRegion || request.unit !== 'usd') return null;
  const [doubtful] = totalDoubts(ledger, request);
  return doubtful ? unaccounted(doubtful) : null;
}

function Card(props: {
  readonly title: string;
  readonly value: string;
  readonly detail: string;
  /** Id of what the value rests on; null where it is nothing that has a place of its own. */
  readonly cell: string | null;
  /** Of doubts that the figures behind the value are in. */
  readonly marks?: readonly MarkedDoubt[];
}) {
  const { title, value, detail, cell, marks = [] } = props;
  const links = useFigureLinks();
  return (
    <div className={styles['card']}>
      <dt>{title}</dt>
      <dd>
        <span className={styles['value']}>
          {cell === null ? (
            <span className={styles['amount']}>{value}</span>
          ) : (
            <a className={styles['amount']} {...links.cellLink(cell)}>
              {value}
            </a>
          )}
          {marks.map(({ mark, doubt }) => (
            <a key={mark} className={`mark ${styles['mark'] ?? ''}`} href={doubtHref(doubt.id)}>
              {mark}
            </a>
          ))}
        </span>
        <span className={styles['detail']}>{detail}</span>
      </dd>
    </div>
  );
}

/** The doubts that a sum inherits from its parts. */
const marksOf = ({ doubts }: TradeModel, { figure }: Sum): readonly MarkedDoubt[] =>
  figure.kind === 'missing'
    ? []
    : doubts.filter(({ doubt }) => figure.basis.some(({ id }) => doubt.figures.includes(id)));

/**
 * An amount, or a share when shares are shown, signed for a balance. A part of several countries'
 * product or trade is one sum over another, of the same countries.
 */
function useAmount(model: TradeModel) {
  const { t, number, money, signedMoney } = useLanguage();
  return (figure: Figure, signed = false): string => {
    if (figure.kind === 'missing') return t('key.nothing');
    const { unit } = model.request;
    if (!isPart(unit)) return (signed ? signedMoney : money)(figure.money);
    const share = valueIn(unit, figure, model.whole, model.yardsticks);
    if (share === null) return t('key.nothing');
    return (signed ? number.signed : number.bare)(share, unit);
  };
}

/** How many countries a sum rests on. */
function useCoverage({ request }: TradeModel) {
  const { t } = useLanguage();
  const year = String(request.year);
  return ({ counted, wanted }: Sum): string => {
    const coverage =
      counted < wanted
        ? t('key.partial', { counted, wanted, year })
        : t('key.coverage', { counted, year });
    const { unit } = request;
    return isRelative(unit) && counted > 0 ? t(`key.of.${unit}`, { coverage }) : coverage;
  };
}

/** The same, but of a share that nothing is missing from, what it is a share of. */
function useBasis(model: TradeModel) {
  const { t, money } = useLanguage();
  const coverage = useCoverage(model);
  const { request, whole } = model;
  return (sum: Sum): string =>
    sum.counted === sum.wanted && request.unit === 'share' && whole.kind === 'reported'
      ? t('key.ofTotal', { total: money(whole.money) })
      : coverage(sum);
}

/** Id of the sum of a measure over the countries of the page. */
const sumOf = (
  { request: { source, countries, year } }: TradeModel,
  measure: Measure | 'total',
): string | null => sumCellId(source, countries, measure, year);

function SumCard(props: {
  readonly model: TradeModel;
  readonly measure: 'exports' | 'imports';
  readonly sum: Sum;
}) {
  const { model, measure, sum } = props;
  const { t } = useLanguage();
  const amount = useAmount(model);
  const basis = useBasis(model);
  return (
    <Card
      title={t(`measure.${measure}`)}
      value={amount(sum.figure)}
      cell={sumOf(model, measure)}
      detail={basis(sum)}
      marks={marksOf(model, sum)}
    />
  );
}

function BalanceCard({ model, sum }: { readonly model: TradeModel; readonly sum: Sum }) {
  const { t } = useLanguage();
  const amount = useAmount(model);
  const basis = useBasis(model);
  const size = sum.figure.kind === 'reported' ? sum.figure.money.amount : 0;
  const title = size === 0 ? 'key.even' : size > 0 ? 'key.surplus' : 'key.deficit';
  const { surpluses, deficits } = model.sides;
  const detail =
    sum.counted === sum.wanted && sum.counted > 0
      ? t('key.balance', { surpluses, deficits })
      : basis(sum);
  return (
    <Card
      title={t(title)}
      value={amount(sum.figure, true)}
      cell={sumOf(model, 'surplus')}
      detail={detail}
      marks={marksOf(model, sum)}
    />
  );
}

function OpenTotalCard(props: { readonly model: TradeModel; readonly open: Unaccounted }) {
  const { model, open } = props;
  const { t, money } = useLanguage();
  return (
    <Card
      title={t('key.unaccounted')}
      value={money(open.gap)}
      cell={sumOf(model, 'total')}
      detail={t('key.unaccountedOf', { total: money(open.total) })}
    />
  );
}

function TotalCard({ model, sum }: { readonly model: TradeModel; readonly sum: Sum }) {
  const { t, money } = useLanguage();
  const amount = useAmount(model);
  const coverage = useCoverage(model);
  const totalText = (): string => {
    // Its share of all trade would be the whole.
    if (model.request.unit !== 'share') return amount(sum.figure);
    return sum.figure.kind === 'reported' ? money(sum.figure.money) : t('key.nothing');
  };
  return (
    <Card
      title={t('measure.total')}
      value={totalText()}
      cell={sumOf(model, 'total')}
      detail={coverage(sum)}
      marks={marksOf(model, sum)}
    />
  );
}
