// Holds verify-log.mjs against the vectors in ledger-format.md: "node verify-vectors.mjs" exits with 1 if it does not agree with each.
import { readFileSync } from "node:fs";
import { fromBase64, leafHash, nodeHash, openCheckpoint, openHandover, openNote, readEntry, readKey, same, Tree } from "./verify-log.mjs";

// Proofs, by the recursion of RFC 6962: the last step of a path belongs to the top of the tree.
const half = size => 2 ** Math.ceil(Math.log2(size) - 1);
function rootOfInclusion(index, size, leaf, path) {
  if (size === 1) return leaf;
  const left = half(size), sibling = path.pop() ?? Buffer.alloc(0);
  return index < left ? nodeHash(rootOfInclusion(index, left, leaf, path), sibling) : nodeHash(sibling, rootOfInclusion(index - left, size - left, leaf, path));
}
function rootsOfConsistency(from, to, path, known) {
  if (from === to) { const root = known ?? path.pop(); return [root, root]; }
  const left = half(to), sibling = path.pop() ?? Buffer.alloc(0);
  const [before, after] = from <= left ? rootsOfConsistency(from, left, path, known) : rootsOfConsistency(from - left, to - left, path, null);
  return from <= left ? [before, nodeHash(after, sibling)] : [nodeHash(sibling, before), nodeHash(sibling, after)];
}

const vectors = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(readFileSync(process.argv[2] ?? new URL("ledger-format.md", import.meta.url), "utf8"))[1]), tree = new Tree(), { signing } = vectors;
const hex = bytes => bytes.toString("hex"), refuses = bytes => { try { readEntry(bytes); return false; } catch { return true; } };
const agree = (what, holds) => { if (!holds) { console.log(`Does not agree: ${what}`); process.exitCode = 1; } };
for (const [place, entry] of [...vectors.entries, null].entries()) {
  agree(`root ${place}`, hex(tree.root()) === vectors.roots[place] && hex(tree.save()) === vectors.frontiers[place]);
  if (!entry) break;
  const bytes = Buffer.from(entry.bytes, "hex"), references = readEntry(bytes);
  agree(`entry ${place}`, hex(leafHash(bytes)) === entry.leafHash && references.length === entry.ciphertexts.length);
  agree(`ciphertexts of ${place}`, references.every((each, at) => hex(each.hash) === entry.ciphertexts[at].hash && each.disposed === entry.ciphertexts[at].disposed));
  tree.append(leafHash(bytes));
}
const all = hashes => hashes.map(hash => Buffer.from(hash, "hex")), leaves = all(vectors.entries.map(entry => entry.leafHash)), roots = all(vectors.roots);
for (const proof of vectors.inclusion) agree("an inclusion proof", same(rootOfInclusion(proof.index, proof.size, leaves[proof.index], all(proof.path)), roots[proof.size]));
for (const proof of vectors.consistency) {
  const [from, to] = rootsOfConsistency(proof.from, proof.to, all(proof.path), roots[proof.from]);
  agree("a consistency proof", same(from, roots[proof.from]) && same(to, roots[proof.to]));
}
for (const { why, bytes } of vectors.refused) agree(why, refuses(Buffer.from(bytes, "hex")));
const key = readKey(signing.verifierKey), checkpoint = key && openCheckpoint(signing.checkpoint.note, [key]);
agree("the checkpoint", checkpoint?.size === signing.checkpoint.size && hex(checkpoint.root) === vectors.roots[checkpoint.size]);
agree("the receipt", key && fromBase64(openNote(signing.receipt.note, [key])?.split("\n")[2] ?? "")?.toString("hex") === signing.receipt.leafHash);
const handover = openHandover(signing.handover.note);
agree("the handover", handover?.from === signing.verifierKey && handover.to === signing.handover.verifierKey && !openHandover(signing.receipt.note));
if (!process.exitCode) console.log("Agrees with every vector.");
