// The system's own share sheet, where there is one.
export function start([part]) {
  const button = part.querySelector('button');
  if (!navigator.share) return;
  button.hidden = false;
  button.onclick = () => navigator.share({ title: document.title, url: location.href }).catch(() => {});
}
