import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { CheckResult } from '#app/claims/CheckResult.tsx';
import type { OwnFault, OwnFields } from '#app/claims/ownAssertion.ts';
import { nearestText } from '#app/claims/claimWords.ts';
import {
  economiesToCheck,
  isSign,
  ownAssertion,
  SIZES,
  STATEMENTS,
  yearsToCheck,
} from '#app/claims/ownAssertion.ts';
import { VerdictMark } from '#app/claims/VerdictMark.tsx';
import { useLanguage } from '#app/languageContext.ts';
import type { TextContext } from '#charts/figure.ts';
import { checkAssertion } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import { CLAIM_MEASURES } from '#domain/claim.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { CURRENCIES } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import { FIRST_YEAR } from '#domain/period.ts';
import type { Language } from '#i18n/language.ts';
import { Choice } from '#ui/Choice.tsx';
import { SubmitButton } from '#ui/SubmitButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './claims.module.css';

type OwnProps = { readonly ledger: Ledger; readonly context: TextContext };

/** What the form starts with; the year is that of the texts, if the dataset has it. */
function startForm(ledger: Ledger): OwnFields {
  const years = yearsToCheck(ledger);
  return {
    economy: ledger.countries[0] ?? ('' as EconomyCode),
    statement: 'about',
    measure: 'exports',
    value: '',
    currency: 'USD',
    size: 'large',
    year: years.find((year) => year === 2024) ?? years[0] ?? (FIRST_YEAR as Year),
  };
}

/** A statement put together from lists and a number, held against the same figures. */
export function OwnCheck(props: OwnProps) {
  const [open, setOpen] = useState(false);
  const { t } = useLanguage();
  return (
    <details className={styles['own']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['ownTitle']}>{t('claim.check.title')}</summary>
      {open && <OwnForm {...props} />}
    </details>
  );
}

function OwnForm({ ledger, context }: OwnProps) {
  const language = useLanguage();
  const { t } = language;
  const [form, setForm] = useState(() => startForm(ledger));
  const [outcome, setOutcome] = useState<Assertion | OwnFault | null>(null);
  const change = (changes: Partial<OwnFields>): void => {
    setForm({ ...form, ...changes });
    setOutcome(null);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setOutcome(ownAssertion(form, language.code));
  };
  const fault = typeof outcome === 'string' ? outcome : null;
  const assertion = typeof outcome === 'string' ? null : outcome;
  return (
    <>
      <p className={styles['lead']}>{t('claim.check.lead')}</p>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <SubjectFields ledger={ledger} context={context} form={form} onChange={change} />
        {!isSign(form.statement) && (
          <AmountFields form={form} fault={faultText(fault, form, language)} onChange={change} />
        )}
        <Choice
          label={t('claim.check.year')}
          value={String(form.year)}
          options={yearsToCheck(ledger).map((year) => ({
            value: String(year),
            label: String(year),
          }))}
          onChoose={(year) => change({ year: Number(year) as Year })}
        />
        <SubmitButton>{t('claim.check.submit')}</SubmitButton>
      </form>
      <div role="status" className={styles['result']}>
        {assertion && <OwnResult ledger={ledger} context={context} assertion={assertion} />}
      </div>
    </>
  );
}

type FieldProps = {
  readonly form: OwnFields;
  readonly onChange: (changes: Partial<OwnFields>) => void;
};

function SubjectFields({ ledger, form, onChange }: OwnProps & FieldProps) {
  const { t, name } = useLanguage();
  return (
    <>
      <Choice
        label={t('claim.check.country')}
        value={form.economy}
        options={economiesToCheck(ledger).map((code) => {
          const names = ledger.economies.get(code)?.names;
          return { value: code, label: names ? name(names) : code };
        })}
        onChoose={(economy) => onChange({ economy })}
      />
      {!isSign(form.statement) && (
        <Choice
          label={t('claim.check.measure')}
          value={form.measure}
          options={CLAIM_MEASURES.map((value) => ({
            value,
            label: t(`claim.check.measures.${value}`),
          }))}
          onChoose={(measure) => onChange({ measure })}
        />
      )}
      <Choice
        label={t('claim.check.comparison')}
        value={form.statement}
        options={STATEMENTS.map((value) => ({
          value,
          label: t(`claim.check.comparisons.${value}`),
        }))}
        onChoose={(statement) => onChange({ statement })}
      />
    </>
  );
}

const UNITS = CURRENCIES.flatMap((currency) =>
  SIZES.map((size) => ({ value: `${currency}.${size}` as const, currency, size })),
);

function AmountFields({ form, fault, onChange }: FieldProps & { readonly fault: string | null }) {
  const { t } = useLanguage();
  return (
    <>
      <TextField
        label={t('claim.check.value')}
        value={form.value}
        inputMode="decimal"
        fault={fault}
        onType={(value) => onChange({ value })}
      />
      <Choice
        label={t('claim.check.unit')}
        value={`${form.currency}.${form.size}` as const}
        options={UNITS.map(({ value, currency, size }) => ({
          value,
          label: t(`claim.check.units.${currency}.${size}`),
        }))}
        onChoose={(chosen) => {
          const unit = UNITS.find(({ value }) => value === chosen);
          if (unit) onChange({ currency: unit.currency, size: unit.size });
        }}
      />
    </>
  );
}

const SOME_NUMBER = 18.5;

function faultText(
  fault: OwnFault | null,
  form: OwnFields,
  { t, number }: Language,
): string | null {
  switch (fault) {
    case null:
      return null;
    case 'noValue':
      return t('claim.check.noValue', { example: number.plain(SOME_NUMBER) });
    case 'noNumber':
      return t('claim.check.noNumber', {
        text: form.value.trim(),
        example: number.plain(SOME_NUMBER),
      });
    case 'negative':
      return t('claim.check.negative');
  }
}

function OwnResult(props: OwnProps & { readonly assertion: Assertion }) {
  const { ledger, context, assertion } = props;
  const { t } = useLanguage();
  const checked = checkAssertion(ledger, assertion, null);
  return (
    <div className={styles['ownResult']}>
      <p className={styles['who']}>
        <strong>{t('claim.check.result')}</strong>
        <VerdictMark verdict={checked.overall} />
      </p>
      {checked.nearest && (
        <p className={styles['nearest']}>{nearestText(checked.nearest, assertion, context)}</p>
      )}
      <CheckResult ledger={ledger} context={context} assertion={assertion} checked={checked} />
    </div>
  );
}
