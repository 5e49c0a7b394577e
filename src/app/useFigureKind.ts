import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLanguage } from '#app/languageContext.ts';
import { loadControls } from '#app/filters/controls.tsx';
import { languageQuery } from '#app/languageQuery.ts';
import type { FigureKind } from '#charts/figure.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { kindOf } from '#charts/kinds.ts';

type LoadedKind = {
  /** Null until it has arrived, and its words with it. */
  readonly figure: FigureKind | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/** The code of a figure, which for most of them is loaded when they are first opened. */
export const figureQuery = (id: FigureKindId) =>
  queryOptions({
    queryKey: ['figure', id],
    queryFn: async () => {
      const { figure, filters } = kindOf(id);
      if (typeof figure !== 'function') return figure;
      const [loaded] = await Promise.all([figure(), loadControls(filters)]);
      return loaded;
    },
    staleTime: Infinity,
    // A figure is made of functions, which must not be compared or copied.
    structuralSharing: false,
  });

/** Whether a figure and its words are there from the start. */
export const isEager = (id: FigureKindId): boolean => typeof kindOf(id).figure !== 'function';

export function useFigureKind(id: FigureKindId): LoadedKind {
  const { figure } = kindOf(id);
  const { code, whole } = useLanguage();
  const lazy = typeof figure === 'function';
  const loading = useQuery({ ...figureQuery(id), enabled: lazy });
  const words = useQuery({ ...languageQuery(code), enabled: lazy && !whole });
  const { data = null } = loading;
  return {
    figure: lazy ? (whole ? data : null) : figure,
    failed: lazy && (loading.isError || (!whole && words.isError)),
    retry: () => {
      if (loading.isError) void loading.refetch();
      if (words.isError) void words.refetch();
    },
  };
}
