import type { MouseEvent, ReactNode } from 'react';
import type { CellLook } from '#charts/CellShape.tsx';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { TradeModel } from '#charts/tradeModel.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Series } from '#domain/observation.ts';
import type { Sort } from '#domain/ranking.ts';

/** Why there is nothing to draw, or that there is. */
export type FigureState = 'ready' | 'no-countries' | 'no-measures' | 'no-figures';

/** What words are made from: everything of a drawing's surroundings but its room. */
export type TextContext = Omit<RenderContext, 'width' | 'height' | 'still'>;

export type LegendItem = {
  readonly text: string;
  /** What it says where no notes stand below the figure, if that is something else. */
  readonly alone?: string;
  readonly paint: string;
  readonly look:
    | 'solid'
    | 'doubtful'
    | 'dot'
    | 'ring'
    | 'line'
    | 'dashes'
    | 'hatched'
    | 'empty'
    | { readonly cell: CellLook; readonly dot: boolean };
};

type FigureNote = {
  readonly key: string;
  readonly text: string;
  /** The letter that stands in the picture, and the doubt that it leads to. */
  readonly doubt: { readonly mark: string; readonly id: string } | null;
  /** Figures that the note names, with the cell ids of their provenance. */
  readonly named?: readonly { readonly text: string; readonly cell: string }[];
  /** Tells how the page is used: nothing for pictures and files. */
  readonly ofPage?: true;
};

/** What stands around a picture, in the reader's language. */
export type FigureWords = {
  readonly headline: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  readonly notes: readonly FigureNote[];
  readonly sources: readonly Source[];
  /** Why figures are missing, for a figure that has none at all. */
  readonly missing: readonly string[];
};

type GridCell = {
  readonly text: string;
  /** What stands small below the text: who counted, the figure as quoted; empty for nothing. */
  readonly detail: string;
  /** The letters of doubts about the figure. */
  readonly marks: readonly string[];
  readonly missing: boolean;
};

/** The numbers of a figure as text, for a picture of the table and for words about a picture. */
export type FigureGrid = {
  /** The first column names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: Pick<GridCell, 'text' | 'detail'>;
    readonly cells: readonly GridCell[];
    /** Whether the row adds up those above it. */
    readonly sum: boolean;
  }[];
};

type LinkProps = {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
};

/** Where the parts of a figure lead. Pages and embeds give what they have. */
export type FigureLinks = {
  readonly doubtHref: (doubtId: string) => string;
  /** Props of the link that opens the provenance of the figure with this cell id. */
  readonly cellLink: (cellId: string) => LinkProps;
  /** Props of the link that opens the same view of another source. */
  readonly sourceLink: (series: Series) => LinkProps;
  readonly sortBy: (sort: Sort) => void;
};

/**
 * What a drawing does that somebody who sees it without the page may be misled by: lengths that stand
 * on a logarithmic scale, of bars or of gaps, and panels side by side on scales of their own.
 */
export type Caution = 'log-bars' | 'log-gaps' | 'own-axes';

/** One figure of one request, before it is drawn: the model is made, nothing of it is on screen. */
export type ShownFigure = {
  readonly state: FigureState;
  /** For the sums above the figure and the doubts below; null where a figure has no such model. */
  readonly trade: TradeModel | null;
  readonly words: (context: TextContext) => FigureWords;
  /** What kind of drawing the picture is; null where the table is the figure. */
  readonly drawing: 'bars' | 'dumbbells' | 'lines' | 'bands' | 'parts' | 'matrix' | null;
  /** Null where the table is the figure. */
  readonly picture: ((context: RenderContext, links: FigureLinks) => ReactNode) | null;
  /** How large the picture will be, from its layout alone; without it, it has to be drawn to tell. */
  readonly size?: (context: RenderContext) => { readonly width: number; readonly height: number };
  readonly table: (context: TextContext, links: FigureLinks) => ReactNode;
  readonly cautions?: readonly Caution[];
  /** Every figure of the picture, those that are missing too: the rows of files that leave the page. */
  readonly cells: () => readonly ShownCell[];
  /** The table as plain text. A figure without a picture has to have it: it is what is exported. */
  readonly grid?: (context: TextContext) => FigureGrid;
};

/** One way of showing trade. The page, embeds, exports and tests all draw through this. */
export type FigureKind = {
  readonly show: (
    ledger: Ledger,
    request: ChartRequest,
    /** Orders countries by name in the reader's language. */
    compareNames: (a: EconomyCode, b: EconomyCode) => number,
  ) => ShownFigure;
};
