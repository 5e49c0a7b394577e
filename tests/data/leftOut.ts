/** Collected rows that were judged wrong, by the reason that docs/data.md gives as well. */
export const LEFT_OUT: readonly { readonly reason: string; readonly ids: readonly string[] }[] = [
  {
    reason: 'Kazakhstan’s UN Comtrade record of 2020 to 2022 is partial',
    ids: ['2020', '2021', '2022'].flatMap((year) =>
      ['export', 'import'].map((flow) => `KAZ.KAZ.${year}.${flow}.COMTRADE_NAT`),
    ),
  },
  {
    reason: 'The Eurasian Development Bank’s 18bn for Uzbekistan in 2024',
    ids: ['UZB.UZB.2024.total.EDB_2025'],
  },
  {
    reason: 'A Kyrgyz total of 4.815bn for the first quarter of 2024',
    ids: ['CHN.KGZ.2024-01/2024-03.total.EURASIANET_KG_Q1_2024'],
  },
  {
    reason: 'A Kyrgyz pair for the first half of 2024',
    ids: ['export', 'import'].map((flow) => `CHN.KGZ.2024-01/2024-06.${flow}.TIMESCA_H1_2024`),
  },
  {
    reason: 'A Turkmen pair printed for January to October 2025',
    ids: ['export', 'import'].map((flow) => `CHN.TKM.2024-01/2024-10.${flow}.BNE_202512`),
  },
  {
    reason: '“National” totals for Turkmenistan in 2024',
    ids: ['CERR_2024', 'EDB_2025'].map((source) => `TKM.TKM.2024.total.${source}`),
  },
];
