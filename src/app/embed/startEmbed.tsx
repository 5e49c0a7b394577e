import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DATA_URL } from '#app/dataUrl.ts';
import type { Embed } from '#app/embed/createEmbed.ts';
import { createEmbed } from '#app/embed/createEmbed.ts';
import { EmbedPage } from '#app/embed/EmbedPage.tsx';
import { loadEmbedParts } from '#app/embed/embedParts.ts';
import { unpacked } from '#app/embed/unpacked.ts';
import { speakWithHost } from '#app/embed/speakWithHost.ts';
import { readBuiltTradeFile } from '#data/builtTradeFile.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Early } from '#early/early.ts';
import { frameLink } from '#early/frameLink.ts';
import { loadFrameWords } from '#i18n/pageWords.ts';
import { codecsFor } from '#view/codecs.ts';
import { preferredLanguage } from '#view/defaultView.ts';

/**
 * Runs once. What is drawn already stays on screen until the interactive figure can take its place in
 * one step; where that never comes, it stays for good, if it is what the link asks for.
 */
export async function startEmbed(root: HTMLElement): Promise<void> {
  const early: Early | undefined = window.khorgosEarly;
  try {
    const [ledger, parts] = await Promise.all([loadLedger(), loadEmbedParts()]);
    // Nothing is waited for from here on, so that no message of the host falls between two ears.
    const embed = openEmbed(ledger, early?.link);
    for (const query of early?.sets?.() ?? []) embed.set(query);
    early?.letGo();
    flushSync(() =>
      createRoot(root).render(<EmbedPage ledger={ledger} parts={parts} start={embed.start} />),
    );
    early?.takeOver();
    speakWithHost(embed);
  } catch (error) {
    reportError(error);
    if (early?.drawn === true) {
      early.lose();
      return;
    }
    root.replaceChildren(await apology(early?.link ?? ''));
    early?.takeOver();
  }
}

/** The dataset stands in the page itself, so that a frame asks for no file. */
async function loadLedger(): Promise<Ledger> {
  const packed = document.getElementById('data')?.textContent;
  const file = packed === undefined ? await fetch(siteFolder() + DATA_URL) : unpacked(packed);
  return readBuiltTradeFile(await file.text());
}

const siteFolder = (): string => document.documentElement.dataset['site'] ?? './';

const readersLanguage = () => preferredLanguage(navigator.languages);

const openEmbed = (ledger: Ledger, link: string | undefined): Embed =>
  createEmbed({
    ledger,
    query: link ?? frameLink(location, new Set(Object.keys(codecsFor(ledger)))).toString(),
    browserLanguage: readersLanguage(),
    site: siteFolder(),
    showControls: (controls) => {
      document.documentElement.dataset['controls'] = controls;
    },
  });

/** Without a dataset there is no figure, but a way to where there may be one. */
async function apology(link: string): Promise<HTMLElement> {
  const words = await loadFrameWords(readersLanguage());
  const text = document.createElement('p');
  const way = document.createElement('a');
  way.href = `${siteFolder()}?${link}`;
  way.textContent = words('open');
  text.append(words('lost'), ' ', way);
  return text;
}
