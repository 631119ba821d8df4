/** Type URIs stand on no host: a name that the project does not own could be given other content. */
export const typeUri = <Name extends string>(name: Name): `urn:bongsu:statement:${Name}:v1` =>
  `urn:bongsu:statement:${name}:v1`;
