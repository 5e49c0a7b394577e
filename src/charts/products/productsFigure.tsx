import type { CardTarget } from '#charts/CardOverlay.tsx';
import { CardOverlay } from '#charts/CardOverlay.tsx';
import type { FigureKind, FigureLinks, FigureWords, TextContext } from '#charts/figure.ts';
import { paintOf } from '#charts/palette.ts';
import { productCells } from '#charts/products/productCells.ts';
import { ProductCard } from '#charts/products/ProductCard.tsx';
import { productReadings } from '#charts/products/productReadings.ts';
import { productsLayout } from '#charts/products/productsLayout.ts';
import type { ProductsModel } from '#charts/products/productsModel.ts';
import { productsModel } from '#charts/products/productsModel.ts';
import { ProductsPicture } from '#charts/products/ProductsPicture.tsx';
import { ProductsTable } from '#charts/products/ProductsTable.tsx';
import {
  blockTitle,
  emptyNotes,
  productsHeadline,
  productsNotes,
  productsSubtitle,
} from '#charts/products/productsText.ts';
import type { RenderContext } from '#charts/renderContext.ts';

/** What each flow is made of, as far as anybody has published it. */
export const productsFigure: FigureKind = {
  show: (ledger, request, compareNames) => {
    const model = productsModel(ledger, request, compareNames);
    return {
      state: model.state,
      trade: null,
      words: (context) => productsWords(model, context),
      drawing: 'parts',
      picture: (context, links) => (
        <ProductsDrawing model={model} context={context} links={links} />
      ),
      size: (context) => productsLayout(model, context),
      table: (context, links) => <ProductsTable model={model} context={context} links={links} />,
      cells: () => productCells(model),
    };
  },
};

function productsWords(model: ProductsModel, context: TextContext): FigureWords {
  const { t } = context.language;
  const { palette } = context;
  const drawn = model.request.measures.filter((measure) =>
    model.blocks.some((block) => block.measure === measure),
  );
  return {
    headline: productsHeadline(model, context),
    subtitle: productsSubtitle(model, context),
    legend: [
      ...drawn.map((measure) => ({
        text: t(`measure.${measure}`),
        paint: paintOf(palette, measure, 1),
        look: 'solid' as const,
      })),
      { text: t('products.unknown'), paint: palette.muted, look: 'empty' },
    ],
    notes: productsNotes(model, context),
    sources: model.sources,
    missing: emptyNotes(model, context).map(({ text }) => text),
  };
}

function ProductsDrawing(props: {
  readonly model: ProductsModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { model, context, links } = props;
  const layout = productsLayout(model, context);
  const targets = layout.blocks.map((laid): CardTarget => {
    const { block, left, top, width, height } = laid;
    return {
      key: `${block.economy}.${block.measure}`,
      readings: productReadings(laid, context),
      label: context.language.t('products.open', { title: blockTitle(block, context) }),
      left,
      top,
      width,
      height,
      card: (onClose) => (
        <ProductCard
          block={block}
          model={model}
          context={context}
          links={links}
          onClose={onClose}
        />
      ),
    };
  });
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <ProductsPicture layout={layout} context={context} />
      </div>
      <CardOverlay
        targets={targets}
        label={context.language.t('reading.walk')}
        width={layout.width}
        height={layout.height}
      />
    </div>
  );
}
