import type { FigureKindId } from '#charts/kinds.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Theme } from '#view/viewState.ts';

/** What a frame of the gallery shows, and how. */
export type FrameOrder = {
  readonly view: FigureKindId;
  readonly language: LanguageCode;
  readonly theme: Theme;
  readonly controls: 'full' | 'min' | 'none';
  /** Of the column that it stands in on a wide screen, in CSS pixels. */
  readonly width: number;
};

/** Text column of an article. */
export const ARTICLE_WIDTH = 660;
/** Of a column with a rule or a ground of its own around it. */
const INSET_WIDTH = 580;
export const NARROW_WIDTH = 320;
export const WIDE_WIDTH = 940;
/** Of its frames. */
const WIDE_INSET = 860;

/** In the order in which the article speaks of them. */
export const ARTICLE_VIEWS = [
  'overview',
  'surplus',
  'flows',
  'products',
  'trend',
  'mirror',
  'coverage',
  'table',
] as const satisfies readonly FigureKindId[];

type Example = {
  readonly order: FrameOrder;
  /** As the attribute of the frame; absent where there is none. */
  readonly sandbox?: string;
};

/** Every frame of the gallery by the section that it stands in. */
export function galleryPlan(language: LanguageCode) {
  const order = (view: FigureKindId, more: Partial<FrameOrder> = {}): FrameOrder => ({
    view,
    language,
    theme: 'auto',
    controls: 'min',
    width: ARTICLE_WIDTH,
    ...more,
  });
  const example = (view: FigureKindId, more: Partial<FrameOrder> = {}): Example => ({
    order: order(view, more),
  });
  return {
    article: ARTICLE_VIEWS.map((view) => example(view)),
    dark: (['surplus', 'mirror'] as const).map((view) =>
      example(view, { theme: 'dark', width: INSET_WIDTH }),
    ),
    narrow: (['overview', 'trend'] as const).map((view) =>
      example(view, { width: NARROW_WIDTH, controls: 'none' }),
    ),
    sandboxed: [{ ...example('mirror', { width: INSET_WIDTH }), sandbox: 'allow-scripts' }],
    sealed: [{ ...example('surplus', { width: INSET_WIDTH }), sandbox: '' }],
    link: [
      example('flows', { controls: 'none', width: INSET_WIDTH }),
      example('trend', { controls: 'none', width: INSET_WIDTH }),
    ],
    language: LANGUAGES.map((code) =>
      example('surplus', { language: code, controls: 'none', width: INSET_WIDTH }),
    ),
    controls: (['full', 'min', 'none'] as const).map((controls) =>
      example('overview', { controls, width: WIDE_INSET }),
    ),
  } satisfies Readonly<Record<string, readonly Example[]>>;
}
