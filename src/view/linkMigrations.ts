type LinkMigration = (params: URLSearchParams) => void;

/** Oldest first. Append, never edit: published links must keep opening the same view. */
const MIGRATIONS: readonly LinkMigration[] = [];

/** A copy of `params` in today's grammar. */
export function migrateLink(params: URLSearchParams): URLSearchParams {
  const migrated = new URLSearchParams(params);
  for (const migrate of MIGRATIONS) migrate(migrated);
  return migrated;
}
