import type { ComponentType } from 'react';
import { lazy, useState } from 'react';

const loaders = new Set<() => Promise<unknown>>();

/**
 * A component whose code comes when it is first drawn, below a `Suspense`. Where the code has come
 * before, it is drawn at once.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;
  const fetched = async () => {
    arrived = await load();
    return { default: arrived };
  };
  const Coming = lazy(fetched);
  loaders.add(fetched);
  return function Late(props: Props) {
    // What stands on the page stays: another component would begin anew.
    const [Drawn] = useState<ComponentType<Props>>(() => arrived ?? Coming);
    return <Drawn {...props} />;
  };
}

/** Resolves when all that comes late, of the modules that are there, has come. */
export async function loadLate(): Promise<void> {
  await Promise.all([...loaders].map(async (load) => load()));
}
