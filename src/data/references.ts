import type { FaultKind } from '#data/fault.ts';
import type { Economy, EconomyCode, Names } from '#domain/economy.ts';
import type { Source } from '#domain/ledger.ts';
import type { Observation, SourceId } from '#domain/observation.ts';
import { COMPILED, isNamed, NOT_STATED } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import { parsePeriod } from '#domain/period.ts';

/** Notes a fault; reading goes on, so that one read finds every fault. */
export type Report = (place: string, kind: FaultKind, found?: unknown) => void;

export type Authorities = ReadonlyMap<string, Names>;

/** Stands for an unknown body, which is reported. */
export const NAMELESS: Names = { en: '', zh: '', ru: '' };

/** Everyone in a group can be chosen; China is the other side of every figure. */
export const countriesOf = (
  economies: ReadonlyMap<EconomyCode, Economy>,
): readonly EconomyCode[] => [
  ...new Set([...economies.values()].flatMap((economy) => economy.members)),
];

export type Known = {
  readonly economy: (code: string, place: string, field: string) => EconomyCode;
  readonly source: (id: string, place: string, field: string) => SourceId;
  /** The body named by `id`, or without one the body behind the source. */
  readonly authority: (id: string | undefined, source: string, place: string) => Names;
  readonly period: (text: string, place: string, field: string) => Period;
  /** Whether a code is a country outside the region: the other side of the trade. */
  readonly isOutside: (code: string) => boolean;
  readonly isGroup: (code: string) => boolean;
};

/**
 * Readers that report an unknown reference and then go on, so that one read finds every fault. They
 * take the place of the row and the field in it apart, because a fault is rare and a row is not.
 */
export function knownReferences(
  economies: ReadonlyMap<EconomyCode, Economy>,
  sources: ReadonlyMap<SourceId, Source>,
  authorities: Authorities,
  report: Report,
): Known {
  const inside: ReadonlySet<string> = new Set(countriesOf(economies));
  const isGroup = (code: string): boolean =>
    (economies.get(code as EconomyCode)?.members ?? []).length > 0;
  // A thousand figures share a few dozen periods.
  const periods = new Map<string, Period | null>();
  return {
    economy: (code, place, field) => {
      if (!economies.has(code as EconomyCode)) {
        report(`${place}.${field}`, 'unknown-economy', code);
      }
      return code as EconomyCode;
    },
    source: (id, place, field) => {
      if (!sources.has(id as SourceId)) report(`${place}.${field}`, 'unknown-source', id);
      return id as SourceId;
    },
    authority: (id, source, place) => {
      const names =
        id === undefined ? sources.get(source as SourceId)?.authority : authorities.get(id);
      if (id !== undefined && !names) report(`${place}.authority`, 'unknown-source', id);
      return names ?? NAMELESS;
    },
    period: (text, place, field) => {
      if (!periods.has(text)) periods.set(text, parsePeriod(text));
      const period = periods.get(text) ?? null;
      if (period === null) report(`${place}.${field}`, 'unknown-period', text);
      return period ?? (text as Period);
    },
    isGroup,
    // An unknown code is reported as such and not a second time.
    isOutside: (code) => !isGroup(code) && !inside.has(code),
  };
}

/**
 * One series never mixes reporters: the note states none, customs are China's, national is own; a
 * sum over a group may be compiled from several. The other side of the trade is always outside the
 * region, and never the economy itself.
 */
export function reporterFits(
  {
    series,
    reporter,
    economy,
    partner,
  }: Pick<Observation, 'series' | 'reporter' | 'economy' | 'partner'>,
  { isOutside, isGroup }: Pick<Known, 'isOutside' | 'isGroup'>,
): boolean {
  if (economy === (series === 'customs' ? reporter : partner)) return false;
  switch (series) {
    case 'note':
      return reporter === NOT_STATED && isOutside(partner);
    case 'customs':
      return isNamed(reporter) && isOutside(reporter) && partner === economy;
    case 'national':
      return reporter === (isGroup(economy) ? COMPILED : economy) && isOutside(partner);
  }
}
