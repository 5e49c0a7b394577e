/** Relative to the page, so that the site works from any path. */
export const DATA_URL = './data/trade.json';
export const SCHEMA_URL = './data/trade.schema.json';
