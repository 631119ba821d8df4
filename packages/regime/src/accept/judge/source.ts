import { type Text, text } from "@bongsu/input";
import { ASK, coverAsk } from "../asks.ts";
import type { Case, Judge, Judgement } from "../case.ts";
import { originOf } from "../evidence.ts";
import { isSameParty, recognised, type Recognised } from "../recognition.ts";
import type { EvidenceKind, NamedParty } from "../schema/parts.ts";

export const KIND_NAMES: Readonly<Record<EvidenceKind, Text>> = {
  comparison: text("a whole result of bongsu compare", "bongsu compare의 전체 결과"),
  aggregate: text("the public part of a result", "공개용으로 추린 결과"),
  statement: text("a signed evaluation result", "서명된 평가 결과"),
  decision: text("another authority's decision", "다른 기관의 수용 결정"),
};

export const judgeKinds: Judge<"kinds"> = ({ evidence }, kinds) => {
  const brought = KIND_NAMES[evidence.kind];
  const wanted = text(
    kinds.map((kind) => KIND_NAMES[kind].en).join(", or "),
    kinds.map((kind) => KIND_NAMES[kind].ko).join(" 또는 "),
  );
  if (kinds.includes(evidence.kind))
    return {
      outcome: "met",
      said: text(`It is ${brought.en}, a kind that is taken.`, `증빙의 종류: ${brought.ko}. 받는 종류이다.`),
    };
  const signed = kinds.includes("statement") && evidence.result !== null;
  return {
    outcome: "missing",
    said: text(
      `It is ${brought.en}; what is taken is ${wanted.en}.`,
      `증빙의 종류: ${brought.ko}. 받는 종류는 ${wanted.ko}이다.`,
    ),
    asks: [signed ? ASK.bundle : kinds.includes("comparison") ? ASK.whole : ASK.result],
  };
};

/** The recognition of a party for a clause, in the words of the profile. */
export function recognitionOf(found: Case, party: NamedParty): Judgement {
  const { profile, entry, asOf } = found;
  return recognitionFor(recognised(profile), party, entry.clause, asOf);
}

/** A period ends with its last day. */
export function recognitionFor(
  all: readonly Recognised[],
  party: NamedParty,
  clause: string,
  asOf: string,
): Judgement {
  const own = all.filter(({ entry }) => isSameParty(entry.party, party));
  const name = party.name;
  if (own.length === 0)
    return {
      outcome: "unmet",
      said: text(
        `${name.en} is not among those that the authority recognises.`,
        `이 기관이 인정하는 상대 가운데 ${name.ko} 항목이 없다.`,
      ),
    };
  const scoped = own.filter(({ clauses }) => clauses.has(clause));
  if (scoped.length === 0)
    return {
      outcome: "unmet",
      said: text(
        `${name.en} is recognised, but not for ${clause}.`,
        `${name.ko} 인정 항목은 있으나 그 범위에 ${clause} 조항이 없다.`,
      ),
    };
  const standing = scoped.find(({ from, until }) => from <= asOf && asOf <= until);
  if (standing === undefined) return outOfTime(scoped, name, asOf);
  const { chain, until, entry } = standing;
  const word = chain.slice(1).map((link) => link.party.name);
  return {
    outcome: "met",
    said: text(
      `${name.en} is recognised for this clause until ${until}${word.length === 0 ? "" : `, on the word of ${word.map(({ en }) => en).join(", and that of ")}`}: ${entry.basis.en}`,
      `${name.ko} 인정 기한은 ${until}이다${word.length === 0 ? "" : `(${word.map(({ ko }) => ko).join(", ")}의 인정을 거침)`}. ${entry.basis.ko}`,
    ),
    ends: [
      {
        on: until,
        because: text(`the recognition of ${name.en} ends`, `${name.ko} 인정 기한이 끝난다`),
      },
    ],
    recognition: chain.map(({ id }) => id),
  };
}

