// Checks an exported log of InConfidence with nothing but Node.js. It shares no code with the product and follows ledger-format.md, so
// that neither has to be believed alone; verify-vectors.mjs beside it holds it against the vectors there.
//
//   node verify-log.mjs DIR [--checkpoint FILE]... [--key VERIFIERKEY]...     prints one JSON object; exits with 1 if the log is not whole
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const sha256 = (...pieces) => pieces.reduce((hash, piece) => hash.update(piece), createHash("sha256")).digest();
export const leafHash = entry => sha256(Buffer.of(0), entry);
export const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
export const same = (one, other) => one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
export const fromBase64 = text => Buffer.from(text, "base64").toString("base64") === text ? Buffer.from(text, "base64") : null;

// The tree of RFC 6962, as the roots of its complete subtrees, largest first.
export class Tree {
  size = 0; roots = [];
  append(leaf, completed = () => {}) {
    let node = leaf, height = 0;
    for (let whole = this.size; whole % 2 === 1; whole = (whole - 1) / 2) {
      node = nodeHash(this.roots.pop(), node);
      if (++height % 8 === 0) completed(height / 8, node);
    }
    this.roots.push(node);
    this.size++;
  }
  root() { return this.roots.length === 0 ? sha256() : this.roots.reduceRight((right, left) => nodeHash(left, right)); }
  save() { const size = Buffer.alloc(8); size.writeBigUInt64BE(BigInt(this.size)); return Buffer.concat([size, ...this.roots]); }
}

// An entry: its references to ciphertexts, or an exception where the bytes are none.
export function readEntry(bytes) {
  let at = 0;
  const take = count => { if (at + count > bytes.length) throw new Error("it ends too early"); return bytes.subarray(at, at += count); };
  if (bytes.length > 65535) throw new Error("it is too large");
  if (take(1)[0] !== 1) throw new Error("its format version is not 1");
  const [, time] = [take(16), take(8).readBigInt64BE()];
  if (time < -62135596800000000n || time > 253402300799999999n) throw new Error("its time is none");
  for (let left = take(2).readUInt16BE(); left > 0; left--) { take(16); take(take(2).readUInt16BE()); }
  const references = [];
  for (let left = take(2).readUInt16BE(); left > 0; left--) {
    const [id, hash, state] = [take(16).toString("hex"), take(32), take(1)[0]];
    if (state > 1) throw new Error("the state of a ciphertext is none");
    references.push({ id, hash, disposed: state === 1 });
  }
  if (at !== bytes.length) throw new Error("it goes on after its end");
  return references;
}

// A verifier key: name+id+base64 of type and public key.
export function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = encoded && fromBase64(encoded);
  if (!bytes || bytes.length !== 33 || bytes[0] !== 1 || sha256(name + "\n", bytes).subarray(0, 4).toString("hex") !== id) return null;
  return { text, name, id, key: createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: bytes.subarray(1).toString("base64url") }, format: "jwk" }) };
}

// The text of a signed note, if at least one signature is of a known key and every one that claims to be does hold.
export function openNote(note, keys) {
  const gap = note.lastIndexOf("\n\n");
  if (gap < 0 || !note.endsWith("\n") || /[\x00-\x09\x0b-\x1f]/.test(note)) return null;
  const [text, lines] = [note.slice(0, gap + 1), note.slice(gap + 2, -1).split("\n")];
  const signatures = lines.map(line => /^\u2014 (\S+) (\S+)$/.exec(line)).map(match => match && { name: match[1], bytes: fromBase64(match[2]) });
  if (signatures.some(signature => !signature?.bytes || signature.bytes.length < 5)) return null;
  for (const { name, id, key } of keys) {
    const claimed = signatures.filter(signature => signature.name === name && signature.bytes.subarray(0, 4).toString("hex") === id);
    const holds = claimed.every(signature => verify(null, Buffer.from(text), key, signature.bytes.subarray(4)));
    if (claimed.length > 0 && holds && text.split("\n")[0] === name) return text;
  }
  return null;
}

const readSize = text => /^(0|[1-9]\d*)$/.test(text) ? Number(text) : null;
export function openCheckpoint(note, keys) {
  const [origin, size, root, ...rest] = (openNote(note, keys) ?? "").split("\n");
  if (rest.at(-1) !== "" || rest.slice(0, -1).includes("") || readSize(size) === null || fromBase64(root)?.length !== 32) return null;
  return { origin, size: Number(size), root: fromBase64(root) };
}

