// Starts what the page has parts for. A module is loaded only where its part stands, and one that serves a selection only when there is one.
const modules = {
  '[data-part=language-switch] a, [data-part=editions] a': './language.js',
  '[data-part=share]': './share.js',
};

const start = (module, parts) => { if (parts.length) import(module).then(m => m.start(parts)); };
for (const [where, module] of Object.entries(modules)) start(module, document.querySelectorAll(where));

document.addEventListener('selectionchange', () => {
  if (!getSelection().isCollapsed) start('./passage.js', document.querySelectorAll('.e-content'));
});
