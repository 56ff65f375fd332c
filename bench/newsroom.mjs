// What the measures of the newsroom share: people who are signed in, and what their browsers send.
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';

const program = 'bench/out/app/Visnyk.dll';

/** Somebody who works in the newsroom: added from the command line and signed in by the printed link. */
export async function colleague(site, data, email, role = 'publisher') {
  const said = execFileSync('dotnet', [program, 'user', 'add', email, '--role', role, '--data', `bench/out/${data}`, '--public-url', site.address], { encoding: 'utf8' });
  const link = new URL(/https?:\/\/\S+\/newsroom\/sign-in\/link\/\S+/.exec(said)[0]);
  const browser = new Browser(site.address);
  const page = await browser.get(link.pathname);
  await browser.post(link.pathname, { __RequestVerificationToken: tokenIn(page.text) });
  browser.token = tokenIn((await browser.get('/newsroom/account')).text);
  return browser;
}

export const tokenIn = html => /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(html)[1];

/** Keeps cookies and one connection. */
class Browser {
  cookies = new Map();
  agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(address) { this.address = address; }

  get(path, headers = {}) { return this.ask('GET', path, headers); }

  post(path, fields, headers = {}) {
    return this.ask('POST', path, { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams(fields).toString());
  }

  /** Sends a request; status, text and the milliseconds until the last byte. */
  ask(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const began = process.hrtime.bigint();
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const asked = request(this.address + path, { method, agent: this.agent, headers: { ...headers, cookie, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, answer => {
        const parts = [];
        answer.on('data', part => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          for (const set of answer.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
            this.cookies.set(name, value);
          }
          resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString(), ms: Number(process.hrtime.bigint() - began) / 1e6 });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

/** The value below which a share of the values lie. */
export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
