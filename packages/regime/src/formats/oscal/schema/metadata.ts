import { z } from "zod";
import {
  base64,
  dateTime,
  email,
  list,
  markup,
  markupLine,
  string,
  token,
  uri,
  uriReference,
  uuid,
} from "./datatypes.ts";

export const property = z.strictObject({
  name: token,
  uuid: uuid.optional(),
  ns: uri.optional(),
  value: string,
  class: token.optional(),
  group: token.optional(),
  remarks: markup.optional(),
});
export type Property = z.infer<typeof property>;

export const link = z.strictObject({
  href: uriReference,
  rel: token.optional(),
  "media-type": string.optional(),
  "resource-fragment": string.optional(),
  text: markupLine.optional(),
});

/** Fields that nearly every object has. */
export const noted = { props: list(property), links: list(link), remarks: markup.optional() };

export const responsibleParty = z.strictObject({
  "role-id": token,
  "party-uuids": z.array(uuid).min(1),
  ...noted,
});

const documentId = z.strictObject({ scheme: uri.optional(), identifier: string });
const address = z.strictObject({
  type: token.optional(),
  "addr-lines": list(string),
  city: string.optional(),
  state: string.optional(),
  "postal-code": string.optional(),
  country: string.optional(),
});
const telephone = z.strictObject({ type: string.optional(), number: string });

const location = z.strictObject({
  uuid,
  title: markupLine.optional(),
  address: address.optional(),
  "email-addresses": list(email),
  "telephone-numbers": list(telephone),
  urls: list(uri),
  ...noted,
});

const party = z.strictObject({
  uuid,
  type: z.enum(["person", "organization"]),
  name: string.optional(),
  "short-name": string.optional(),
  "external-ids": list(z.strictObject({ scheme: uri, id: string })),
  "email-addresses": list(email),
  "telephone-numbers": list(telephone),
  addresses: list(address),
  "location-uuids": list(uuid),
  "member-of-organizations": list(uuid),
  ...noted,
});

export const metadata = z.strictObject({
  title: markupLine,
  published: dateTime.optional(),
  "last-modified": dateTime,
  version: string,
  "oscal-version": string,
  revisions: list(
    z.strictObject({
      title: markupLine.optional(),
      published: dateTime.optional(),
      "last-modified": dateTime.optional(),
      version: string,
      "oscal-version": string.optional(),
      ...noted,
    }),
  ),
  "document-ids": list(documentId),
  roles: list(
    z.strictObject({
      id: token,
      title: markupLine,
      "short-name": string.optional(),
      description: markup.optional(),
      ...noted,
    }),
  ),
  locations: list(location),
  parties: list(party),
  "responsible-parties": list(responsibleParty),
  actions: list(
    z.strictObject({
      uuid,
      date: dateTime.optional(),
      type: token,
      system: uri,
      "responsible-parties": list(responsibleParty),
      ...noted,
    }),
  ),
  ...noted,
});
export type OscalMetadata = z.infer<typeof metadata>;

const resource = z.strictObject({
  uuid,
  title: markupLine.optional(),
  description: markup.optional(),
  props: list(property),
  "document-ids": list(documentId),
  citation: z.strictObject({ text: markupLine, props: list(property), links: list(link) }).optional(),
  rlinks: list(
    z.strictObject({
      href: uriReference,
      "media-type": string.optional(),
      hashes: list(z.strictObject({ algorithm: string, value: string })),
    }),
  ),
  base64: z
    .strictObject({ filename: token.optional(), "media-type": string.optional(), value: base64 })
    .optional(),
  remarks: markup.optional(),
});

export const backMatter = z.strictObject({ resources: list(resource) });
