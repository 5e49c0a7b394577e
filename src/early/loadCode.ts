/** How long to wait before each new try, in milliseconds. */
const TRIES = [1000, 4000];

/**
 * Fetches a classic script when it is first wanted, once the page is read that it works on. One that
 * does not come is tried again; `lose` is called when that was in vain, and after that each wish tries
 * once more, but not before `REST` milliseconds.
 */
export function codeLoader(address: string, lose: () => void): () => void {
  let state: 'rest' | 'wanted' | 'loading' = 'rest';
  let failures = 0;
  let notBefore = 0;
  const fail = (): void => {
    state = 'rest';
    const wait = TRIES[failures];
    failures += 1;
    if (wait !== undefined) setTimeout(load, wait);
    else {
      notBefore = performance.now() + REST;
      lose();
    }
  };
  const load = (): void => {
    if (state === 'loading' || performance.now() < notBefore) return;
    state = document.readyState === 'loading' ? 'wanted' : 'loading';
    if (state === 'wanted') return;
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('error', () => {
      script.remove();
      fail();
    });
    document.head.append(script);
  };
  document.addEventListener('readystatechange', () => state === 'wanted' && load(), { once: true });
  return load;
}

const REST = 5000;
