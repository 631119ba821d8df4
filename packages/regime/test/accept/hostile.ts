import { InputError, type Problem } from "@bongsu/input";

export { coverTemplate, profileTemplate, readCover, readProfile } from "@bongsu/regime";

/** What a reader refuses; anything but an InputError is a defect. */
export function InputErrorOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
}
