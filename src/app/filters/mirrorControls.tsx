import { Suspense } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { includesFlow } from '#charts/flowMeasures.ts';
import { late } from '#charts/late.tsx';
import { GAP_BASES } from '#domain/measure.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { useView } from '#view/useView.ts';

/** What a gap is a percentage of; absent where only balances are shown, which have none. */
export function GapBaseFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.base);
  const shown = useView(({ view }) => includesFlow(view.measures));
  const choose = useView((model) => model.choose);
  if (!shown) return null;
  return (
    <Segmented
      label={t('mirror.base.label')}
      value={value}
      options={GAP_BASES.map((base) => ({ value: base, label: t(`mirror.base.${base}`) }))}
      onChoose={(base) => choose({ base })}
    />
  );
}

/** Only one view has a slider, so it is loaded with the first one that is shown. */
const LateSlider = late(async () => (await import('#app/filters/FreightSlider.tsx')).FreightSlider);

export const FreightFilter = () => (
  <Suspense fallback={null}>
    <LateSlider />
  </Suspense>
);
