import { InputError, text } from "@bongsu/input";
import { nearest } from "../crosswalk/index.ts";
import type { Records } from "../records/records.ts";
import type { Form } from "./schema/form.ts";

/** The form of a regime by its id. @throws InputError that names those at hand. */
export function formNamed({ forms }: Records, regime: string): Form {
  const form = forms.find(({ id }) => id === regime);
  if (form !== undefined) return form;
  const ids = forms.map(({ id }) => id);
  const [near] = nearest(regime, ids);
  throw new InputError([
    {
      code: "usage",
      severity: "error",
      file: "--regime",
      found: text(`There is no form “${regime}”.`, `“${regime}”이라는 양식이 없다.`),
      expected: text(`One of: ${ids.join(", ")}.`, `다음 중 하나: ${ids.join(", ")}.`),
      todo: text(
        `Give one of them${near === undefined ? "" : `, perhaps ${near}`}. A form of your own is a file in records/filings/.`,
        `위의 이름을 쓰십시오${near === undefined ? "" : `(${near}?)`}. 새 양식은 records/filings/에 파일로 넣으면 됩니다.`,
      ),
    },
  ]);
}
