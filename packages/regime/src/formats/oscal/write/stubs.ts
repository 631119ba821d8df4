import { text } from "@bongsu/input";
import { type Digest, encodeBase64 } from "@bongsu/statement";
import type { Decision } from "../../../accept/schema/decision.ts";
import { oneLine, ownProp } from "../names.ts";
import { uuidOf } from "../uuid.ts";
import { both, controlIdOf, headOf, selectionsOf } from "./shared.ts";

const STUB = text(
  "A stub that Bongsu made so that the results can name one. Nobody wrote such a document, and nothing in it was assessed.",
  "평가 결과가 가리킬 대상이 있어야 하므로 봉수가 만든 대용 문서이다. 이런 문서를 작성한 사람은 없으며 그 내용을 평가한 일도 없다.",
);

interface Resource {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly base64: { readonly filename: string; readonly "media-type": string; readonly value: string };
}

/**
 * The assessment plan that assessment results must import, as a resource to stand in their back matter. It carries the
 * system security plan that it must import in turn. Both are stubs and say so.
 */
export const planStub = (decision: Decision, digest: Digest): Resource =>
  resourceOf("assessment-plan-stub", digest, { "assessment-plan": planOf(decision, digest) });

function planOf(decision: Decision, digest: Digest) {
  const ssp = resourceOf("system-security-plan-stub", digest, {
    "system-security-plan": securityPlanOf(decision, digest),
  });
  return {
    uuid: uuidOf("assessment-plan", digest),
    metadata: stubHead("Assessment plan (stub)", decision),
    "import-ssp": { href: `#${ssp.uuid}`, remarks: both(STUB) },
    "reviewed-controls": selectionsOf(decision.clauses.map(({ clause }) => clause)),
    "back-matter": { resources: [ssp] },
  };
}

function securityPlanOf({ asOf, ...decision }: Decision, digest: Digest) {
  const { title, digest: evidence } = decision.evidence;
  const stub = both(STUB);
  return {
    uuid: uuidOf("system-security-plan", digest),
    metadata: stubHead("System security plan (stub)", { asOf }),
    "import-profile": { href: "#", remarks: stub },
    "system-characteristics": {
      "system-ids": [{ id: evidence }],
      "system-name": oneLine(title.en),
      description: stub,
      "system-information": {
        "information-types": [{ title: "None stated", description: stub }],
      },
      status: { state: "other", remarks: stub },
      "authorization-boundary": { description: stub },
    },
    "system-implementation": {
      components: [
        {
          uuid: uuidOf("system", digest),
          type: "this-system",
          title: oneLine(title.en),
          description: stub,
          status: { state: "other", remarks: stub },
        },
      ],
    },
    "control-implementation": {
      description: stub,
      "implemented-requirements": decision.clauses.map(({ clause }) => ({
        uuid: uuidOf("implemented-requirement", digest, clause),
        "control-id": controlIdOf(clause),
        props: [ownProp("clause", clause)],
      })),
    },
  };
}

const stubHead = (title: string, { asOf }: Pick<Decision, "asOf">) => ({
  ...headOf(title, asOf),
  props: [ownProp("stub", "true")],
  remarks: both(STUB),
});

function resourceOf(name: string, digest: Digest, document: object): Resource {
  return {
    uuid: uuidOf(name, digest),
    title: name,
    description: both(STUB),
    base64: {
      filename: `${name}.json`,
      "media-type": "application/oscal+json",
      value: encodeBase64(new TextEncoder().encode(JSON.stringify(document))),
    },
  };
}
