import { defineFold, type StatementFold } from "@bongsu/statement";
import { evaluationResultType } from "./statements.ts";

/** How the types that this package owns are read. */
export const evaluationFolds: readonly StatementFold[] = [
  defineFold(
    evaluationResultType,
    1,
    ({ issuer, issuedAt, aggregate: { exercise, pipelines, systems } }) => ({
      claimedAt: issuedAt,
      headline: exercise.title,
      texts: [
        issuer,
        exercise.id,
        ...both(exercise.title),
        ...(exercise.construct === null ? [] : both(exercise.construct)),
        ...(exercise.data === null ? [] : both(exercise.data.name)),
        ...pipelines.flatMap(({ name, institute }) => [
          ...both(name),
          ...(institute === null ? [] : both(institute)),
        ]),
        ...systems.flatMap(({ name }) => both(name)),
      ],
    }),
  ),
];

const both = ({ en, ko }: { readonly en: string; readonly ko: string }): readonly string[] =>
  en === ko ? [en] : [en, ko];
