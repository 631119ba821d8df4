import { InputError, text } from "@bongsu/input";
import { refusalSaid, SdkRefusal } from "@bongsu/sdk";

/** A refusal said like any other bad input. */
export async function asProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SdkRefusal)) throw error;
    const { en, ko } = refusalSaid(error);
    throw new InputError(
      [
        {
          code: "corrupt",
          severity: "error",
          file: error.file,
          found: text(en.found, ko.found),
          expected: text(en.expected, ko.expected),
          todo: text(en.todo, ko.todo),
        },
      ],
      { cause: error },
    );
  }
}
