import { bell } from './frame/bell';
import { keys } from './frame/keys';
import { listen } from './frame/live';
import { Palette } from './frame/palette';
import { Words } from './editor/words';

// What every page of the newsroom has: one connection by which it is told what changes, the bell, the palette, keys.
const frame = document.querySelector<HTMLElement>('[data-frame]');
if (frame) {
  const words = new Words(JSON.parse(frame.dataset.strings!) as Record<string, string>);
  bell();
  keys(words, new Palette(words), frame.dataset.keys === 'on');
  listen(frame.dataset.frame!);
}
