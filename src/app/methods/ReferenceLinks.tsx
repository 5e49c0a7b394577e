import type { ReferenceId } from '#app/methods/references.ts';
import { REFERENCES } from '#app/methods/references.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { SourceId } from '#domain/observation.ts';
import { titleLanguage } from '#i18n/titleLanguage.ts';

/** Titles with their place and date, as links; the dataset's own record is used where it has one. */
export const ReferenceLinks = (props: {
  readonly ids: readonly ReferenceId[];
  readonly ledger: Ledger;
}) =>
  props.ids.map((id, index) => {
    const known = REFERENCES[id];
    const source = props.ledger.sources.get(id as string as SourceId);
    const { title, publisher, date } = source ?? known;
    return (
      <span key={id}>
        {index > 0 && ' · '}
        <a
          href={source?.url ?? known.url}
          lang={source ? titleLanguage(source) : known.language}
          target="_blank"
          rel="noreferrer"
        >
          {title}
        </a>
        {`, ${publisher}, ${date}`}
      </span>
    );
  });
