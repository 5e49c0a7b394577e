import { describe, expect, it } from 'vitest';
import {
  COMPILED,
  flowOfEconomy,
  isNamed,
  NOT_STATED,
  observationId,
  type SourceId,
} from '#domain/observation.ts';
import { economy, period } from '../ledgers.ts';

const [CHN, KAZ] = [economy('CHN'), economy('KAZ')];

describe('flowOfEconomy', () => {
  it('is what the reporter booked when the economy itself reports', () => {
    expect(flowOfEconomy({ economy: KAZ, reporter: KAZ, flow: 'export' })).toBe('export');
    expect(flowOfEconomy({ economy: KAZ, reporter: KAZ, flow: 'import' })).toBe('import');
  });

  it('is the economy’s own where no reporter is stated', () => {
    expect(flowOfEconomy({ economy: KAZ, reporter: NOT_STATED, flow: 'import' })).toBe('import');
  });

  it('is the economy’s own in a sum compiled from several reporters', () => {
    expect(flowOfEconomy({ economy: KAZ, reporter: COMPILED, flow: 'import' })).toBe('import');
    expect([isNamed(KAZ), isNamed(NOT_STATED), isNamed(COMPILED)]).toEqual([true, false, false]);
  });

  it('turns China’s export into the economy’s import, and the other way round', () => {
    expect(flowOfEconomy({ economy: KAZ, reporter: CHN, flow: 'export' })).toBe('import');
    expect(flowOfEconomy({ economy: KAZ, reporter: CHN, flow: 'import' })).toBe('export');
  });

  it('leaves a total of both flows a total', () => {
    expect(flowOfEconomy({ economy: KAZ, reporter: CHN, flow: 'total' })).toBe('total');
  });
});

describe('observationId', () => {
  it('names reporter, economy, period, flow and source', () => {
    const id = observationId({
      reporter: CHN,
      economy: KAZ,
      period: period('2024'),
      flow: 'import',
      source: 'BOOK' as SourceId,
    });
    expect(id).toBe('CHN.KAZ.2024.import.BOOK');
  });
});
