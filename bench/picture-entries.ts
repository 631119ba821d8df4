/**
 * `node picture-entries.ts FILE COUNT`: writes entries of a hundred logs as a node's picture is given them. They are
 * synthetic; their signatures have the form and no key, since the picture takes what was verified before.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { hashedRekordLeaf } from "@bongsu/log";
import { encodeEnvelope, preAuthEncoding } from "@bongsu/statement";

const PARTIES = 100;
const AT = "2026-05-22T09:00:00Z";
const SALT = "AAAAAAAAAAAAAAAAAAAAAA==";
const TYPE = "application/vnd.in-toto+json";
const SIGNATURE = Uint8Array.from([0x30, 6, 2, 1, 1, 2, 1, 1]);
const SPKI_HEAD = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex");
const WORDS_KO =
  "안전성 평가 결과 공개 위험 관리 체계 시험 모형 한국어 응답 거부 비율 점검 기관 서울 선언 이행".split(" ");
const WORDS_EN =
  "safety evaluation result published risk framework test model refusal rate institute summit pledge".split(
    " ",
  );

const domain = (party: number): string => `party-${party}.example`;
const sha256 = (data: Uint8Array | string): Buffer => createHash("sha256").update(data).digest();
const spkiOf = (name: string): Buffer =>
  Buffer.concat([SPKI_HEAD, Buffer.from([4]), sha256(`${name} x`), sha256(`${name} y`)]);

const [path = "", count = "0"] = process.argv.slice(2);
/** Entries of one log; the logs follow one another, as a node reads them. */
const EACH = Math.ceil(Number(count) / PARTIES);
const file = createWriteStream(path, { highWaterMark: 1 << 20 });
const spkis = Array.from({ length: PARTIES }, (_, party) => spkiOf(`party ${party}`));
const heads: string[] = Array.from({ length: PARTIES }, () => "ab".repeat(32));
const sizes = new Uint32Array(PARTIES);

for (let n = 0; n < Number(count); n++) {
  const party = Math.floor(n / EACH);
  const payload = Buffer.from(
    n % EACH === 0 ? profile(party) : n % 10 === 0 ? objection(n, party) : observation(n, party),
  );
  const digest = sha256(preAuthEncoding(TYPE, payload));
  heads[party] = digest.toString("hex");
  const leaf = hashedRekordLeaf({ digest, signature: SIGNATURE, spki: spkis[party] ?? SPKI_HEAD });
  const body = encodeEnvelope({ payloadType: TYPE, payload, keyId: null, signature: SIGNATURE });
  const head = Buffer.alloc(16);
  [party, sizes[party] ?? 0, leaf.length, body.length].forEach((value, at) =>
    head.writeUInt32BE(value, at * 4),
  );
  sizes[party] = (sizes[party] ?? 0) + 1;
  if (!file.write(Buffer.concat([head, leaf, body]))) await once(file, "drain");
}
file.end();
await once(file, "finish");

/** Members in the order of RFC 8785, put together by hand: a million of them pass here. */
function profile(party: number): string {
  const origin = `log.${domain(party)}`;
  const typed = Buffer.concat([Buffer.from([1]), Buffer.alloc(32, 7)]);
  const id = sha256(Buffer.concat([Buffer.from(`${origin}\n`), typed]))
    .toString("hex")
    .slice(0, 8);
  const key = `{"from":0,"spki":"${spkis[party]?.toString("base64")}","until":null,"use":"root"}`;
  return whole(
    "profile",
    `{"country":"KR","domain":"${domain(party)}","homeLog":{"origin":"${origin}","vkey":"${origin}+${id}+${typed.toString("base64")}"},"issuedAt":"${AT}","keys":[${key}],"kind":"institute","name":{"en":"Institute ${party}","ko":"연구소 ${party}"}}`,
    domain(party),
    sha256(domain(party)).toString("hex"),
  );
}

function observation(n: number, party: number): string {
  const about = domain((party + 1) % PARTIES);
  const source = sha256(`page ${n % 20_000}`).toString("hex");
  return whole(
    "observation",
    `{"about":{"domain":"${about}","name":"Company ${n % 5000} (synthetic)"},"issuedAt":"${AT}","known":"primary","reportedBy":"${domain(party)}","salt":"${SALT}","source":{"date":null,"retrievedAt":"${AT}","sha256":"sha256:${source}","url":"https://company.example/page/${n}"},"text":[{"language":"ko","text":"${some(WORDS_KO, n, 24)} ${n}."},{"language":"en","text":"${some(WORDS_EN, n, 24)} ${n}."}]}`,
    "source",
    source,
  );
}

function objection(n: number, party: number): string {
  const to = heads[party] ?? "";
  return whole(
    "objection",
    `{"issuedAt":"${AT}","issuer":"${domain(party)}","objectsTo":{"statement":"sha256:${to}"},"salt":"${SALT}","text":[{"language":"ko","text":"${some(WORDS_KO, n, 30)} ${n}."}]}`,
    "statement",
    to,
  );
}

function whole(type: string, predicate: string, name: string, sha: string): string {
  return `{"_type":"https://in-toto.io/Statement/v1","predicate":${predicate},"predicateType":"urn:bongsu:statement:${type}:v1","subject":[{"digest":{"sha256":"${sha}"},"name":"${name}"}]}`;
}

function some(words: readonly string[], seed: number, length: number): string {
  const chosen: string[] = [];
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    chosen.push(words[(state >>> 16) % words.length] ?? "");
  }
  return chosen.join(" ");
}
