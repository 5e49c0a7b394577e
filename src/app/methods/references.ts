import type { Source } from '#domain/ledger.ts';

/** Something to read beside the dataset: title, place and date as they stand there. */
type Reference = Pick<Source, 'title' | 'publisher' | 'date'> & {
  readonly url: string;
  readonly language: string;
};

/** What the reasons for the gaps rest on. Those that are sources of the dataset too are taken from it. */
export const REFERENCES = {
  '24KG_20250124': {
    title: 'Trade with Kyrgyzstan increased by almost $3 billion in 2024, China reports',
    publisher: '24.kg',
    url: 'https://24.kg/english/317870_Trade_with_Kyrgyzstan_increased_by_almost_3_billion_in_2024_China_reports__/',
    date: '2025-01-24',
    language: 'en',
  },
  TIMESCA_H1_2024: {
    title: 'Why Kyrgyzstan and China Are Reporting Different Figures on Bilateral Trade',
    publisher: 'The Times of Central Asia',
    url: 'https://timesca.com/tag/customs/page/2',
    date: '2024',
    language: 'en',
  },
  '24KG_2017': {
    title: 'Data of Kyrgyzstan and China on import of PRC goods differ by $4.1 billion',
    publisher: '24.kg',
    url: 'https://24.kg/english/66435_Data_of_Kyrgyzstan_and_China_on_import_of_PRC_goods_differ_by__41_billion/',
    date: '2017',
    language: 'en',
  },
  KAMINSKI_RABALLAND: {
    title:
      'Entrepot for Chinese Consumer Goods in Central Asia: the Puzzle of Re-exports through Kyrgyz Bazaars (review)',
    publisher: 'Central Eurasian Reader (EHESS)',
    url: 'https://wikistan.ehess.fr/reviews/entrepot-for-chinese-consumer-goods-in-central-asia-the-puzzle-of-the-re-export-through-kyrgyz-bazaars/',
    date: '2009',
    language: 'en',
  },
  RFERL_2023: {
    title: 'Reexports to Russia: how the Ukraine war made trade boom in Kyrgyzstan',
    publisher: 'RFE/RL',
    url: 'https://www.rferl.org/a/ukraine-war-kyrgyzstan-trade-russia/32277438.html',
    date: '2023-02',
    language: 'en',
  },
  TAZABEKOVA: {
    title: 'Mirror Statistics on Foreign Trade of Kyrgyzstan with China',
    publisher: 'DEStech Transactions (E. Tazabekova)',
    url: 'https://dpi-proceedings.com/index.php/dtssehs/article/view/18039',
    date: '2017',
    language: 'en',
  },
  CASPIANPOST_2025: {
    title: 'China’s Trade Grip on Central Asia Grows – But Data Raise Questions',
    publisher: 'The Caspian Post (Eurasianet)',
    url: 'https://caspianpost.com/analytics/china-s-trade-grip-on-central-asia-grows-but-data-raise-questions',
    date: '2026',
    language: 'en',
  },
  BNE_202512: {
    title:
      'China-Central Asia Monitor 24–30 Nov 2025: China’s trade surplus with Central Asia grows in 2025',
    publisher: 'bne IntelliNews / Eurasianet',
    url: 'https://www.intellinews.com/china-s-trade-surplus-with-central-asia-grows-in-2025-415366',
    date: '2025-12',
    language: 'en',
  },
  ORDA_2025: {
    title: 'China’s Trade with Central Asia Hits $94.8 Billion in 2024',
    publisher: 'Orda.kz',
    url: 'https://en.orda.kz/chinas-trade-with-central-asia-hits-948-billion-in-2024-4874/',
    date: '2025-01',
    language: 'en',
  },
  CABAR_2019: {
    title: 'Tajikistan’s Customs Gives a Go for the Inner Circle’s Cargos',
    publisher: 'CABAR.asia',
    url: 'https://cabar.asia/en/tajikistan-s-customs-gives-a-go-for-the-inner-circle-s-cargos/',
    date: '2019',
    language: 'en',
  },
  OHIOMINER_2023: {
    title: 'Millions lost from Tajik-Chinese trade',
    publisher: 'ohiominer.com',
    url: 'https://ohiominer.com/millions-lost-from-tajik-chinese-trade/',
    date: '2023',
    language: 'en',
  },
  WITS_NOTE: {
    title: 'Merchandise Trade Balance with Partners (method note)',
    publisher: 'World Bank WITS',
    url: 'https://wits.worldbank.org/visualization/merchandisetradebalancewithpartners.html',
    date: 'n.d.',
    language: 'en',
  },
  MOGILEVSKII_2012: {
    title: 'Trends and Patterns in Foreign Trade of Central Asian Countries (WP 1)',
    publisher: 'University of Central Asia',
    url: 'https://m.moam.info/trends-and-patterns-in-foreign-trade-of-central-asian-citeseerx_59f1d9231723dd5b2dbd578b.html',
    date: '2012',
    language: 'en',
  },
  GACC24_TABLE: {
    title: 'GACC table (2), imports and exports by country (region), Jan–Dec 2024',
    publisher: 'General Administration of Customs of China, re-published by J. Reitano on GitHub',
    url: 'https://github.com/JaviReitano/China-Trade-2024/blob/872ff9759c44b3ba3f4b6611dd659558497329e7/china_trade_dashboard/data/raw/gac_regions_2024.csv',
    date: '2025-11-25',
    language: 'zh',
  },
} as const satisfies Readonly<Record<string, Reference>>;

export type ReferenceId = keyof typeof REFERENCES;
