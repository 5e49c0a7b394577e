/** Writes the address of what is shown under its sources for as long as it is printed. */
export function printedAddress(address: () => string): void {
  addEventListener('beforeprint', () => {
    for (const caption of document.querySelectorAll('figcaption')) {
      caption.dataset['address'] = address();
    }
  });
}