// A handover from one signing key to the next, if both of them signed it.
export function openHandover(note) {
  const lines = note.split("\n").slice(0, 4), [origin, kind, from, to] = lines, text = lines.join("\n") + "\n";
  const signed = [from, to].map(key => readKey(key ?? "")).every(key => key?.name === origin && openNote(note, [key]) === text);
  return kind === "handover v1" && from !== to && signed ? { from, to } : null;
}

// The folder of an exported log: C2SP tlog-tiles, with ciphertexts beside it.
class Folder {
  kept = new Map();
  constructor(folder) {
    const has = name => existsSync(join(folder, name)), read = name => readFileSync(join(folder, name), "utf8");
    const keys = has("verifier-key") ? read("verifier-key").split("\n").filter(line => line).map(line => line.split(" ")) : [];
    this.folder = folder;
    this.notes = [read("checkpoint"), ...(has("checkpoints") ? readdirSync(join(folder, "checkpoints")).sort() : []).map(name => read(join("checkpoints", name)))];
    [this.keys, this.handovers] = [keys.flatMap(([key, id]) => id ? [] : [key]), keys.flatMap(([, id]) => id ? [id.replaceAll("-", "")] : [])];
    this.size = readSize(this.notes[0].split("\n")[1]) ?? 0;
  }
  tile(level, index) {
    const size = this.size / 256 ** (level === "entries" ? 0 : level);
    if (this.kept.get(level)?.index !== index) this.kept.set(level, { index, bytes: this.#read(join("tile", String(level)), index, size) });
    return this.kept.get(level).bytes;
  }
  // Entries of one bundle with their stored leaf hashes; where either is missing it is undefined.
  group(index) {
    const [bundle, hashes, entries] = [this.tile("entries", index), this.tile(0, index), []];
    for (let at = 0; at < bundle.length;) {
      const length = at + 2 <= bundle.length ? bundle.readUInt16BE(at) : 0;
      entries.push(at + 2 <= bundle.length ? bundle.subarray(at + 2, at + 2 + length) : bundle.subarray(at));
      at += 2 + length;
    }
    const count = Math.max(Math.min(256, this.size - index * 256), entries.length, Math.floor(hashes.length / 32), 0);
    return Array.from({ length: count }, (_, place) => ({ bytes: entries[place], leaf: this.hash(0, index * 256 + place) }));
  }
  hash(level, place) {
    const hash = this.tile(level, Math.floor(place / 256)).subarray(place % 256 * 32).subarray(0, 32);
    return hash.length === 32 ? hash : undefined;
  }
  ciphertext(id) {
    const name = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), file = join(this.folder, "ciphertext", name.slice(0, 2), name);
    return existsSync(file) ? readFileSync(file) : null;
  }
  strangers(known) {
    const folder = join(this.folder, "ciphertext"), files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    return files.filter(file => file.isFile() && !known.has(file.name.replaceAll("-", "")));
  }
  #read(kind, index, size) {
    let path = String(index % 1000).padStart(3, "0");
    for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) path = join("x" + String(rest % 1000).padStart(3, "0"), path);
    const whole = join(this.folder, kind, path), parts = whole + ".p", widths = existsSync(parts) ? readdirSync(parts).map(Number).filter(Number.isInteger) : [];
    const file = existsSync(whole) ? whole : join(parts, String(Math.max(Math.min(256, Math.floor(size) - index * 256), 0, ...widths)));
    return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  }
}

