/** Whether a text can name a key: not empty, no Unicode space, no plus, no control (signed-note, “Format”). */
export const isKeyName = (name: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  name !== "" && name.isWellFormed() && !/[\p{White_Space}+\u0000-\u001f]/u.test(name);