function outOfTime(scoped: readonly Recognised[], name: Text, asOf: string): Judgement {
  const last = scoped.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
  const { from = "", until = "" } = last ?? {};
  return {
    outcome: "unmet",
    said:
      until < asOf
        ? text(
            `The recognition of ${name.en} ended on ${until}.`,
            `${name.ko} 인정 기한이 ${until}에 끝났다.`,
          )
        : text(
            `The recognition of ${name.en} begins on ${from} only.`,
            `${name.ko} 인정은 ${from}에 시작된다.`,
          ),
  };
}

export const judgeFrom: Judge<"from"> = (found) => {
  const { party, known } = originOf(found.evidence);
  if (party === null)
    return {
      outcome: "missing",
      said: text("Nothing says from whom the evidence is.", "누구의 증빙인지 밝힌 자료가 없다."),
      asks: [coverAsk("who evaluated", "누가 평가하였는지"), ASK.bundle],
    };
  if (known === "nobody")
    return {
      outcome: "unknown",
      said: text(
        `It speaks in the name of ${party.domain ?? party.name.en}; that it is theirs could not be shown.`,
        `${party.domain ?? party.name.ko} 명의이나, 그 주체의 것인지 확인하지 못하였다.`,
      ),
      asks: [ASK.logCopy],
    };
  const judged = recognitionOf(found, party);
  if (judged.outcome !== "met" || known === "signature") return judged;
  return {
    ...judged,
    said: text(
      `${judged.said.en} That it is theirs rests on the word of the cover sheet.`,
      `${judged.said.ko} 그 기관의 것이라는 점은 제출 설명서의 말뿐이다.`,
    ),
  };
};

export const judgeSigned: Judge<"signed"> = ({ evidence: { verified } }) => {
  if (verified === null)
    return {
      outcome: "missing",
      said: text("It is not signed.", "서명이 없다."),
      asks: [ASK.bundle, ASK.witnessed(1)],
    };
  if (verified.verdict === "established") return { outcome: "met", said: verified.said };
  if (verified.verdict === "refuted") return { outcome: "unmet", said: verified.said };
  return { outcome: "unknown", said: verified.said, asks: [ASK.logCopy] };
};

/** A withdrawn or corrected statement counts for nothing, whether or not a signature is asked for. */
export function judgeAnswered({ evidence: { verified } }: Case): Judgement | null {
  const answered = verified?.answered ?? null;
  if (verified === null || answered === null) return null;
  const [by, at] = [verified.issuer, answered.at];
  return {
    outcome: "unmet",
    said:
      answered.kind === "withdrawal"
        ? text(`${by} has withdrawn it (${at}).`, `${by} 명의로 철회되었다(${at}).`)
        : text(`${by} has corrected it (${at}).`, `${by} 명의로 정정되었다(${at}).`),
  };
}

export const judgeWatched: Judge<"watched"> = ({ profile, evidence: { verified } }, least) => {
  const asks = [ASK.witnessed(least)];
  if (verified === null)
    return {
      outcome: "missing",
      said: text("It is in no log, so that nobody watched.", "로그에 올라 있지 않아 참관한 증인이 없다."),
      asks,
    };
  const where = new Map(profile.witnesses.map(({ name, jurisdiction }) => [name, jurisdiction]));
  const seen = [...new Set(verified.witnesses.flatMap((name) => where.get(name) ?? []))].toSorted();
  const strangers = verified.witnesses.filter((name) => !where.has(name));
  const told = text(
    `Witnesses of ${seen.length} jurisdictions have cosigned${seen.length === 0 ? "" : ` (${seen.join(", ")})`}; ${least} asked${strangers.length === 0 ? "" : `. Of ${strangers.join(", ")} the profile does not say where they stand`}.`,
    `함께 서명한 증인의 관할 ${seen.length}곳${seen.length === 0 ? "" : `(${seen.join(", ")})`}, 요구 ${least}곳.${strangers.length === 0 ? "" : ` ${strangers.join(", ")} 증인이 어디에 있는지는 기준서에 없다.`}`,
  );
  return seen.length >= least ? { outcome: "met", said: told } : { outcome: "missing", said: told, asks };
};