// The first thing that is wrong, or null; with how many entries were found whole.
function check(log, outside, trusted) {
  const tree = new Tree(), texts = new Map(), handovers = log.handovers.map(id => ({ id, ...openHandover(log.ciphertext(id)?.toString() ?? "") }));
  // Whoever trusts one key follows the handovers to the others, either way round; each signs until the entry that hands it over.
  const keys = new Set(trusted);
  for (const { from, to } of handovers.flatMap(() => handovers)) if (keys.has(from) || keys.has(to)) keys.add(from).add(to);
  const known = [...keys].map(readKey).filter(key => key);
  let agreed = 0, vouched = 0, unopened = null, wrong = null;
  const left = [...log.notes.map(note => ({ note, out: false })), ...outside.map(note => ({ note, out: true }))].flatMap(({ note, out }) => {
    const key = known.find(each => openCheckpoint(note, [each])), checkpoint = key && openCheckpoint(note, [key]);
    if (!checkpoint) unopened ??= { message: `A checkpoint ${out ? "kept outside" : "beside the log"} is not signed by a known key.` };
    return checkpoint ? [{ ...checkpoint, out, key: key.text }] : [];
  }).sort((one, other) => one.size - other.size);
  if (new Set(left.map(each => each.origin)).size > 1) unopened ??= { message: "The checkpoints are of different logs." };
  const between = (checkpoint, message) => ({ from: checkpoint.out ? vouched : agreed, to: checkpoint.size, message });
  const late = ({ key, size }) => handovers.some(({ from, by }) => from === key && by < size) ? { message: `A checkpoint over ${size} entries is signed by a key that was handed over.` } : null;
  const reach = () => {
    while (left[0]?.size === tree.size) {
      const checkpoint = left.shift();
      if (late(checkpoint)) return late(checkpoint);
      if (!same(checkpoint.root, tree.root())) return between(checkpoint, `The checkpoint over ${checkpoint.size} entries does not agree with them.`);
      [agreed, vouched] = [tree.size, checkpoint.out ? tree.size : vouched];
    }
    return null;
  };
  const holdTile = (level, hash) => {
    const covered = 256 ** level, to = tree.size + 1;
    if (!same(log.hash(level, to / covered - 1), hash)) wrong ??= { from: to - covered, to, message: "The stored tree does not belong to these entries." };
  };
  const take = (number, { bytes, leaf }) => {
    if (!bytes?.length) return { firstBad: number, message: `Entry ${number} is missing.` };
    if (!same(leafHash(bytes), leaf)) return { firstBad: number, message: `Entry ${number} was changed.` };
    try {
      for (const { id, hash, disposed } of readEntry(bytes)) {
        for (const handover of handovers) if (handover.id === id) handover.by ??= number;
        const before = texts.get(id), isNew = !before || (before.disposed && !disposed);
        if (!isNew && !same(before.hash, hash)) return { firstBad: number, message: `Entry ${number} gives ciphertext ${id} another hash.` };
        texts.set(id, isNew ? { id, hash, by: number, disposed } : { ...before, disposed });
      }
    } catch (malformed) { return { firstBad: number, message: `Entry ${number} cannot be read: ${malformed.message}.` }; }
    return tree.append(leaf, holdTile) ?? wrong ?? reach();
  };
  const walk = () => {
    let found = reach();
    for (let index = 0, group; !found && (group = log.group(index)).length > 0; index++) for (const entry of group) found ??= take(tree.size, entry);
    return found ?? (left.length > 0 ? late(left[0]) ?? between(left[0], `The log ends after ${tree.size} entries, before the ${left[0].size} of a checkpoint.`) : null);
  };
  const compare = ({ id, hash, by, disposed }, bytes = log.ciphertext(id)) => (bytes ? same(sha256(bytes), hash) : disposed) ? null
    : { firstBad: by, message: `Ciphertext ${id}, named by entry ${by}, ${bytes ? "was changed" : "is missing"}.` };
  const compareAll = () => [...texts.values()].sort((one, other) => one.by - other.by).reduce((found, text) => found ?? compare(text), null);
  const unnamed = () => log.strangers(texts).length > 0 ? { message: "A ciphertext is stored that no entry names." } : null;
  const judge = ({ from, by }, place) => !from || !keys.has(from) ? { message: `Handover ${place + 1} is not signed by a known key and by the one it names.` }
    : by === undefined ? { message: `Handover ${place + 1} is named by no entry.` }
    : handovers.findIndex(each => each.from === from) < place ? { firstBad: by, message: `Handover ${place + 1} gives away a key that had been handed over.` } : null;
  const surplus = () => tree.size > log.size ? { firstBad: log.size, message: `Entry ${log.size} stands behind the end that was signed.` } : null;
  return { found: walk() ?? compareAll() ?? unnamed() ?? handovers.map(judge).find(found => found) ?? unopened ?? surplus(), entries: tree.size, vouched };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...rest] = process.argv.slice(2), given = name => rest.flatMap((word, at) => rest[at - 1] === name ? [word] : []), log = new Folder(folder);
  const { found, entries, vouched } = check(log, given("--checkpoint").map(file => readFileSync(file, "utf8")), given("--key").length > 0 ? given("--key") : log.keys);
  console.log(JSON.stringify({ ok: !found, entries, firstBad: found?.firstBad ?? null, from: found?.from ?? null, to: found?.to ?? null, vouched, message: found?.message ?? null }));
  process.exitCode = found ? 1 : 0;
}
