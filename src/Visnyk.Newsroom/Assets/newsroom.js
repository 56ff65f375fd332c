// Passkeys (W3C Web Authentication): the browser asks its owner, and the answer goes with the form. Without them the forms stay hidden.
const fromJson = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

for (const form of fromJson ? document.querySelectorAll('form[data-passkey]') : []) {
  const wrong = form.querySelector('[role=alert]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    wrong.textContent = '';
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.dataset.options, {
        method: 'POST',
        headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
      });
      if (!answer.ok) throw new Error(`The options answered ${answer.status}`);
      const options = await answer.json();
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch (error) {
      // Also when the owner says no: then the words say what else there is to do.
      console.warn(error);
      wrong.textContent = form.dataset.failed;
    } finally {
      form.removeAttribute('aria-busy');
    }
  });
}

for (const words of fromJson ? [] : document.querySelectorAll('[data-passkey-missing]')) words.hidden = false;

for (const input of document.querySelectorAll('input[data-select]')) {
  input.addEventListener('focus', () => input.select());
}

// The browser knows the time zone; whoever has typed another keeps it.
for (const input of document.querySelectorAll('input[data-proposes=zone]')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!input.value && zone) input.value = zone;
}

// On a phone the rail scrolls sideways; it begins where one is.
document.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// The focal point of a picture: a click puts it there, the two fields move it, and the cuts show what would be left. Without a script the fields do alone.
for (const focal of document.querySelectorAll('[data-focal]')) {
  const picture = focal.querySelector('.focal-picture img');
  const mark = focal.querySelector('.focal-mark');
  const [x, y] = ['x', 'y'].map(name => focal.querySelector(`input[name=${name}]`));
  const saved = `${x.value}-${y.value}`;
  const cuts = [...focal.querySelectorAll('[data-cut]')].map(image => ({ image, src: image.getAttribute('src') }));
  // A cut as wide or as high as the picture: where it begins, so that the point is in its middle as far as the picture reaches.
  const place = (point, whole, part) => part >= whole ? 50 : Math.min(Math.max(point / 100 * whole - part / 2, 0), whole - part) / (whole - part) * 100;
  const show = () => {
    const [left, top] = [x, y].map(field => Math.min(100, Math.max(0, Number(field.value) || 0)));
    mark.hidden = false;
    mark.style.setProperty('left', `${left}%`);
    mark.style.setProperty('top', `${top}%`);
    const [width, height] = [picture.naturalWidth, picture.naturalHeight];
    for (const { image, src } of cuts) {
      const same = `${x.value}-${y.value}` === saved;
      if (!same && !width) continue;
      const ratio = image.clientWidth / image.clientHeight;
      image.src = same ? src : picture.src;
      image.style.setProperty('object-position', same ? '50% 50%' : `${place(left, width, Math.min(width, height * ratio))}% ${place(top, height, Math.min(height, width / ratio))}%`);
    }
  };
  picture.addEventListener('click', event => {
    const box = picture.getBoundingClientRect();
    x.value = Math.round((event.clientX - box.left) / box.width * 100);
    y.value = Math.round((event.clientY - box.top) / box.height * 100);
    show();
  });
  for (const field of [x, y]) field.addEventListener('input', show);
  show();
}
