import { useEffect, useRef, useState } from 'react';
import { listenTo } from '#app/embedDialog/frameMessages.ts';
import type { EmbedWords } from '#i18n/embedWords.ts';
import { ScrollingTable } from '#ui/ScrollingTable.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import styles from './EmbedDialog.module.css';

/** Columns of a phone, of an article and of a wide page, in CSS pixels. */
const COLUMNS = ['320', '600', '940'] as const;
type Column = (typeof COLUMNS)[number];

/** The frame as it will be, alive, in a column of a chosen width. */
export function EmbedPreview(props: {
  readonly words: EmbedWords;
  readonly address: string;
  readonly headline: string;
  /** The most that the frame is wide; null for the whole column. */
  readonly width: number | null;
  /** What the snippet gives it in a column of a width, until it says its height itself. */
  readonly heightIn: (width: number) => number;
}) {
  const { words, address, headline, width, heightIn } = props;
  const [column, setColumn] = useState<Column>(innerWidth < 720 ? '320' : '600');
  const shown = Math.min(Number(column), width ?? Number.POSITIVE_INFINITY);
  return (
    <div className={styles['preview']}>
      <Segmented
        label={words('previewAt')}
        value={column}
        options={COLUMNS.map((value) => ({ value, label: value }))}
        onChoose={setColumn}
      />
      <div className={styles['box']}>
        <ScrollingTable label={words('previewScroll')}>
          {/* A frame that only changed its address would leave a step to go back to. */}
          <LiveFrame
            key={address}
            address={address}
            title={words('preview', { headline })}
            width={shown}
            height={heightIn(shown)}
          />
        </ScrollingTable>
      </div>
    </div>
  );
}

function LiveFrame(props: {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}) {
  const { address, title, width, height } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const stop = new AbortController();
    listenTo(
      element,
      (message) => {
        if (message.type === 'height') setTold(message.height);
      },
      stop.signal,
    );
    return () => stop.abort();
  }, []);
  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      title={title}
      src={address}
      allow="clipboard-write"
      // The figure works without an origin of its own; whoever embeds it is not asked for more.
      sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
      style={{ width, height: told ?? height }}
    />
  );
}
