// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { claimCell } from '#app/claims/claimCell.ts';
import { claimChoice } from '#app/claims/claimLink.ts';
import { checkClaim } from '#domain/checkClaim.ts';
import type { Series } from '#domain/observation.ts';
import { defaultView } from '#view/defaultView.ts';
import { bundledLedger } from '../../ledgers.ts';

const ledger = bundledLedger();

function checkOf(id: string, series: Series) {
  const claim = ledger.claims.find((one) => one.id === id);
  const check = claim && checkClaim(ledger, claim).checks.find((one) => one.series === series);
  if (!check) throw new Error(`No check of ${id} in ${series}.`);
  return check;
}

describe('the place of a compared figure', () => {
  it.each<readonly [claim: string, series: Series, cells: readonly (string | null)[]]>([
    ['kaz-imports', 'national', ['national.KAZ.import.2024']],
    ['kaz-kgz-deficits', 'customs', ['customs.KAZ.balance.2024', 'customs.KGZ.balance.2024']],
    ['total-2024', 'customs', ['customs.CA5.total.2024']],
    ['jan-may-2025', 'customs', ['customs.CA5.total.2025-01/2025-05']],
    ['ten-flows-and-total', 'note', ['note.KAZ~KGZ~TJK~TKM~UZB.total.2024']],
    ['tkm-imports', 'national', [null]],
  ])('of %s in %s', (id, series, cells) => {
    const { compared } = checkOf(id, series);
    expect(compared.map((one) => claimCell(ledger, series, one))).toEqual(cells);
  });
});

describe('the view that shows a check', () => {
  it('of two years is their trend, of one year the bars', () => {
    const start = defaultView(ledger.countries, 'en');
    const viewOf = (id: string) => claimChoice(ledger, start, checkOf(id, 'customs').view);
    expect(viewOf('total-2024-growth')).toMatchObject({
      view: 'trend',
      time: { from: 2023, to: 2024 },
    });
    expect(viewOf('kaz-imports')).toMatchObject({ view: 'overview' });
    expect(viewOf('kaz-kgz-deficits')).toMatchObject({ view: 'surplus' });
  });
});
