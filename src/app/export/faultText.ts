import type { PictureFault } from '#app/export/usePicture.ts';
import type { Language } from '#i18n/language.ts';

/** Why there is no picture, with a size that can be read where there is one. */
export function faultText(fault: PictureFault, t: Language['t']): string {
  if (fault === 'failed') return t('export.failed');
  if (fault.readable === null) return t('export.crowded');
  const { width, height } = fault.readable;
  return t('export.crowdedUntil', { width: String(width), height: String(height) });
}
