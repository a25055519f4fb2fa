import type { Sql } from '../../platform/database.js';
import type { Offer } from '../domain/offers.js';
import type { Share } from '../domain/share.js';

/** Ids and bits, no more; they go when all shares have answered, or with the wish. */
interface AnswerRow { readonly offers: readonly Offer[] }

/** Leaves what this share offers; answers the offers of all when it is the last, undefined while others are missing. */
export async function offersOfAll(sql: Sql, { number, of }: Share, position: bigint, offers: readonly Offer[]): Promise<readonly Offer[] | undefined> {
  const at = position.toString();
  await sql('select from next_request where position = $1 for update', [at]);
  await sql('insert into next_answer (position, share, shares, offers) values ($1, $2, $3, $4) on conflict (position, share, shares) do update set offers = excluded.offers', [at, number, of, JSON.stringify(offers)]);
  const answers = await sql<AnswerRow>('select offers from next_answer where position = $1 and shares = $2', [at, of]);
  if (answers.length < of) return undefined;
  await sql('delete from next_answer where position = $1 and shares = $2', [at, of]);
  return answers.flatMap((answer) => answer.offers);
}
