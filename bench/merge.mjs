// Three-way merges of a 100-block article a second, on one core: by calling the merge itself, as nothing else is to be measured.
import { execFileSync } from 'node:child_process';
import { median, round, spread, table } from './parts.mjs';

export async function measure() {
  execFileSync('dotnet', ['build', 'bench/merge/merge.csproj', '-c', 'Release', '-o', 'bench/out/merge', '-v', 'quiet', '-nologo', '-clp:ErrorsOnly'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const said = execFileSync('dotnet', ['bench/out/merge/merge.dll', '5'], { encoding: 'utf8' });
  const rounds = said.trim().split('\n').map(line => JSON.parse(line));
  const figures = {};
  const rows = [];
  for (const name of Object.keys(rounds[0])) {
    const values = rounds.map(r => r[name]);
    figures[name] = { perSecond: round(median(values)), rounds: values.map(round) };
    rows.push([name, round(median(values)), spread(values)]);
  }

  table('Merges of a 100-block article a second, one core', ['changes', 'median', 'rounds'], rows);
  return figures;
}
