// Starts what the page has parts for. A module is loaded only where its part stands.
const modules = {
  '[data-part=language-switch] a, [data-part=editions] a': './language.js',
  '[data-part=share]': './share.js',
};

for (const [where, module] of Object.entries(modules)) {
  const parts = document.querySelectorAll(where);
  if (parts.length) import(module).then(m => m.start(parts));
}
