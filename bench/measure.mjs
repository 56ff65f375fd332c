// Runs the measures named on the command line, one after the other; the last line is one JSON object with all figures.
const figures = {};
for (const name of process.argv.slice(2)) {
  const { measure } = await import(`./${name}.mjs`);
  figures[name] = await measure();
}
console.log(JSON.stringify(figures));
process.exit(0);
