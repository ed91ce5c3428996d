"use strict";
// Checks an evidence bundle as rawi verify does (docs/case.md). Nothing is fetched or sent.
const rawi = (() => {
  const own = document.documentElement.hasAttribute("data-own-arithmetic");
  const subtle = !own && window.crypto && window.crypto.subtle;
  const utf8 = text => new TextEncoder().encode(text);
  const decoded = bytes => new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const unhex = text => Uint8Array.from(text.match(/../g) || [], h => parseInt(h, 16));
  const unbase64 = text => {
    const all = atob(text);
    if (btoa(all) !== text) throw new Error("base64 that is not as it was written");
    return Uint8Array.from(all, c => c.charCodeAt(0));
  };
  const joined = (...parts) => {
    const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    parts.reduce((at, p) => { out.set(p, at); return at + p.length; }, 0);
    return out;
  };
  const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);

  // SHA-2, for browsers that keep theirs from pages of the disk. Constants are the first bits of
  // the roots of the first primes, as FIPS 180-4 defines them.
  const primes = (() => {
    const found = [];
    for (let n = 2; found.length < 80; n++) if (found.every(p => n % p)) found.push(n);
    return found;
  })();
  const root = (n, k) => {
    let low = 0n, high = n + 1n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** k <= n) low = middle; else high = middle;
    }
    return low;
  };
  const fraction = (p, k, bits) => BigInt.asUintN(Number(bits), root(BigInt(p) << (bits * k), k));
  const K64 = primes.map(p => fraction(p, 3n, 64n));
  const K32 = K64.slice(0, 64).map(k => Number(k >> 32n));
  const H64 = primes.slice(0, 8).map(p => fraction(p, 2n, 64n));
  const H32 = H64.map(h => Number(h >> 32n));

  const padded = (bytes, block) => {
    const out = new Uint8Array(Math.ceil((bytes.length + 1 + block / 8) / block) * block);
    out.set(bytes);
    out[bytes.length] = 0x80;
    new DataView(out.buffer).setBigUint64(out.length - 8, BigInt(bytes.length) * 8n);
    return out;
  };

  const ownSha256 = bytes => {
    const view = new DataView(padded(bytes, 64).buffer), h = H32.slice(), w = new Int32Array(64);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let at = 0; at < view.byteLength; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3))
          + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, k] = h;
      for (let i = 0; i < 64; i++) {
        const one = (k + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K32[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [a, b, c, d, e, f, g, k] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, k].forEach((x, i) => { h[i] = (h[i] + x) | 0; });
    }
    const out = new Uint8Array(32);
    h.forEach((x, i) => new DataView(out.buffer).setInt32(4 * i, x));
    return out;
  };

  const sha512 = bytes => {
    const data = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
    data.set(bytes);
    data[bytes.length] = 0x80;
    const view = new DataView(data.buffer), h = H64.slice(), w = [];
    view.setBigUint64(data.length - 8, BigInt(bytes.length) * 8n);
    const cut = x => BigInt.asUintN(64, x);
    const turn = (x, n) => (x >> n) | cut(x << (64n - n));
    for (let at = 0; at < data.length; at += 128) {
      for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(at + 8 * i);
      for (let i = 16; i < 80; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = cut(w[i - 16] + w[i - 7] + (turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n))
          + (turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n)));
      }
      let [a, b, c, d, e, f, g, k] = h;
      for (let i = 0; i < 80; i++) {
        const one = k + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (cut(~e) & g)) + K64[i] + w[i];
        const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, k] = [cut(one + two), a, b, c, cut(d + one), e, f, g];
      }
      [a, b, c, d, e, f, g, k].forEach((x, i) => { h[i] = cut(h[i] + x); });
    }
    const out = new Uint8Array(64);
    h.forEach((x, i) => new DataView(out.buffer).setBigUint64(8 * i, x));
    return out;
  };

  // Ed25519 (RFC 8032).
  const P = 2n ** 255n - 19n, L = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (a, m = P) => ((a % m) + m) % m;
  const power = (base, e) => {
    let out = 1n;
    for (base = mod(base); e > 0n; e >>= 1n, base = mod(base * base)) if (e & 1n) out = mod(out * base);
    return out;
  };
  const inverse = a => power(a, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  const number = bytes => bytes.reduceRight((n, b) => (n << 8n) | BigInt(b), 0n);
  const point = bytes => {
    const all = number(bytes), y = all & ((1n << 255n) - 1n), sign = all >> 255n;
    if (y >= P) return null;
    const square = mod((y * y - 1n) * inverse(mod(D * y * y + 1n)));
    let x = power(square, (P + 3n) / 8n);
    if (mod(x * x) !== square) x = mod(x * power(2n, (P - 1n) / 4n));
    if (mod(x * x) !== square || (x === 0n && sign)) return null;
    return (x & 1n) === sign ? [x, y, 1n, mod(x * y)] : [P - x, y, 1n, mod((P - x) * y)];
  };
  const add = ([x1, y1, z1, t1], [x2, y2, z2, t2]) => {
    const a = mod((y1 - x1) * (y2 - x2)), b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * t1 * t2 * D), d = mod(2n * z1 * z2);
    const e = b - a, f = d - c, g = d + c, h = b + a;
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  };
  const times = (n, p) => {
    let out = [0n, 1n, 1n, 0n];
    for (; n > 0n; n >>= 1n, p = add(p, p)) if (n & 1n) out = add(out, p);
    return out;
  };
  const BASE = (() => {
    const y = mod(4n * inverse(5n)), bytes = new Uint8Array(32);
    for (let i = 0; i < 32; i++) bytes[i] = Number((y >> BigInt(8 * i)) & 255n);
    return point(bytes);
  })();
  const ownSigned = (key, message, signature) => {
    const a = point(key), r = point(signature.slice(0, 32)), s = number(signature.slice(32));
    if (!a || !r || s >= L) return false;
    const k = mod(number(sha512(joined(signature.slice(0, 32), key, message))), L);
    const [x1, y1, z1] = times(s, BASE), [x2, y2, z2] = add(r, times(k, a));
    return mod(x1 * z2) === mod(x2 * z1) && mod(y1 * z2) === mod(y2 * z1);
  };

  const sha256 = async bytes =>
    subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : ownSha256(bytes);
  const hash = async value => hex(await sha256(typeof value === "string" ? utf8(value) : value));
  const signed = async (key, message, signature) => {
    if (subtle) {
      try {
        const known = await subtle.importKey("raw", key, {name: "Ed25519"}, false, ["verify"]);
        return await subtle.verify({name: "Ed25519"}, known, signature, message);
      } catch (e) {
        if (e.name !== "NotSupportedError") return ownSigned(key, message, signature);
      }
    }
    return ownSigned(key, message, signature);
  };

  const fail = what => { throw new Error(what); };

  const checkpointOf = async (note, key) => {
    const lines = note.split("\n");
    if (lines.length !== 6 || lines[3] || lines[5]) fail("the checkpoint is not in the form of one");
    const start = "\u2014 " + lines[0] + " ";
    if (!lines[4].startsWith(start)) fail("the checkpoint is not signed");
    const line = unbase64(lines[4].slice(start.length));
    const id = (await sha256(joined(utf8(lines[0] + "\n"), new Uint8Array([1]), key))).slice(0, 4);
    const body = utf8(lines.slice(0, 3).join("\n") + "\n");
    if (line.length !== 68 || !same(line.slice(0, 4), id) || !await signed(key, body, line.slice(4))) {
      fail("the checkpoint is not signed by the key that is named");
    }
    return {origin: lines[0], size: Number(lines[1]), root: unbase64(lines[2])};
  };

  // RFC 9162, 2.1.3.2
  const includes = async (line, seq, size, path, root) => {
    if (seq < 0 || seq >= size) return false;
    let fn = seq, sn = size - 1, r = await sha256(joined(new Uint8Array([0]), utf8(line)));
    const node = (a, b) => sha256(joined(new Uint8Array([1]), a, b));
    for (const p of path.map(unhex)) {
      if (sn === 0) return false;
      if (fn % 2 === 1 || fn === sn) {
        r = await node(p, r);
        while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2); }
      } else {
        r = await node(r, p);
      }
      fn = Math.floor(fn / 2);
      sn = Math.floor(sn / 2);
    }
    return sn === 0 && same(r, root);
  };

  // The proof against itself and against the files; those in "absent" are not at hand.
  const check = async (proof, files, absent) => {
    if (proof.format !== "rawi-bundle/1") fail("the format is not known");
    const told = {claims: 0, originals: 0, sealed: 0, absent: 0, entries: proof.entries.length};
    const checkpoint = await checkpointOf(proof.checkpoint, unhex(proof.publicKey));
    told.origin = checkpoint.origin;
    told.key = proof.publicKey;
    const entries = new Map(), masks = new Map();
    let named = "";
    const all = proof.entries.map(e => ({...JSON.parse(e.entry), hash: JSON.parse(e.entry).record, held: e.record, line: e.entry, path: e.path}));
    all.sort((a, b) => a.seq - b.seq);
    for (const e of all) {
      if (!await includes(e.line, e.seq, checkpoint.size, e.path, checkpoint.root)) {
        fail("log entry " + e.seq + " is not in the log that was signed");
      }
      entries.set(e.seq, e);
      if (e.kind === "case" || e.kind === "key") named = JSON.parse(e.held).key;
      if (e.kind === "seal") for (const t of JSON.parse(e.held).things) masks.set(t.kind + "/" + t.thing, t.masked);
    }
    if (named !== proof.publicKey) fail("the key that signed is not the one that the log names");
    for (const e of all) {
      const there = await hash(e.held);
      if (there !== e.hash) {
        if (masks.get(e.kind + "/" + e.seq) !== there) fail("the record of log entry " + e.seq + " is not what was logged");
        told.sealed++;
      }
    }
    for (const report of proof.reports) {
      const reading = entries.get(report.reading), capture = entries.get(report.capture);
      if (!reading || reading.kind !== "reading" || !capture || capture.kind !== "capture") fail("a report without its entries");
      const read = JSON.parse(reading.held), what = "report " + reading.subject;
      if (capture.subject !== read.original || reading.subject !== read.report) fail(what + " is not of its original");
      const original = files.get("data/originals/" + read.original);
      if (original) {
        if (await hash(original) !== read.original) fail("the original of " + what + " is not what was captured");
        told.originals++;
      } else if (absent.has("data/originals/" + read.original)) told.absent++;
      else if (masks.has("original/" + read.original)) told.sealed++;
      else fail("the original of " + what + " is missing");
      if (read.text) {
        const name = "data/texts/" + read.text + ".txt", text = files.get(name);
        if (text ? await hash(text) !== read.text : !absent.has(name)) fail("the text of " + what + " is not the one that was read");
      }
      for (const claim of report.claims) {
        if (await hash(claim.json) !== read.claims[claim.n]) fail("claim " + claim.uid + " is not the one that was read");
        told.claims++;
      }
    }
    told.stamps = proof.stamps.length;
    return told;
  };

  // The files of a ZIP without its first folder.
  const unzip = async bytes => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), files = new Map();
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) fail("this is no ZIP file");
    let at = view.getUint32(end + 16, true);
    for (let n = view.getUint16(end + 10, true); n > 0; n--) {
      if (view.getUint32(at, true) !== 0x02014b50) fail("the ZIP file is damaged");
      const method = view.getUint16(at + 10, true), size = view.getUint32(at + 20, true);
      const length = view.getUint16(at + 28, true), local = view.getUint32(at + 42, true);
      const name = decoded(bytes.slice(at + 46, at + 46 + length));
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      let content = bytes.slice(from, from + size);
      if (method === 8) {
        const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
        content = new Uint8Array(await new Response(stream).arrayBuffer());
      } else if (method !== 0) fail("the ZIP file is packed in an unknown way");
      const inside = name.slice(name.indexOf("/") + 1);
      if (!name.endsWith("/")) {
        if (name.indexOf("/") < 0 || files.has(inside)) fail("a file outside the bag, or twice: " + name);
        files.set(inside, content);
      }
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return files;
  };

  const manifest = async (files, name, payload) => {
    if (!files.has(name)) fail(name + " is missing");
    const left = new Set([...files.keys()].filter(f => f.startsWith("data/") === payload && f !== "tagmanifest-sha256.txt"));
    for (const line of decoded(files.get(name)).split("\n").filter(l => l)) {
      const gap = line.indexOf("  "), file = files.get(line.slice(gap + 2));
      if (gap < 0 || !file) fail(name + " names a file that is not there: " + line);
      if (await hash(file) !== line.slice(0, gap)) fail(line.slice(gap + 2) + " is not what it was");
      left.delete(line.slice(gap + 2));
    }
    if (left.size) fail([...left][0] + " is not in " + name);
  };

  const checkZip = async bytes => {
    const files = await unzip(bytes);
    await manifest(files, "tagmanifest-sha256.txt", false);
    await manifest(files, "manifest-sha256.txt", true);
    return check(JSON.parse(decoded(files.get("data/proof.json") || new Uint8Array())), files, new Set());
  };

  const checkPage = async () => {
    const held = JSON.parse(document.getElementById("files").textContent);
    const text = document.getElementById("proof").textContent;
    if (await hash(text) !== held.proof) fail("the proof in this page is not what it was");
    const files = new Map(), absent = new Set();
    for (const [name, [sum, content]] of Object.entries(held.files)) {
      if (content === null) { absent.add(name); continue; }
      const bytes = unbase64(content);
      if (await hash(bytes) !== sum) fail(name + " is not what it was");
      files.set(name, bytes);
    }
    return check(JSON.parse(text), files, absent);
  };

  const show = async (what, work) => {
    const verdict = document.getElementById("verdict"), say = (id, text) => { document.getElementById(id).textContent = text; };
    verdict.dataset.verdict = "working";
    say("fault", "");
    try {
      const told = await work;
      verdict.dataset.verdict = "valid";
      say("numbers", `${told.claims} claims · ${told.originals} originals · ${told.entries} log entries · ${told.sealed} sealed or erased · ${told.stamps} time stamps` + (told.absent ? ` · ${told.absent} large originals only in the ZIP` : ""));
      say("key", told.key);
      say("origin", told.origin);
    } catch (e) {
      verdict.dataset.verdict = "invalid";
      say("fault", e.message);
    }
    say("what", what);
  };

  const take = async file => show(file.name, checkZip(new Uint8Array(await file.arrayBuffer())));
  document.addEventListener("dragover", e => e.preventDefault());
  document.addEventListener("drop", e => {
    e.preventDefault();
    if (e.dataTransfer.files.length) take(e.dataTransfer.files[0]);
  });
  document.getElementById("file").addEventListener("change", e => take(e.target.files[0]));
  show("verify.html", checkPage());
  return {ownSha256, sha512, ownSigned, hex, unhex, utf8};
})();
