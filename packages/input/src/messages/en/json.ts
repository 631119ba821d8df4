import { humanSize } from "../../bytes.ts";

export const json = {
  jsonEmpty: () => ({
    found: "There is no JSON value here, only white space or nothing.",
    expected: "One JSON value.",
    todo: "Check that the file was written to its end and copied whole.",
  }),
  jsonUnexpected: (character: string, expected: string) => ({
    found: `The character ${character} is out of place.`,
    expected: `${expected} (JSON, RFC 8259; NaN and Infinity are accepted).`,
    todo: "Correct the file at this place, or export it again.",
  }),
  jsonTruncated: () => ({
    found: "The JSON ends in the middle of a value.",
    expected: "Every bracket and quotation mark closed.",
    todo: "Copy the file again from its origin; --keep-going reads the parts that are whole.",
  }),
  jsonTrailing: () => ({
    found: "Something follows after the end of the JSON value.",
    expected: "One JSON value and nothing after it.",
    todo: "If the file holds one value a line, give it the ending .jsonl; else remove what follows.",
  }),
  jsonTooDeep: (limit: number) => ({
    found: `Objects and arrays lie more than ${limit} levels deep inside one another.`,
    expected: `At most ${limit} levels.`,
    todo: "Check where the file comes from: no evaluation log is nested this deeply.",
  }),
  jsonTooLarge: (limit: number) => ({
    found: `One value takes more than ${humanSize(limit)}.`,
    expected: `At most ${humanSize(limit)} for one value.`,
    todo: "Raise the limit if you trust where the file comes from; --keep-going leaves this value out.",
  }),
  jsonDuplicateKey: (key: string) => ({
    found: `The key "${key}" occurs twice in one object; the last value was taken.`,
    expected: "Each key once.",
    todo: "Remove the one that is not meant.",
  }),
  lineTooLong: (limit: number) => ({
    found: `This line is longer than ${humanSize(limit)}.`,
    expected: `At most ${humanSize(limit)} a line.`,
    todo: "Raise the limit if you trust where the file comes from; --keep-going leaves this line out.",
  }),
  notUtf8: (byte: number) => ({
    found: `Byte 0x${byte.toString(16).padStart(2, "0")} at this place is not valid UTF-8.`,
    expected: "Text in UTF-8.",
    todo: "Save the file again as UTF-8; --keep-going leaves the damaged part out.",
  }),
};
