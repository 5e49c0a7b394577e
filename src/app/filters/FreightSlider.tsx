import { useLanguage } from '#app/languageContext.ts';
import { StepSlider } from '#ui/StepSlider.tsx';
import { useView } from '#view/useView.ts';
import { FREIGHT_MAX, FREIGHT_MIN } from '#view/viewState.ts';

/** None, and those in use: near the mean that the OECD found, the IMF’s and that of the OEC. */
const MARKS = [1, 1.05, 1.06, 1.08];
const STEP = 0.01;

/** What share of a CIF value may be freight and insurance: the CIF/FOB factor. */
export function FreightSlider() {
  const { t, number } = useLanguage();
  const value = useView(({ view }) => view.freight);
  const choose = useView((model) => model.choose);
  const speak = (factor: number): string =>
    factor === FREIGHT_MIN
      ? t('mirror.freight.none', { factor: number.times(factor) })
      : t('mirror.freight.spoken', {
          factor: number.times(factor),
          percent: number.whole(factor - FREIGHT_MIN),
        });
  return (
    <StepSlider
      label={t('mirror.freight.label')}
      value={value}
      min={FREIGHT_MIN}
      max={FREIGHT_MAX}
      step={STEP}
      format={number.times}
      speak={speak}
      marksLabel={t('mirror.freight.marks')}
      marks={MARKS.map((factor) => ({
        value: factor,
        label: number.times(factor),
        name: t('mirror.freight.set', { factor: number.times(factor) }),
      }))}
      // A slider counts in binary fractions; the link has whole hundredths.
      onChoose={(factor) => choose({ freight: Math.round(factor * 100) / 100 })}
    />
  );
}
