/** A row of a list like another, with nothing in it and nothing wrong with it; what is hidden in it stays. */
export function emptyRow(like: HTMLElement): HTMLElement {
  const row = like.cloneNode(true) as HTMLElement;
  for (const said of row.querySelectorAll('.wrong')) said.remove();
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field.type !== 'hidden') field.value = '';
    right(field);
  }
  return row;
}

/** Nothing is wrong with a field any more. */
export function right(field: Element): void {
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-errormessage');
}
