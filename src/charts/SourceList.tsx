import { sourceText } from '#charts/figureText.ts';
import { Quoting } from '#charts/Quoting.tsx';
import type { RenderContext } from '#charts/renderContext.ts';
import type { Source } from '#domain/ledger.ts';

const SEPARATOR = ' · ';

/** Sources in one line, each a link where it has an address. */
export const SourceList = (props: {
  readonly sources: readonly Source[];
  readonly context: Pick<RenderContext, 'language' | 'names'>;
}) =>
  props.sources.map((source, index) => (
    <span key={source.id}>
      {index > 0 && SEPARATOR}
      {source.url === null ? (
        <Quoting sentence={sourceText(source, props.context)} quoted={source.publisher} />
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          <Quoting sentence={sourceText(source, props.context)} quoted={source.publisher} />
        </a>
      )}
    </span>
  ));
