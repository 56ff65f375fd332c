import { told } from './live';

/** The bell says how much is not read. */
export function bell(): void {
  const count = document.querySelector<HTMLElement>('[data-bell-count]');
  if (!count) return;
  told((what, data) => {
    if (what !== 'notices') return;
    count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(Number(data));
    count.hidden = data === '0';
  });
}
