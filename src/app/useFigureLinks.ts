import { useLinks } from '#app/linkContext.ts';
import { isPlainClick } from '#app/plainClick.ts';
import type { FigureLinks } from '#charts/figure.ts';
import { useView } from '#view/useView.ts';
import type { ViewState } from '#view/viewState.ts';

/** Where the parts of a figure lead, on the page or in a frame. */
export function useFigureLinks(): FigureLinks {
  const view = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  const { hrefOf, doubtHref, hasPanels } = useLinks();
  const linkTo = (choice: Partial<ViewState>): ReturnType<FigureLinks['cellLink']> => ({
    href: hrefOf({ ...view, ...choice }),
    onClick: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      choose(choice);
    },
  });
  return {
    doubtHref: (doubtId) => doubtHref(doubtId, view),
    cellLink: (cell) =>
      hasPanels ? linkTo({ cell }) : { href: hrefOf({ ...view, cell }), onClick: follow },
    sourceLink: (source) => linkTo({ source }),
    sortBy: (sort) => choose({ sort }),
  };
}

/** As the browser does. */
const follow = (): void => undefined;
