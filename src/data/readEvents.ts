import type { Known, Report } from '#data/references.ts';
import type { TradeFile } from '#data/schema.ts';
import type { TradeEvent } from '#domain/tradeEvent.ts';
import { isEventDate } from '#domain/tradeEvent.ts';

export function readEvents(file: TradeFile, known: Known, report: Report): readonly TradeEvent[] {
  const seen = new Set<string>();
  return file.events.map(({ id, date, names, economies = [], source }, at) => {
    const place = `events[${at}]`;
    if (seen.has(id)) report(`${place}.id`, 'twice', id);
    seen.add(id);
    if (!isEventDate(date)) report(`${place}.date`, 'malformed', date);
    return {
      id,
      date,
      names,
      economies: economies.map((code, index) => known.economy(code, place, `economies[${index}]`)),
      source: known.source(source, place, 'source'),
    };
  });
}
