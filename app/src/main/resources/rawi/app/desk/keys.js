"use strict";
// Passkeys: the browser's device signs what the desk asks.
(() => {
  const token = document.querySelector("meta[name=rawi-token]").content;
  const told = document.getElementById("passkey-told");
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  const get = path => fetch(path).then(r => { if (!r.ok) throw new Error(r.status); return r.json(); });
  const post = (path, fields) => fetch(path, {method: "POST", headers: {"X-Rawi-Token": token},
    body: new URLSearchParams(fields)}).then(r => { if (!r.ok) throw new Error(r.status); });

  const login = document.getElementById("passkey-login");
  if (login) login.addEventListener("click", async () => {
    try {
      const asked = await get("/login/challenge");
      const made = await navigator.credentials.get({publicKey: {challenge: bytes(asked.challenge),
        rpId: asked.site, userVerification: "required", timeout: 120000}});
      const r = made.response;
      await post("/login/passkey", {answer: JSON.stringify({id: made.id, rawId: text(made.rawId), type: made.type,
        clientExtensionResults: {}, response: {clientDataJSON: text(r.clientDataJSON),
        authenticatorData: text(r.authenticatorData), signature: text(r.signature),
        userHandle: r.userHandle ? text(r.userHandle) : null}})});
      location.assign(login.dataset.to);
    } catch (e) { told.textContent = login.dataset.failed; }
  });

  const form = document.getElementById("passkey-form");
  if (form) form.addEventListener("submit", async e => {
    e.preventDefault();
    try {
      const asked = await get("/account/challenge");
      const made = await navigator.credentials.create({publicKey: {challenge: bytes(asked.challenge),
        rp: {id: asked.site, name: "Rawi"},
        user: {id: new TextEncoder().encode(asked.name), name: asked.name, displayName: asked.name},
        pubKeyCredParams: [-7, -8, -257].map(alg => ({type: "public-key", alg})),
        authenticatorSelection: {residentKey: "required", userVerification: "required"}, timeout: 120000}});
      const r = made.response;
      await post("/account/passkey", {label: form.elements.label.value, answer: JSON.stringify({id: made.id,
        rawId: text(made.rawId), type: made.type, clientExtensionResults: {},
        response: {clientDataJSON: text(r.clientDataJSON), attestationObject: text(r.attestationObject)}})});
      location.reload();
    } catch (e) { told.textContent = form.dataset.failed; }
  });
})();
