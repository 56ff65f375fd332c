// Starts what the page has parts for. A module is loaded only where its part stands, and one that serves a click or a selection only then.
const modules = {
  '[data-part=language-switch] a, [data-part=editions] a': './language.js',
  '[data-part=share]': './share.js',
  '[data-player]': './embed.js',
  '[data-part=consent][data-script]': './consent.js',
};

const all = where => document.querySelectorAll(where);
const start = (module, parts) => { if (parts.length) import(module).then(m => m.start(parts)); };
for (const [where, module] of Object.entries(modules)) start(module, all(where));

for (const part of all('[data-part=consent]:not([data-script])')) {
  part.addEventListener('toggle', () => start('./consent.js', [part]), { once: true });
}

document.addEventListener('selectionchange', () => {
  if (!getSelection().isCollapsed) start('./passage.js', all('.e-content'));
});
