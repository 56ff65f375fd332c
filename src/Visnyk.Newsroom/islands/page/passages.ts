import type { Editor } from '../editor/editor';
import type { Words } from '../editor/words';

/**
 * Ties what is filled in to passages of the text: a block is chosen from the list; where some of its words are selected in the text at that moment, they
 * are the passage. The block is shown for a moment, so that one sees what was chosen.
 */
export class Passages {
  constructor(private readonly editor: Editor, private readonly words: Words) {}

  chosen(select: HTMLSelectElement): void {
    const quote = select.nextElementSibling as HTMLInputElement;
    const { state, dom } = this.editor.view;
    const { from, to, $from } = state.selection;
    const inside = $from.parent.attrs.id === select.value && from !== to ? state.doc.textBetween(from, to, '\n') : '';
    quote.value = inside;
    select.title = inside ? this.words.of('passage.quote', { quote: inside }) : '';
    for (const shown of dom.querySelectorAll('.shown')) shown.classList.remove('shown');
    dom.querySelector(`[data-block="${CSS.escape(select.value)}"]`)?.scrollIntoView({ block: 'nearest' });
  }
}
