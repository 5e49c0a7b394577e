import { queryOptions, useQuery } from '@tanstack/react-query';
import type { FigureKind } from '#charts/figure.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { kindOf } from '#charts/kinds.ts';

type LoadedKind = {
  /** Null until it has arrived. */
  readonly figure: FigureKind | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/** The code of a figure, which for most of them is loaded when they are first opened. */
export const figureQuery = (id: FigureKindId) =>
  queryOptions({
    queryKey: ['figure', id],
    queryFn: async () => {
      const { figure } = kindOf(id);
      return typeof figure === 'function' ? figure() : figure;
    },
    staleTime: Infinity,
    // A figure is made of functions, which must not be compared or copied.
    structuralSharing: false,
  });

export function useFigureKind(id: FigureKindId): LoadedKind {
  const { figure } = kindOf(id);
  const lazy = typeof figure === 'function';
  const { data = null, isError, refetch } = useQuery({ ...figureQuery(id), enabled: lazy });
  return {
    figure: lazy ? data : figure,
    failed: lazy && isError,
    retry: () => void refetch(),
  };
}
