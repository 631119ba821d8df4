import type { Context } from "hono";

/** More bytes were sent than a form may have. */
export class FormTooLarge extends Error {
  override readonly name = "FormTooLarge";
}

/** What was sent is no form, or was cut off. */
export class NotAForm extends Error {
  override readonly name = "NotAForm";
}

/**
 * The form of a request that has no more than so many bytes; of a longer one nothing is kept, whether or not it says
 * how long it is.
 * @throws FormTooLarge, NotAForm
 */
export async function formWithin({ req }: Context, most: number): Promise<FormData> {
  if (Number(req.header("content-length") ?? 0) > most) throw new FormTooLarge();
  const { body } = req.raw;
  const type = req.header("content-type");
  if (body === null || type === undefined) throw new NotAForm();
  let sent = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sent += chunk.length;
      if (sent > most) controller.error(new FormTooLarge());
      else controller.enqueue(chunk);
    },
  });
  try {
    return await new Response(body.pipeThrough(counted), { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (sent > most) throw new FormTooLarge("", { cause: error });
    throw new NotAForm("", { cause: error });
  }
}

/** A field of text, with line ends as they are written everywhere else; empty where there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}
