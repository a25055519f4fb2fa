import { SAMPLE_PASSWORD, samplePeople } from '../identity/index.js';
import type { Federation } from './federation.js';

type Row = readonly [string, string];

/** URLs and sample logins, and the two lines that turn a login into an answer. */
export function describeFederation(federation: Federation): string {
  const places: Row[] = [
    ...federation.countries.map((country): Row => [`registry ${country}`, `${federation.registryUrl(country)}/graphql`]),
    ['liaison desk', `${federation.deskUrl}/graphql`], ['matcher', `${federation.matcherUrl}/health/ready`], ['identity provider', federation.identity.tokenUrl],
  ];
  const people = samplePeople(federation.countries).map(({ login, name, organisation, roles }): Row => [login, `${name}, ${organisation}, ${roles.join(' ')}`]);
  return [
    table([['WHERE', 'URL'], ...places, ['', ''], ['LOGIN', `WHO (invented; every password is ${SAMPLE_PASSWORD})`], ...people]),
    'A token, and who it says you are:', ...example(federation), '',
  ].join('\n');
}

function example(federation: Federation): readonly string[] {
  const [country = ''] = federation.countries;
  return [
    `  TOKEN=$(curl -s -u ${country.toLowerCase()}-caseworker:${SAMPLE_PASSWORD} -d grant_type=client_credentials ${federation.identity.tokenUrl} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `  curl -s ${federation.registryUrl(country)}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"{ me { subject organisation roles } }"}'`,
  ];
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return `${rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd()).join('\n')}\n`;
}
