// Runs Lighthouse on one address and prints what matters of its report as JSON. Lighthouse needs Node 22, which the npm package `node` brings.
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const chrome = await launch({
  chromePath: process.env.VISNYK_CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
const { lhr } = await lighthouse(process.argv[2], { port: chrome.port, logLevel: 'error', output: 'json' });
await chrome.kill();
const noindex = lhr.audits['is-crawlable']?.score === 0;
const categories = Object.values(lhr.categories).filter(category => !(noindex && category.id === 'seo'));
console.log(JSON.stringify({
  scores: Object.fromEntries(categories.map(category => [category.id, Math.round(category.score * 100)])),
  lcp: lhr.audits['largest-contentful-paint'].numericValue,
  cls: lhr.audits['cumulative-layout-shift'].numericValue,
  scriptBytes: (lhr.audits['network-requests'].details?.items ?? []).filter(item => item.resourceType === 'Script').reduce((sum, item) => sum + item.transferSize, 0),
  lost: categories.flatMap(category => category.auditRefs.filter(ref => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 0.9).map(ref => ref.id)),
}));
