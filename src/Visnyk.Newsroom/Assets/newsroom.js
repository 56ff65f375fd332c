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
