import { ledgerOf } from '#data/ledgerOf.ts';
import type { TradeFile } from '#data/schema.ts';
import type { Ledger } from '#domain/ledger.ts';

/**
 * The dataset that a build wrote into a page. The build has checked its form, so that no frame needs the
 * code for it; what its rows refer to is checked all the same. Throws `InvalidTradeFile`.
 */
export const readBuiltTradeFile = (text: string): Ledger => ledgerOf(JSON.parse(text) as TradeFile);
