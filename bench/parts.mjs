// What the measures share: starting servers, loading them, and telling a median from its rounds.
import { spawn, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import path from 'node:path';

const out = path.resolve('bench/out');
const started = [];
const stopAll = () => started.forEach(child => { try { process.kill(child.pid, 'SIGKILL'); } catch { /* it has ended */ } });
process.on('exit', stopAll);
process.on('SIGINT', () => process.exit(1));
process.on('SIGTERM', () => process.exit(1));

/** Starts the published program on a directory; resolves once it says where it listens. Gives its address, its process id and the seconds it took. */
export function serve(data, more = [], app = `${out}/app`) {
  const began = process.hrtime.bigint();
  const child = spawn('dotnet', [`${app}/Visnyk.dll`, 'serve', '--data', `${out}/${data}`, '--urls', 'http://127.0.0.1:0', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve({ address: address[0], pid: child.pid, seconds: seconds(began), stop: () => stop(child) });
    });
    child.on('exit', status => reject(new Error(`the program ended with ${status}`)));
  });
}

/** Serves one page with nginx, packed beforehand. Gives its address. */
export async function nginx(html) {
  const root = `${out}/nginx`;
  mkdirSync(`${root}/www`, { recursive: true });
  writeFileSync(`${root}/www/page.html`, html);
  writeFileSync(`${root}/www/page.html.gz`, gzipSync(html, { level: 6 }));
  const port = 20000 + (process.pid % 20000);
  writeFileSync(`${root}/nginx.conf`, `
worker_processes auto; daemon off; pid ${root}/nginx.pid; error_log ${root}/error.log;
events { worker_connections 4096; }
http { types { text/html html; } access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path ${root}; proxy_temp_path ${root}; fastcgi_temp_path ${root}; uwsgi_temp_path ${root}; scgi_temp_path ${root};
  server { listen 127.0.0.1:${port}; root ${root}/www; gzip_static on; } }`);
  const user = process.getuid() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn('nginx', ['-c', `${root}/nginx.conf`, ...user], { stdio: 'inherit' });
  started.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 100; i++) {
    try { if ((await fetch(`${address}/page.html`)).ok) return { address, stop: () => stop(child) }; } catch { await pause(50); }
  }
  throw new Error('nginx does not answer');
}

/** Requests a second over some seconds, gzipped, from one thread with 32 connections. Throws where an answer was an error. */
export function load(url, secondsLong) {
  const said = execFileSync('wrk', ['-t1', '-c32', `-d${secondsLong}s`, '-H', 'Accept-Encoding: gzip', url], { encoding: 'utf8' });
  if (/Non-2xx|Socket errors: .*[1-9]/.test(said)) throw new Error(said);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]);
}

/** The address of an article of the edition in the middle of its newest list, so that it has neighbours and related stories. */
export async function anArticle(address) {
  const html = await (await fetch(`${address}/en/`)).text();
  const links = [...html.matchAll(/data-part="headline"><a href="(\/en\/[^"]+)"/g)].map(m => m[1]);
  return links[Math.floor(links.length / 2)];
}

/** Resident and anonymous memory of a process, MB. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = name => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
  return { resident: of('VmRSS'), anonymous: of('RssAnon') };
}

export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const spread = values => `${round(Math.min(...values))} – ${round(Math.max(...values))}`;
export const round = value => value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
export const seconds = began => Number(process.hrtime.bigint() - began) / 1e9;

export function table(title, head, rows) {
  const lines = [head, ...rows.map(r => r.map(String))];
  const wide = head.map((_, i) => Math.max(...lines.map(l => String(l[i]).length)));
  console.log(`\n${title}`);
  lines.forEach((line, n) => {
    console.log('  ' + line.map((cell, i) => i === 0 ? String(cell).padEnd(wide[i]) : String(cell).padStart(wide[i])).join('   '));
    if (n === 0) console.log('  ' + wide.map(w => '-'.repeat(w)).join('   '));
  });
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners('exit');
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
