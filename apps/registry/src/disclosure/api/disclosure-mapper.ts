import type { Disclosure as DisclosureBody } from '@homeward/shared';
import { birthToApi, contactToApi, nameOf } from '../../person/index.js';
import { qualifiedId } from '../domain/received-id.js';
import { disclosedView } from '../domain/disclosed-view.js';
import type { DisclosureStubRow, FoundDisclosure } from '../store/disclosure-list.js';
import type { DisclosureReceivedRow, DisclosureSentRow } from '../store/disclosure.entity.js';
import { DisclosedContent, Disclosure, type DisclosureStub } from './disclosure.type.js';

export const disclosureStubToApi = (row: DisclosureStubRow): DisclosureStub => ({
  id: row.isAmbiguous ? qualifiedId(row) : row.disclosureId, candidateId: row.candidateId, direction: row.direction, fromCountry: row.fromCountry, toCountry: row.toCountry, disclosedFields: [...row.fields],
  disclosedAt: row.at, expiresAt: row.expiresAt, erasedAt: row.erasedAt,
});

export function disclosureToApi({ received, sent }: FoundDisclosure): Disclosure {
  if (received) return receivedToApi(received);
  if (sent) return sentToApi(sent);
  throw new Error('a disclosure that is neither received nor sent');
}

function receivedToApi(row: DisclosureReceivedRow): Disclosure {
  const { body } = row;
  const acknowledged = body.handling.text === undefined || row.handlingAcknowledgedAt !== null;
  return Object.assign(new Disclosure(), {
    id: row.disclosureId, candidateId: row.candidateId, direction: 'RECEIVED' as const, fromCountry: row.fromCountry, toCountry: row.country, disclosedFields: [...body.fields],
    disclosedAt: new Date(body.disclosedAt), expiresAt: row.expiresAt, erasedAt: null,
    handlingCodes: [...body.handling.codes], handlingText: body.handling.text ?? null, acknowledged, content: acknowledged ? contentToApi(body) : null,
  });
}

const sentToApi = (row: DisclosureSentRow): Disclosure => Object.assign(new Disclosure(), {
  id: row.disclosureId, candidateId: row.candidateId, direction: 'SENT' as const, fromCountry: row.country, toCountry: row.toCountry, disclosedFields: [...row.fields],
  disclosedAt: row.disclosedAt, expiresAt: row.expiresAt, erasedAt: row.erasedAt, handlingCodes: [...row.handlingCodes], handlingText: null, acknowledged: true, content: null,
});

/** Through the allow-list once more: whatever stands in the row, only the ticked fields are answered. */
function contentToApi(disclosure: DisclosureBody): DisclosedContent {
  const view = disclosedView(disclosure);
  return Object.assign(new DisclosedContent(), {
    names: view.names?.map(nameOf) ?? null, birth: view.birth ? birthToApi(view.birth) : null, ageGroup: view.ageGroup ?? null, sex: view.sex ?? null,
    nationalities: view.nationalities ?? null, languages: view.languages ?? null, heightCm: view.body?.heightCm ?? null, eyeColour: view.body?.eyeColour ?? null,
    hairColour: view.body?.hairColour ?? null, marks: view.body?.marks ?? null, relatives: view.relatives?.map(({ relation, name }) => ({ relation, name: nameOf(name) })) ?? null,
    event: view.event ? eventToApi(view.event) : null, circumstance: view.circumstance ?? null, custody: view.custody ?? null, photograph: view.photograph ?? null,
    contact: view.contact ? contactToApi(view.contact) : null,
  });
}

const eventToApi = ({ dateFrom, dateTo, country, place, latitude, longitude, errorKm }: NonNullable<DisclosureBody['content']['event']>) =>
  ({ dateFrom: dateFrom ?? null, dateTo: dateTo ?? null, country: country ?? null, place: place ?? null, latitude: latitude ?? null, longitude: longitude ?? null, errorKm: errorKm ?? null });
