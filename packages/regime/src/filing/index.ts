export { draftFiling, type FilingRequest, type ResultWords } from "./draft.ts";
export { readEvidenceBase } from "./read-base.ts";
export { formNamed } from "./find-form.ts";
export { evidenceTemplate } from "./template.ts";
export { filingDocx } from "./docx.ts";
export { BASE_KIND, baseSchema, type EvidenceBase } from "./schema/base.ts";
export {
  FIELD_STATES,
  type FieldSource,
  type FieldState,
  type FiledField,
  type Filing,
  filingSchema,
} from "./schema/filing.ts";
export { type Form, formSchema } from "./schema/form.ts";
export { filingWords, type FilingWords } from "./messages/index.ts";
