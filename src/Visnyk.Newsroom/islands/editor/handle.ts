import { NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { el, type Words } from './words';

/** The handle beside the block under the mouse or the caret: to drag it, or to take it with the mouse and move it by keys. */
export function handle(words: Words): Plugin {
  const grip = el('button', { type: 'button', class: 'grip', draggable: 'true', tabindex: '-1', hidden: true, 'aria-label': words.of('drag'), title: words.of('drag') }, '⠿');
  // The block is known by its id: what others write moves it.
  let held = '';
  let byMouse = false;

  const idAt = (view: EditorView, pos: number) => String(view.state.doc.nodeAt(pos)?.attrs.id ?? '');

  const show = (view: EditorView, pos: number) => {
    const block = view.nodeDOM(pos);
    if (!(block instanceof HTMLElement)) return;
    held = idAt(view, pos);
    const frame = view.dom.parentElement!.getBoundingClientRect();
    // Beside the beginning of the lines, on a narrow page beside their end: as the text runs, whatever the page does.
    grip.dir = getComputedStyle(view.dom).direction;
    grip.style.insetBlockStart = `${block.getBoundingClientRect().top - frame.top}px`;
    grip.hidden = false;
  };

  const top = (view: EditorView, pos: number) => {
    const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size));
    return $pos.depth > 0 ? $pos.before(1) : $pos.nodeAfter ? $pos.pos : null;
  };

  const place = (view: EditorView) => {
    let found: number | null = null;
    view.state.doc.forEach((node, pos) => { if (held && node.attrs.id === held) found = pos; });
    return found as number | null;
  };

  return new Plugin({
    view: view => {
      view.dom.parentElement!.append(grip);
      const select = () => {
        const at = place(view);
        if (at === null) return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
        return true;
      };
      grip.addEventListener('click', () => { if (select()) view.focus(); });
      grip.addEventListener('dragstart', event => {
        if (!select() || !event.dataTransfer) return event.preventDefault();
        const slice = view.state.selection.content();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/html', view.serializeForClipboard(slice).dom.innerHTML);
        const block = view.nodeDOM(view.state.selection.from);
        if (block instanceof HTMLElement) event.dataTransfer.setDragImage(block, 0, 0);
        view.dragging = { slice, move: true };
      });
      return {
        update: () => {
          const pos = byMouse ? place(view) : top(view, view.state.selection.from);
          if (pos !== null && (byMouse || view.hasFocus())) show(view, pos);
        },
        destroy: () => grip.remove(),
      };
    },
    props: {
      handleDOMEvents: {
        mousemove: (view, event) => {
          // What is being dragged is the block that was taken, however fast the hand.
          if (event.buttons !== 0) return false;
          const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const pos = found ? top(view, found.inside >= 0 ? found.inside : found.pos) : null;
          if (pos !== null && idAt(view, pos) !== held) show(view, pos);
          byMouse = true;
          return false;
        },
        keydown: () => {
          byMouse = false;
          return false;
        },
      },
    },
  });
}
